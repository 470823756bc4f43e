"""A number in a claim: what it counts, of whom, in which scope, with bounds by convention."""

from __future__ import annotations

import msgspec

from reportedly.records.values import Counts, FigureForm, Scope, Unit


class Figure(msgspec.Struct, frozen=True):
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
