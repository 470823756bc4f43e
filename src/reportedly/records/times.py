"""A time as a mention or a claim carries it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from reportedly.records.values import Missing, TimeBasis, TimePrecision


class When(msgspec.Struct, frozen=True, gc=False):
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


class Clock(NamedTuple):
    """The anchor day; `start` and `end` are the characters of the dateline's own date."""

    day: date | None
    basis: TimeBasis | None
    start: int = 0
    end: int = 0


class Dispatch(NamedTuple):
    """The day of an agency's dateline, the characters of that date, and where the line ends."""

    day: date
    start: int
    end: int
    behind: int
