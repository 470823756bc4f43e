"""Weekdays and months, which have capitals and are no part of the name before them."""

from __future__ import annotations

from functools import cache

from reportedly.gazetteer.language import times


@cache
def calendar() -> frozenset[str]:
    """Weekdays and months, in lower case."""
    known = times()
    return frozenset((*known.weekdays, *(m for names in known.months for m in names)))


def is_named_time(word: str) -> bool:
    """True for a weekday or a month, with or without a full stop."""
    return word.lower().rstrip(".") in calendar()
