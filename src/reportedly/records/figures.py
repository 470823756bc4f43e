"""A number in a claim: what it counts, of whom, in which scope, with bounds by convention."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.records.values import Counts, FigureForm, Scope, Unit


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A figure of a claim.

    `low` and `high` are inclusive counts of `unit`; null is open. `stated` holds the numbers that
    stand in the words, so that a convention is never taken for a quotation.
    """

    id: str
    text: str
    start: int
    end: int
    form: FigureForm
    stated: tuple[int, ...]
    low: int | None
    high: int | None
    unit: Unit
    counts: Counts
    of: tuple[str, ...]
    """Whom: "civilians", "soldiers", as the text says it."""
    scope: Scope
    since: str | None = None
    """For a cumulative figure: since when, in the text's words or as a date."""
    part_of: str | None = None
    """Id of the figure that this one is part of."""
    judgement: str | msgspec.UnsetType = msgspec.UNSET
    """Id of the judgement by which an analyst gave this number, which is then no word of the
    source; never in a reading."""


class UnlikeFigures(ValueError):
    """Figures that must not be added; the message says why in plain words."""


class Bounds(msgspec.Struct, frozen=True, gc=False):
    """Inclusive bounds of a count with what they count; null is open."""

    low: int | None
    high: int | None
    unit: Unit
    counts: Counts
    scope: Scope


def add(a: Figure | Bounds, b: Figure | Bounds) -> Bounds:
    """The bounds of both together; raises UnlikeFigures where they must not be added.

    Never persons and households, killed and injured, a day's toll and a running total, a part and
    its whole, or one figure with itself.
    """
    for name, first, second in (
        ("unit", a.unit, b.unit),
        ("counts", a.counts, b.counts),
        ("scope", a.scope, b.scope),
    ):
        if first != second:
            raise UnlikeFigures(f"{_say(a)} and {_say(b)} differ in {name}: {first}, {second}.")
    if a.scope == "stock":
        raise UnlikeFigures(f"{_say(a)} and {_say(b)} are levels at a time, which do not add up.")
    if isinstance(a, Figure) and isinstance(b, Figure):
        _refuse_parts(a, b)
    return Bounds(_sum(a.low, b.low), _sum(a.high, b.high), a.unit, a.counts, a.scope)


def total(figures: Iterable[Figure]) -> Bounds | None:
    """The bounds of all together, None of none; raises UnlikeFigures like `add`."""
    rows = tuple(figures)
    for n, a in enumerate(rows):
        for b in rows[:n]:
            _refuse_parts(b, a)
    whole: Bounds | None = None
    for row in rows:
        own = Bounds(row.low, row.high, row.unit, row.counts, row.scope)
        whole = own if whole is None else add(whole, own)
    return whole


def agree(a: Figure | Bounds, b: Figure | Bounds) -> bool:
    """True when some number fits the bounds of both and both count the same.

    A share, which has no bounds, agrees with nothing.
    """
    if _open(a) or _open(b) or (a.unit, a.counts) != (b.unit, b.counts):
        return False
    above = a.low is None or b.high is None or a.low <= b.high
    below = b.low is None or a.high is None or b.low <= a.high
    return above and below


def range_of(figures: Iterable[Figure]) -> tuple[int, int] | None:
    """Least and greatest of the numbers that are stated; None where none is.

    Vague words widen nothing, and neither do shares: their bounds are a convention.
    """
    stated = [n for f in figures if not _open(f) for n in f.stated]
    return (min(stated), max(stated)) if stated else None


def _refuse_parts(a: Figure, b: Figure) -> None:
    if a.id == b.id:
        raise UnlikeFigures(f"{_say(a)} is one figure and counts once.")
    if a.part_of == b.id or b.part_of == a.id:
        part, whole = (a, b) if a.part_of == b.id else (b, a)
        raise UnlikeFigures(f"{_say(part)} is part of {_say(whole)}.")


def _sum(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b


def _open(figure: Figure | Bounds) -> bool:
    return figure.low is None and figure.high is None


def _say(figure: Figure | Bounds) -> str:
    return f'"{figure.text}"' if isinstance(figure, Figure) else f"{figure.low} to {figure.high}"
