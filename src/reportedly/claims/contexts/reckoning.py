"""Times by themselves: how far off by the report's clock, how long, whether they meet."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from reportedly.claims.contexts.at_large import is_spell
from reportedly.records.times import When

HISTORY = timedelta(31)
"""What lies longer before the report's clock is told of in its own paragraph only."""
WEEK = timedelta(7)
"""Days of one operation; more is the time of many."""


def is_long_ago(when: When, today: date | None) -> bool:
    """True for a day that is history by the report's clock."""
    if today is None or when.latest is None:
        return False
    return today - date.fromisoformat(when.latest) > HISTORY


def is_ahead(when: When, today: date | None) -> bool:
    """True for a day that had not come when the report was made: nothing told as done is its."""
    return today is not None and (when.earliest or "") > today.isoformat()


def is_long(when: When, most: timedelta = HISTORY) -> bool:
    """True for "in the past year", "between May and August": the time of many events."""
    if when.earliest is None or when.latest is None or when.precision in ("month", "year"):
        return False
    return date.fromisoformat(when.latest) - date.fromisoformat(when.earliest) > most


def is_day_of(when: When, other: When) -> bool:
    """True where the two times share a day."""
    return (when.earliest or "") <= (other.latest or "9") and (other.earliest or "") <= (
        when.latest or "9"
    )


def of_incident(when: When) -> When:
    """A time carried over from the incident: the same days, by the words that named them there."""
    return msgspec.structs.replace(when, basis="incident")


def looks_back(when: When) -> bool:
    """True for "two weeks ago", "in May": what is spoken of, not when it is spoken."""
    return when.precision in ("month", "year") or (when.relative or "").startswith("ago:")


def is_hour(when: When) -> bool:
    """True for a time of day whose day is not told ("at 04:30")."""
    dated = when.earliest or when.latest or when.relative
    return not dated and when.unresolved == "no_anchor"


def at_hour(own: When, day: When) -> When:
    """The time of day as it is told, on the day of the incident."""
    return msgspec.structs.replace(
        own,
        earliest=day.earliest,
        latest=day.latest,
        precision=day.precision,
        basis="incident",
        unresolved=None,
    )


def is_span(when: When) -> bool:
    """True for "this year", "over the past month": up to now, the time of many events."""
    return when.relative == "year+0" or is_spell(when)


def is_other(when: When, day: date) -> bool:
    """True for a time of days that lies within a month before `day`, and is not that day alone."""
    if when.earliest is None or when.latest is None or when.precision in ("month", "year"):
        return False
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    return first <= day and day - last <= HISTORY and (first, last) != (day, day)
