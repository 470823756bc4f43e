"""A published source as a page: its text, divided, with stable offsets."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from reportedly.errors import InputUnreadable
from reportedly.records.dates import iso_day, iso_hour, iso_moment
from reportedly.records.decoding import decoded
from reportedly.records.makers import digest
from reportedly.records.reports import Page, Passage, Quotation, Report, Source, Unread
from reportedly.text.articles import articles
from reportedly.text.languages import foreign, is_english_code
from reportedly.text.passages import Piece, pieces
from reportedly.text.quotations import quotations, running_on
from reportedly.text.sentences import sentences

LONGEST = 2_000_000
"""Characters of one report: a long book has one million; more would take the parse over 1 GB."""
LONGEST_SENTENCE = 8_000
"""Characters: a longer stretch without a full stop is a table or code, and slow to parse."""
ID_DIGITS = 16
"""Hex digits of a report's id: no collision is likely below a billion reports."""


class Facts(msgspec.Struct, frozen=True):
    """What is known of a report beside its text."""

    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


def read(source: Source) -> Page:
    """The source's text, divided, every non-blank character in exactly one passage.

    Raises InputUnreadable with code `empty`, `not_text`, `too_long`, `no_text`, `language` or
    `bad_date`.
    """
    text, facts = _text_and_facts(source)
    _check(text, source)
    divided = pieces(text)
    found, of_piece = articles(divided)
    passages = tuple(passage(text, p, a) for p, a in zip(divided, of_piece, strict=True))
    report = Report(
        id=source.id or report_id(facts, text),
        outlet=facts.outlet,
        title=facts.title,
        published=facts.published,
        received=_day(source.received, source, moment=True),
        url=facts.url,
        language=source.language or "en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        source_sha256=hashlib.sha256(source.content).hexdigest(),
        articles=tuple(found),
        published_at=iso_hour(source.published) if source.published else None,
    )
    quoted = _quoted(text, [p for p in passages if p.why is None])
    unread = tuple(Unread(p.start, p.end, p.why) for p in passages if p.why is not None)
    return Page(report, text, passages, tuple(quoted), unread, source.row)


def _quoted(text: str, passages: Sequence[Passage]) -> list[Quotation]:
    """The quotations of all passages, and what those left open cover behind them."""
    found = [q for p in passages for q in quotations(text, p.start, p.end)]
    return sorted((*found, *running_on(text, passages, found)), key=lambda q: (q.start, -q.end))


def _text_and_facts(source: Source) -> tuple[str, Facts]:
    """The text, and what is given of it; what the page says of itself fills the gaps."""
    published = _day(source.published, source)
    if source.media == "text":
        facts = Facts(source.title, source.outlet, published, source.url)
        return decoded(source.content), facts
    # Imported here: trafilatura costs half a second, and plain text needs none of it.
    from reportedly.text.html import extract

    page = extract(source.content, source.name)
    return page.text, Facts(
        source.title or page.title,
        source.outlet or page.outlet,
        published or page.published,
        source.url or page.url,
    )


def _day(written: str | None, source: Source, moment: bool = False) -> str | None:
    """The date as ISO; raises InputUnreadable (`bad_date`) where it is none."""
    if written is None or not written.strip():
        return None
    found = iso_moment(written) if moment else iso_day(written)
    if found is None:
        raise InputUnreadable(
            "bad_date",
            f"“{written[:60]}” is no date.",
            remedy="Write it as YYYY-MM-DD.",
            where=source.name,
        )
    return found


def _check(text: str, source: Source) -> None:
    """Raises InputUnreadable where the text is empty, too long, no text or not English."""
    where = source.name
    if not text.strip("\ufeff \t\r\n") or not text.strip():
        raise InputUnreadable(
            "empty", "There is no text in it.", remedy="Give a report with text.", where=where
        )
    if "\0" in text:
        raise InputUnreadable(
            "not_text",
            "It holds NUL characters, so it is no text file.",
            remedy="Save it as plain text in UTF-8.",
            where=where,
        )
    if len(text) > LONGEST:
        raise InputUnreadable(
            "too_long",
            f"It has {len(text):,} characters; the most for one report is {LONGEST:,}.",
            remedy="Split it into one file or row a report.",
            where=where,
        )
    _check_language(text, source)


def _check_language(text: str, source: Source) -> None:
    """Raises InputUnreadable (`language`) for what is said to be, or looks, other than English."""
    given = source.language
    other = given if given and not is_english_code(given) else None
    other = other or (None if given else foreign(text))
    if other:
        raise InputUnreadable(
            "language",
            f"It is not in English (it is in {other}).",
            remedy="Give an English text; other languages are not read yet.",
            where=source.name,
        )


def report_id(facts: Facts, text: str) -> str:
    """Hash of URL, outlet, published and text: a reprint elsewhere is another report."""
    return digest((facts.url, facts.outlet, facts.published, text))[:ID_DIGITS]


def passage(text: str, piece: Piece, article: int) -> Passage:
    """The piece with its sentences; one with an endless sentence is left unread."""
    if piece.why is not None:
        return Passage(piece.start, piece.end, article, piece.kind, (), piece.why)
    found = sentences(text, piece.start, piece.end)
    if max(map(len, found)) > LONGEST_SENTENCE:
        return Passage(piece.start, piece.end, article, "unread", (), "too_long")
    return Passage(piece.start, piece.end, article, piece.kind, found)
