"""The days of an event, as linking counts them, and how they stand to the day of its report."""

from __future__ import annotations

from datetime import date

import msgspec

from reportedly.records.times import When


class Days(msgspec.Struct, frozen=True, gc=False):
    """Ordinal days, both inclusive; an open side reaches to the end of the calendar."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1


def days_of(when: When | None) -> Days | None:
    """The days of a time; None where neither side is known."""
    if when is None or (when.earliest is None and when.latest is None):
        return None
    first = date.fromisoformat(when.earliest[:10]).toordinal() if when.earliest else 1
    last = date.fromisoformat(when.latest[:10]).toordinal() if when.latest else date.max.toordinal()
    return Days(first, last)


def is_earlier(when: When | None) -> bool:
    """True for days told as "earlier" than the report's, unless it is some hour of its own day."""
    told = "" if when is None or when.text is None else when.text.casefold()
    return told.startswith("earlier") and not told.endswith(("day", "morning", "afternoon"))


LONG_OVER = 30
"""Days after which an event is no news: a month."""


def is_old(when: When | None, known: str | None) -> bool:
    """True for what had ended more than a month before the report became known."""
    if when is None or when.latest is None or known is None:
        return False
    last, now = (date.fromisoformat(day[:10]).toordinal() for day in (when.latest, known))
    return now - last > LONG_OVER
