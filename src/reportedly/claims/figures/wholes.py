"""The figures of one claim held together: each part with the whole that it is of."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.language import numbers
from reportedly.records.figures import Figure


def with_parts(sheet: Sheet, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, each part pointing at the nearest whole that can hold it."""
    return linked(_divided(sheet, figures))


def linked(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each part with the id of its whole: the nearest before it, else one behind."""
    rows: list[Figure] = []
    for figure in figures:
        whole = next((f for f in (*reversed(rows), *figures) if _holds(f, figure)), None)
        if figure.scope == "subset" and whole is not None:
            figure = msgspec.structs.replace(figure, part_of=whole.id)
        rows.append(figure)
    return tuple(rows)


def _divided(sheet: Sheet, figures: tuple[Figure, ...]) -> list[Figure]:
    """The figures, where the rest add up to the first as its parts ("ten: six women, four men")."""
    first, *rest = figures or (None,)
    if first is None or len(rest) < 2 or first.form != "exact":
        return list(figures)
    alike = all(
        (f.counts, f.unit, f.scope, f.form) == (first.counts, first.unit, first.scope, "exact")
        for f in rest
    )
    if not alike or sum(f.low or 0 for f in rest) != first.low:
        return list(figures)
    nouns = [_noun_of(sheet, f) for f in rest]
    sorts = all(sheet.tokens[n].lemma in numbers().scopes.sorts for n in nouns)
    if not sorts and sheet.tokens[nouns[0]].dep != "appos":
        return list(figures)
    return [first, *(msgspec.structs.replace(f, scope="subset") for f in rest)]


def _noun_of(sheet: Sheet, figure: Figure) -> int:
    """The noun that a figure's number stands on, or the number."""
    number = sheet.tokens[sheet.covered(figure.start, figure.end)[-1]]
    return number.head if number.dep in ("nummod", "quantmod") else number.i


def _holds(whole: Figure, part: Figure) -> bool:
    """True for a figure of the same that is no part itself and not smaller."""
    if whole.scope == "subset" or whole.unit != part.unit or whole.counts != part.counts:
        return False
    most, least = whole.high, part.low
    return most is None or least is None or least <= most
