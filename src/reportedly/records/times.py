"""A time as a mention or a claim carries it."""

from __future__ import annotations

import msgspec

from reportedly.records.values import Missing, TimeBasis, TimePrecision


class When(msgspec.Struct, frozen=True):
    """An interval of days, both ends inclusive ISO dates; null is open or unresolved.

    `relative` keeps the reckoning of a relative expression as text ("day-1", "month-1",
    "weekday:1"), so that it can be resolved later; `unresolved` says why it is not yet.
    """

    text: str | None
    start: int | None
    end: int | None
    earliest: str | None
    latest: str | None
    precision: TimePrecision
    basis: TimeBasis | None
    relative: str | None = None
    unresolved: Missing | None = None
