"""The main text of an HTML page and what the page says of itself, by trafilatura."""

from __future__ import annotations

import codecs
import re
from typing import Any

import msgspec

from reportedly.errors import InputUnreadable
from reportedly.records.dates import iso_day
from reportedly.records.decoding import decoded

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I
)
CHARSET_WITHIN = 2_048
"""Bytes in which HTML must name its encoding (the standard says 1,024)."""
NO_LATER = "2100-01-01"
"""Latest date believed: fixed, as "today" would make the reading depend on the clock."""


class Extract(msgspec.Struct, frozen=True):
    """Main text, and title, outlet, day and address where the page names them."""

    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


def extract(content: bytes, where: str) -> Extract:
    """The article of an HTML page; links, scripts and menus are gone.

    Raises InputUnreadable (`no_text`) where the page holds no running text.
    """
    found = _by_trafilatura(as_markup(content))
    text = (found.text or "").strip() if found else ""
    if not text:
        raise InputUnreadable(
            "no_text",
            "The HTML page holds no running text.",
            remedy="Give the page of one article, saved after its text has loaded.",
            where=where,
        )
    return Extract(text, found.title, found.sitename, iso_day(found.date or ""), found.url)


def _by_trafilatura(markup: str) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "max_date": NO_LATER,
        },
    )


def as_markup(content: bytes) -> str:
    """The page's text in the encoding it names, UTF-8 where it names none or one unknown."""
    found = _CHARSET.search(content[:CHARSET_WITHIN])
    encoding = found.group(1).decode("ascii", "replace") if found else "utf-8"
    try:
        codecs.lookup(encoding)
        return decoded(content, encoding).replace("\0", "")
    except (LookupError, UnicodeError):
        return decoded(content).replace("\0", "")
