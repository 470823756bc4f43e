"""An interval of days: bounds inclusive, None open, with the arithmetic that times need."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from reportedly.records.values import TimePrecision

WIDTHS: tuple[tuple[int, TimePrecision], ...] = ((1, "day"), (7, "week"), (31, "month"))
"""The longest interval, in days, that still passes as known to the day, the week, the month."""


class Interval(msgspec.Struct, frozen=True, gc=False):
    """Days `earliest` to `latest`, both inclusive; None is open on that side."""

    earliest: date | None
    latest: date | None
    precision: TimePrecision = "span"

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval runs forward: {self.earliest}..{self.latest}")

    @property
    def days(self) -> int | None:
        """How many days it holds; None where a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Interval) -> bool:
        """True when the two share at least one day."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def covers(self, other: Interval) -> bool:
        """True when the other lies wholly inside."""
        starts = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def join(self, other: Interval) -> Interval:
        """The smallest interval that covers both."""
        return of_days(_low(self, other, widest=True), _high(self, other, widest=True))

    def meet(self, other: Interval) -> Interval | None:
        """The days that both hold; None where there are none."""
        if not self.overlaps(other):
            return None
        return of_days(_low(self, other, widest=False), _high(self, other, widest=False))

    def shift(self, days: int) -> Interval:
        """The same interval that many days later; raises OverflowError beyond the calendar."""
        step = timedelta(days=days)
        return Interval(
            self.earliest + step if self.earliest else None,
            self.latest + step if self.latest else None,
            self.precision,
        )


def one_day(day: date) -> Interval:
    """The interval of that day alone."""
    return Interval(day, day, "day")


def of_days(earliest: date | None, latest: date | None) -> Interval:
    """An interval whose precision follows from its width."""
    if earliest is None or latest is None:
        return Interval(earliest, latest, "span")
    width = (latest - earliest).days + 1
    precision: TimePrecision = next((name for most, name in WIDTHS if width <= most), "span")
    return Interval(earliest, latest, precision)


def joined(intervals: Iterable[Interval]) -> Interval | None:
    """The smallest interval that covers all; None of none."""
    whole: Interval | None = None
    for one in intervals:
        whole = one if whole is None else whole.join(one)
    return whole


def _not_after(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second


def _low(a: Interval, b: Interval, *, widest: bool) -> date | None:
    known = [day for day in (a.earliest, b.earliest) if day is not None]
    if widest:
        return min(known) if len(known) == 2 else None
    return max(known, default=None)


def _high(a: Interval, b: Interval, *, widest: bool) -> date | None:
    known = [day for day in (a.latest, b.latest) if day is not None]
    if widest:
        return max(known) if len(known) == 2 else None
    return min(known, default=None)
