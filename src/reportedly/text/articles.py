"""Where one article of a page ends and the next begins.

A headline inside the running text opens a new article only where the paragraph after it is a lead:
it tells again what the headline announces, or it begins with a place and a date, or it says who
reported it and on what day. A sub-heading is followed by a paragraph that simply goes on.
"""

from __future__ import annotations

from itertools import pairwise

from reportedly.records.reports import Article
from reportedly.records.spans import Span
from reportedly.text.datelines import agency, full_day
from reportedly.text.headlines import cites_with_day, is_prose, is_update, restated
from reportedly.text.passages import LEAD, Piece

ENOUGH = 2
"""Points that make a new article."""
MOSTLY, PARTLY = 0.5, 0.3
"""Shares of the headline's words that its lead says again: a full restatement, some of it."""


def articles(pieces: list[Piece]) -> tuple[list[Article], list[int]]:
    """The articles of a page, and for each piece the index of its article."""
    starts = [n for n in range(len(pieces)) if n == 0 or opens_article(pieces, n)]
    bounds = [*starts, len(pieces)]
    groups = [pieces[first:last] for first, last in pairwise(bounds)]
    of_piece = [k for k, group in enumerate(groups) for _ in group]
    return [article(group) for group in groups], of_piece


def opens_article(pieces: list[Piece], n: int) -> bool:
    """True where the headline at `n`, after running text, is followed by a lead of its own."""
    headline = pieces[n]
    if headline.kind != "headline" or is_update(headline.line):
        return False
    if not any(p.kind == "body" and is_prose(p.line, LEAD) for p in pieces[:n]):
        return False
    between, lead = lead_after(pieces, n)
    return lead is not None and points(headline, between, lead) >= ENOUGH


def lead_after(pieces: list[Piece], n: int) -> tuple[list[Piece], Piece | None]:
    """The lines between a headline and the first paragraph after it, and that paragraph."""
    between: list[Piece] = []
    for piece in pieces[n + 1 :]:
        if piece.kind in ("unread", "dateline"):
            between.append(piece)
        elif piece.kind == "body" and is_prose(piece.line, LEAD):
            return between, piece
        else:
            break
    return between, None


def points(headline: Piece, between: list[Piece], lead: Piece) -> int:
    """How much speaks for a new article: a dateline or byline, restatement, a cited day."""
    again, announced = restated(headline.line, lead.line)
    share = again / announced if announced else 0.0
    found = 2 if share >= MOSTLY and again >= 4 else int(share >= PARTLY and again >= 2)
    headed = any(p.kind == "dateline" or p.why == "boilerplate.masthead" for p in between)
    return found + 2 * headed + cites_with_day(lead.line)


def article(group: list[Piece]) -> Article:
    """An article over its pieces, with its headline, and the agency and day of its dateline."""
    head = next((p for p in group if p.kind in ("headline", "body")), None)
    headline = Span(head.start, head.end) if head and head.kind == "headline" else None
    return Article(group[0].start, group[-1].end, headline, filed_by(group), published(group))


def filed_by(group: list[Piece]) -> str | None:
    """The agency that the article's dateline names; None without one."""
    lines = (piece.line for piece in group if piece.kind == "dateline")
    return next((name for line in lines if (name := agency(line))), None)


def published(group: list[Piece]) -> str | None:
    """The full date that stands before the article's first paragraph; None without one."""
    for piece in group:
        if piece.kind == "body":
            return None
        day = full_day(piece.line) if piece.kind == "dateline" else None
        if day:
            return day
    return None
