"""Stretches of a year that are no calendar month: seasons, quarters, months of another year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.records.intervals import Interval, of_days, one_day
from reportedly.records.months import month_of, months_from, year_of

SEASON = 3
"""Months of a season; which they are is told as in the north."""


def months_within(anchor: date, argument: str) -> Interval:
    """ "1-6": the first half of the anchor's year, up to the anchor where that lies in it."""
    first, last = (int(n) for n in argument.split("-"))
    start, end = month_of(anchor.year, first).earliest, month_of(anchor.year, last).latest
    inside = start is not None and end is not None and start <= anchor <= end
    return of_days(start, anchor if inside else end)


def season(anchor: date, argument: str) -> Interval:
    """ "9": the last autumn begun by the anchor, up to it; "9<" the one before its own; "9>" the
    next."""
    month = int(argument.rstrip("<>"))
    begun = (anchor.month - month) % 12
    first = months_from(anchor.replace(day=1), -begun).earliest or anchor
    within = begun < SEASON
    if argument.endswith(">"):
        return _three_months(date(first.year + 1, month, 1))
    if argument.endswith("<"):
        return _three_months(date(first.year - within, month, 1))
    whole = _three_months(first)
    return of_days(first, anchor) if within else whole


def _three_months(first: date) -> Interval:
    return of_days(first, months_from(first, SEASON - 1).latest)


def in_year(anchor: date, argument: str) -> Interval:
    """ "-1:4": April of the year before the anchor's; "-1:4:late" its end; "-1:4-03" its third."""
    offset, _, told = argument.partition(":")
    year = anchor.year + int(offset)
    if "-" in told and ":" not in told:
        month, day = told.split("-")
        return one_day(date(year, int(month), int(day)))
    month, _, part = told.partition(":")
    return month_of(year, int(month), part)


def part_of_month(anchor: date, argument: str) -> Interval:
    """ "-1:late": the end of the month before the anchor's."""
    offset, _, part = argument.partition(":")
    first = months_from(anchor.replace(day=1), int(offset)).earliest or anchor
    return month_of(first.year, first.month, part)


def part_of_year(anchor: date, argument: str) -> Interval:
    """ "-1:late": the last third of the year before the anchor's."""
    offset, _, part = argument.partition(":")
    return year_of(anchor.year + int(offset), part)


def day_near(anchor: date, argument: str) -> Interval:
    """ "14": the 14th of a month that lies nearest to the anchor."""
    found = _days_numbered(anchor, int(argument))
    return one_day(min(found, key=lambda day: abs((day - anchor).days)))


def day_last(anchor: date, argument: str) -> Interval:
    """ "14": the last 14th of a month up to the anchor; "14:-1" that of the month before."""
    day, _, offset = argument.partition(":")
    if offset:
        first = months_from(anchor.replace(day=1), int(offset)).earliest or anchor
        return one_day(first.replace(day=int(day)))
    return one_day(max(d for d in _days_numbered(anchor, int(day)) if d <= anchor))


def _days_numbered(anchor: date, day: int) -> list[date]:
    """That day of the months around the anchor's, where they have it."""
    months = [months_from(anchor.replace(day=1), n) for n in (-2, -1, 0, 1)]
    firsts = [m.earliest for m in months if m.earliest is not None]
    return [f.replace(day=day) for f in firsts if day <= monthrange(f.year, f.month)[1]]


def night_to(anchor: date, argument: str) -> Interval:
    """ "1": the night from Sunday to the last Monday up to the anchor."""
    back = (anchor.weekday() + 1 - int(argument)) % 7
    day = anchor - timedelta(back)
    return of_days(day - timedelta(1), day)


def week_from(days: Interval) -> Interval:
    """The seven days that begin with the first of `days`."""
    first = days.earliest
    return Interval(first, first + timedelta(6) if first else None, "week")


def week_to(days: Interval) -> Interval:
    """The seven days that end with the last of `days`."""
    last = days.latest
    return Interval(last - timedelta(6) if last else None, last, "week")


STRETCHES: dict[str, Callable[[date, str], Interval]] = {
    "months": months_within,
    "season": season,
    "inyear": in_year,
    "partmonth": part_of_month,
    "partyear": part_of_year,
    "near": day_near,
    "last": day_last,
    "nightto": night_to,
}
"""By the name that a reckoning gives them."""
