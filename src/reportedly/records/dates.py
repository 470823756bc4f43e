"""Dates of publication and receipt, as ISO 8601."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

import msgspec


def moment(written: str) -> date | datetime | None:
    """The day or the moment of an ISO 8601 or RFC 2822 date; None where it is neither.

    A month or a year alone is no date: nothing is filled in.
    """
    text = written.strip()
    for parse in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(text)
        except (ValueError, TypeError, IndexError):
            continue
    return None


def iso_day(written: str) -> str | None:
    """The day, `YYYY-MM-DD`, in the zone it was written in; None where it is no date."""
    found = moment(written)
    return found.isoformat()[:10] if found else None


def iso_moment(written: str) -> str | None:
    """The day, or the moment where an hour is given, in ISO 8601; None where it is no date."""
    found = moment(written)
    return found.isoformat() if found else None


def iso_hour(written: str) -> str | None:
    """The moment where an hour is given, in ISO 8601; None for a day and for what is no date."""
    found = moment(written)
    return found.isoformat() if isinstance(found, datetime) else None


class Moment(msgspec.Struct, frozen=True, gc=False):
    """A day and, where the hour is known, its second as one number that counts from 1970."""

    day: str
    second: float | None = None

    def is_after(self, other: Moment) -> bool:
        """True where it surely is later: of one day only where both have their hour."""
        if self.day != other.day:
            return self.day > other.day
        if self.second is None or other.second is None:
            return False
        return self.second > other.second


def moment_of(day: str, written: str | None) -> Moment:
    """The moment of a day; its hour where one that lies in this day is told. Without a zone it
    counts as UTC."""
    found = moment(written) if written is not None and written[:10] == day else None
    if not isinstance(found, datetime):
        return Moment(day)
    known = found if found.tzinfo else found.replace(tzinfo=UTC)
    return Moment(day, known.timestamp())
