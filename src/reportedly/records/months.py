"""Days, weeks, months and years of the calendar, their parts, and steps from one to the next."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.records.intervals import Interval, of_days, one_day

PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""First and last day of a part of a month, by the coding rules."""
YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
"""First and last month of a third of a year."""


def month_of(year: int, month: int, part: str = "") -> Interval:
    """A calendar month, or the early, mid or late part of it."""
    last = monthrange(year, month)[1]
    if not part:
        return Interval(date(year, month, 1), date(year, month, last), "month")
    first_day, last_day = PARTS[part] if part in PARTS else _days_of(part)
    return Interval(date(year, month, first_day), date(year, month, min(last_day, last)), "span")


def _days_of(part: str) -> tuple[int, int]:
    first, last = part.split("-")
    return int(first), int(last)


def year_of(year: int, part: str = "") -> Interval:
    """A calendar year, or the early, mid or late third of it."""
    if not part:
        return Interval(date(year, 1, 1), date(year, 12, 31), "year")
    first, last = YEAR_PARTS[part]
    return Interval(date(year, first, 1), month_of(year, last).latest, "span")


def moved(anchor: date, amount: int, unit: str) -> date:
    """`anchor` moved by that many units; months and years keep to the calendar."""
    if unit in "my":
        months = amount * (12 if unit == "y" else 1)
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
        return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))
    if unit == "h":
        return anchor + timedelta(hours=24 * (amount // 24))
    return anchor + timedelta(amount * (7 if unit == "w" else 1))


def _night(anchor: date, offset: int) -> Interval:
    last = anchor + timedelta(offset + 1)
    return Interval(last - timedelta(1), last, "day")


def _weeks(anchor: date, offset: int) -> Interval:
    """Monday to Sunday that many weeks away; the seven days up to the anchor for 0."""
    if offset == 0:
        return Interval(anchor - timedelta(6), anchor, "week")
    monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * offset)
    return Interval(monday, monday + timedelta(6), "week")


def _weekend(anchor: date, offset: int) -> Interval:
    saturday = anchor - timedelta((anchor.weekday() - 5) % 7) + timedelta(7 * max(offset, 0))
    saturday += timedelta(7 * min(offset + 1, 0))
    sunday = saturday + timedelta(1)
    return of_days(saturday, min(sunday, anchor) if saturday <= anchor else sunday)


def months_from(anchor: date, offset: int) -> Interval:
    """The calendar month that many months away; its days up to the anchor for 0."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + offset, 12)
    whole = month_of(year, month + 1)
    return Interval(whole.earliest, anchor, "month") if offset == 0 else whole


def years_from(anchor: date, offset: int) -> Interval:
    """The calendar year that many years away; its days up to the anchor for 0."""
    first = date(anchor.year + offset, 1, 1)
    return Interval(first, anchor if offset == 0 else date(first.year, 12, 31), "year")


STEPS: dict[str, Callable[[date, int], Interval]] = {
    "day": lambda anchor, offset: one_day(anchor + timedelta(offset)),
    "night": _night,
    "week": _weeks,
    "weekend": _weekend,
    "month": months_from,
    "year": years_from,
}
