"""Relative times reckoned from a day: one small language, the same now and when resolved later.

A reckoning is `<unit><offset>` or `<name>:<argument>`, read from an anchor day A:

    day-1 day+0             that many days from A
    night-1                 the night before A (two days)
    weekday:5               the last Friday up to and including A; 5> the next, 5< before A
    week-1 week+0 week+1    Monday to Sunday before; the seven days up to A; Monday to Sunday after
    weekend-1               the last Saturday and Sunday not after A; weekend+1 the next
    month-1 month+0         that calendar month; the month of A up to A
    year-1 year+0           that calendar year; the year of A up to A
    lastweek:5 nextweek:5   the Friday of the week before or after that of A
    month:8 month:8:mid     the last August begun by A; its 11th to 20th (early 1-10, late 21-end)
    month:8:1-14            its first fourteen days; month:8> the next August, month:8< before A's
    date:03-23              the last 23 March up to A; date:03-23> the next
    ofyear:8                August of the year of A
    past:3d                 from three days before A to A (h d w m y: hours, days, weeks ...)
    next:3d                 from A to three days after
    ago:3d ago:2w ago:1y    that day; Monday to Sunday; that calendar month or year; in:3d forward
    start:year end:month    the first or last part of the year, month or week of A
    whole:week              the week, month or year of A to its end
    rest:year               from A to the end of its year, month or week
    fixed:FROM/TO           days that are stated in full, needing no anchor, like the next:
    calendar:2031-08:mid    a year, or a month, or a part of one
    decade:2030             ten years
    months:1-6              January to June of the year of A; season:9 the autumn begun by A
    inyear:-1:4 inyear:-1:4-03   that month, or that day, of the year before that of A
    partmonth:-1:late partyear:-1:late   the end of the month, of the year, before that of A
    last:14 near:14         the last 14th of a month up to A; the 14th nearest to A
    exact:2y monthago:2y    that day, that month, two years before A
    nightto:1               the night to the last Monday
    weekfrom:X weekto:X     the seven days that begin, or end, with X
    X..Y                    from the beginning of X to the end of Y
    since(X) until(X) by(X) X to A; up to X; from A to X where X is ahead

Every convention is that of the coding rules for time.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from reportedly.records.intervals import Interval, of_days, one_day
from reportedly.records.months import (
    STEPS,
    month_of,
    months_from,
    moved,
    year_of,
    years_from,
)
from reportedly.records.stretches import STRETCHES, week_from, week_to
from reportedly.records.times import When

_STEP = re.compile(r"(day|night|week|weekend|month|year)([+-]\d+)$")


STATED = ("fixed:", "calendar:", "decade:")
"""Reckonings that need no anchor."""


class NotReckoned(ValueError):
    """A reckoning that is none, or that leaves the calendar."""


def reckon(reckoning: str, anchor: date) -> Interval:
    """The days that a reckoning means, read from `anchor`; raises NotReckoned."""
    try:
        return _reckoned(reckoning, anchor)
    except (ValueError, OverflowError, KeyError) as wrong:
        raise NotReckoned(f"not a time that can be reckoned: {reckoning}") from wrong


def resolve(when: When, anchor: date) -> When:
    """A time that was kept open, reckoned from `anchor`; as it stands where that cannot be."""
    if when.relative is None or when.earliest or when.latest:
        return when
    try:
        days = reckon(when.relative, anchor)
    except NotReckoned:
        return when
    return msgspec.structs.replace(
        when,
        earliest=days.earliest.isoformat() if days.earliest else None,
        latest=days.latest.isoformat() if days.latest else None,
        precision=days.precision,
        basis="publication",
        unresolved=None,
    )


def _reckoned(reckoning: str, anchor: date) -> Interval:
    wrapped = re.fullmatch(r"(since|until|by|before|after)\((.+)\)", reckoning)
    if wrapped:
        return WRAPPERS[wrapped[1]](_reckoned(wrapped[2], anchor), anchor)
    if ".." in reckoning:
        first, last = reckoning.split("..")
        return _from_to(_reckoned(first, anchor), _reckoned(last, anchor))
    step = _STEP.match(reckoning)
    if step:
        return STEPS[step[1]](anchor, int(step[2]))
    name, _, argument = reckoning.partition(":")
    return NAMED[name](anchor, argument)


def _from_to(first: Interval, last: Interval) -> Interval:
    start, end = first.earliest, last.latest
    if start and end and start > end:
        if (start - end).days < 7:
            # "from Monday to Wednesday" said on a Tuesday: the Monday before that Wednesday.
            start -= timedelta(7)
        else:
            # "from 28 December to 3 January" said on 2 January: the end lies ahead.
            end = end.replace(year=end.year + 1)
    return of_days(start, end)


def _since(days: Interval, anchor: date) -> Interval:
    first = days.earliest
    return of_days(first, max(anchor, first) if first else anchor)


def _by(days: Interval, anchor: date) -> Interval:
    ahead = days.latest is not None and days.latest > anchor
    return Interval(anchor if ahead else None, days.latest, "span")


def _before(days: Interval, anchor: date) -> Interval:
    return Interval(None, days.earliest - timedelta(1) if days.earliest else None, "span")


def _after(days: Interval, anchor: date) -> Interval:
    last = days.latest
    return Interval(last, anchor if last and last <= anchor else None, "span")


WRAPPERS: dict[str, Callable[[Interval, date], Interval]] = {
    "since": _since,
    "until": lambda days, anchor: Interval(None, days.latest, "span"),
    "by": _by,
    "before": _before,
    "after": _after,
}


def _weekday(anchor: date, argument: str) -> Interval:
    wanted, way = "1234567".index(argument[0]), argument[1:]
    back = (anchor.weekday() - wanted) % 7
    if way == ">":
        return one_day(anchor + timedelta(7 - back))
    return one_day(anchor - timedelta(back or 7 if way == "<" else back))


def _named_month(anchor: date, argument: str) -> Interval:
    ahead = argument.endswith(">")
    number, _, part = argument.rstrip("><").partition(":")
    month = int(number)
    year = anchor.year - (month > anchor.month)
    if ahead and month != anchor.month:
        year = anchor.year + (month < anchor.month)
    if argument.endswith("<") and month == anchor.month:
        year -= 1
    return month_of(year, month, part)


def _named_date(anchor: date, argument: str) -> Interval:
    ahead = argument.endswith(">")
    month, day = (int(x) for x in argument.rstrip(">").split("-"))
    # A 29 February may lie eight years away.
    for step in range(9):
        year = anchor.year + (step if ahead else -step)
        if day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= anchor if ahead else found <= anchor:
                return one_day(found)
    raise ValueError(argument)


def _length(argument: str) -> tuple[int, str]:
    found = re.fullmatch(r"(\d+)([hdwmy])", argument)
    if not found:
        raise ValueError(argument)
    return int(found[1]), found[2]


def _past(anchor: date, argument: str) -> Interval:
    amount, unit = _length(argument)
    return of_days(moved(anchor, -amount, unit), anchor)


def _next(anchor: date, argument: str) -> Interval:
    amount, unit = _length(argument)
    return of_days(anchor, moved(anchor, amount, unit))


def _ago(anchor: date, argument: str, sign: int = -1) -> Interval:
    amount, unit = _length(argument)
    if unit == "h":
        return one_day(anchor + sign * timedelta(amount // 24))
    day = moved(anchor, sign * amount, unit)
    if unit == "w":
        return Interval(day - timedelta(day.weekday()), day + timedelta(6 - day.weekday()), "week")
    if unit == "m":
        return month_of(day.year, day.month)
    return year_of(day.year) if unit == "y" else one_day(day)


def _exact(anchor: date, argument: str) -> Interval:
    amount, unit = _length(argument)
    return one_day(moved(anchor, -amount, unit))


def _month_ago(anchor: date, argument: str) -> Interval:
    amount, unit = _length(argument)
    day = moved(anchor, -amount, unit)
    return month_of(day.year, day.month)


def _edge(anchor: date, argument: str, part: str) -> Interval:
    if argument == "year":
        return year_of(anchor.year, part)
    if argument == "month":
        return month_of(anchor.year, anchor.month, part)
    monday = anchor - timedelta(anchor.weekday())
    first = monday if part == "early" else monday + timedelta(4)
    return of_days(first, first + timedelta(2))


def _rest(anchor: date, argument: str) -> Interval:
    if argument == "week":
        return of_days(anchor, anchor + timedelta(6 - anchor.weekday()))
    whole = years_from(anchor, 1) if argument == "year" else months_from(anchor, 1)
    ends = whole.earliest - timedelta(1) if whole.earliest else None
    return of_days(anchor, ends)


def _whole(anchor: date, argument: str) -> Interval:
    if argument == "week":
        monday = anchor - timedelta(anchor.weekday())
        return Interval(monday, monday + timedelta(6), "week")
    return year_of(anchor.year) if argument == "year" else month_of(anchor.year, anchor.month)


def _calendar(anchor: date, argument: str) -> Interval:
    number, _, part = argument.partition(":")
    year, _, month = number.partition("-")
    return month_of(int(year), int(month), part) if month else year_of(int(year), part)


def _decade(anchor: date, argument: str) -> Interval:
    return of_days(date(int(argument), 1, 1), date(int(argument) + 9, 12, 31))


def _in_week(anchor: date, argument: str, offset: int) -> Interval:
    monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * offset)
    return one_day(monday + timedelta("1234567".index(argument)))


def _fixed(anchor: date, argument: str) -> Interval:
    first, _, last = argument.partition("/")
    earliest, latest = date.fromisoformat(first), date.fromisoformat(last or first)
    return of_days(earliest, latest)


NAMED: dict[str, Callable[[date, str], Interval]] = {
    "weekday": _weekday,
    "month": _named_month,
    "date": _named_date,
    "past": _past,
    "next": _next,
    "ago": _ago,
    "in": lambda anchor, argument: _ago(anchor, argument, sign=1),
    "ofyear": lambda anchor, argument: month_of(anchor.year, int(argument)),
    "start": lambda anchor, argument: _edge(anchor, argument, "early"),
    "end": lambda anchor, argument: _edge(anchor, argument, "late"),
    "rest": _rest,
    "whole": _whole,
    "lastweek": lambda anchor, argument: _in_week(anchor, argument, -1),
    "nextweek": lambda anchor, argument: _in_week(anchor, argument, 1),
    "fixed": _fixed,
    "calendar": _calendar,
    "decade": _decade,
    "exact": _exact,
    "monthago": _month_ago,
    "weekfrom": lambda anchor, argument: week_from(_reckoned(argument, anchor)),
    "weekto": lambda anchor, argument: week_to(_reckoned(argument, anchor)),
    **STRETCHES,
}
