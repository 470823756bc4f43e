"""Dates of publication and receipt, as ISO 8601."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime


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
