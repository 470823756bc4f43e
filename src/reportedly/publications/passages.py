"""A report's text as blocks to be set: paragraphs, headlines and passages left unread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from reportedly.publications.segments import Fragment
from reportedly.records.reports import Article, Unread
from reportedly.records.spans import Span

WRAPPED_AT = 100
"""A text with longer lines than this was not broken to fit a page: its lines are paragraphs."""

_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n){2,}|[^\S\n]*\n[^\S\n]*(?=\n)")
_LINE_END = re.compile(r"\n")


class Block(msgspec.Struct, frozen=True):
    """A block to be set, without white space at its edges."""

    start: int
    end: int
    article: int | None
    headline: bool
    unread: str | None
    """Why it was left unread."""
    flows: bool
    """True where line ends are only those of the page it was typed on."""


def blocks(
    fragment: Fragment, articles: Sequence[Article], unread: Sequence[Unread]
) -> list[Block]:
    """The fragment's blocks in text order; every character but white space is in one."""
    found = []
    for span in _paragraphs(fragment, _hard_cuts(articles, unread)):
        words = fragment.cut(span.start, span.end)
        lines = words.split("\n")
        flows = _is_wrapped(lines)
        pieces = [span] if flows or max(map(len, lines)) <= WRAPPED_AT else _lines(span, words)
        found += [_block(fragment, piece, articles, unread, flows) for piece in pieces]
    return [block for block in found if block.start < block.end]


def _hard_cuts(articles: Sequence[Article], unread: Sequence[Unread]) -> list[int]:
    """Offsets where a block ends whatever the line ends say."""
    cuts = {edge for u in unread for edge in (u.start, u.end)}
    for article in articles:
        cuts |= {article.start, article.end}
        if article.headline:
            cuts |= {article.headline.start, article.headline.end}
    return sorted(cuts)


def _paragraphs(fragment: Fragment, cuts: Sequence[int]) -> Iterator[Span]:
    """Stretches between blank lines, cut further at `cuts`."""
    edges = {m.end() + fragment.start for m in _BLANK_LINES.finditer(fragment.text)}
    edges |= {c for c in cuts if fragment.span.start < c < fragment.span.end}
    borders = [fragment.span.start, *sorted(edges), fragment.span.end]
    for start, end in pairwise(borders):
        yield _trimmed(fragment, start, end)


def _trimmed(fragment: Fragment, start: int, end: int) -> Span:
    """The stretch without white space at its edges; an empty one where nothing is left."""
    words = fragment.cut(start, end)
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + max(left, len(words.rstrip())))


def _is_wrapped(lines: Sequence[str]) -> bool:
    """True for lines broken to fit a page: all but the last nearly as long as the longest."""
    longest = max(map(len, lines))
    full = all(len(line) >= 0.7 * longest for line in lines[:-1])
    return len(lines) > 2 and 50 <= longest <= WRAPPED_AT and full


def _lines(span: Span, words: str) -> list[Span]:
    """Each line of the words by itself."""
    ends = [m.start() for m in _LINE_END.finditer(words)] + [len(words)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [Span(span.start + a, span.start + b) for a, b in zip(starts, ends, strict=True)]


def _block(
    fragment: Fragment,
    piece: Span,
    articles: Sequence[Article],
    unread: Sequence[Unread],
    flows: bool,
) -> Block:
    span = _trimmed(fragment, piece.start, piece.end)
    article = next((i for i, a in enumerate(articles) if a.start <= span.start < a.end), None)
    headline = articles[article].headline if article is not None else None
    return Block(
        start=span.start,
        end=span.end,
        article=article,
        headline=headline is not None and headline.overlaps(span),
        unread=next((u.why for u in unread if u.start <= span.start < u.end), None),
        flows=flows,
    )
