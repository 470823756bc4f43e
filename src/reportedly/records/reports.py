"""A published report, the page it makes once read, and its passages."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.makers import digest
from reportedly.records.spans import Span
from reportedly.records.values import PassageKind, UnreadWhy


class Source(msgspec.Struct, frozen=True, gc=False):
    """What was published, as it came: bytes and what is known about them, nothing cleaned."""

    name: str
    """Where it came from: a path, a URL, `-`, or `path:line` for a row; used in messages."""
    content: bytes
    media: Literal["text", "html"] = "text"
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    received: str | None = None
    url: str | None = None
    language: str | None = None
    row: bool = False
    """True for a row of JSON Lines or CSV, whose text the output leaves out unless asked for."""

    @property
    def key(self) -> str:
        """sha256 over all that decides its reading, so that it can be known before it is read."""
        return digest(msgspec.structs.replace(self, name="", row=False))


class Article(msgspec.Struct, frozen=True, gc=False):
    """One article of a page; `outlet` and `published` where the page itself names them."""

    start: int
    end: int
    headline: Span | None = None
    outlet: str | None = None
    published: str | None = None


class Report(msgspec.Struct, frozen=True, gc=False):
    """A report as the contract prints it; dates are ISO 8601, all offsets count in `text`."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    received: str | None
    url: str | None
    language: str | None
    sha256: str
    """Of `text` in UTF-8."""
    source_sha256: str
    """Of the bytes as they came."""
    articles: tuple[Article, ...]
    published_at: str | None = None
    """The moment of publication, where an hour of it is given."""
    text: str | msgspec.UnsetType = msgspec.UNSET


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A block of one article that reads on: a paragraph, a headline, a dateline line."""

    start: int
    end: int
    article: int
    """Index into `report.articles`."""
    kind: PassageKind
    sentences: tuple[Span, ...] = ()
    why: UnreadWhy | None = None
    """For kind `unread`: the reason."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Words between quotation marks; `start` and `end` include the marks."""

    start: int
    end: int
    closed: bool = True
    """False where the closing mark is missing (a quotation that runs on over paragraphs)."""


class Unread(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the text that was left unread, and why."""

    start: int
    end: int
    why: UnreadWhy


class Page(msgspec.Struct, frozen=True, gc=False):
    """A report's text, divided: what the later stages read."""

    report: Report
    text: str
    passages: tuple[Passage, ...]
    """In text order; every non-blank character of the text lies in exactly one."""
    quotations: tuple[Quotation, ...]
    unread: tuple[Unread, ...]
    row: bool = False
