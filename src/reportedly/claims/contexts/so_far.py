"""The toll "so far" of the one attack that a report tells of: the number that it gave before."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.records.figures import Figure


def settle_so_far(sheet: Sheet, drafts: list[Draft]) -> None:
    """Take for a toll of one incident what is told as "so far" with a number told before of it."""
    for n, one in enumerate(drafts):
        running = [f for f in one.figures if f.scope == "cumulative" and f.since is None]
        if one.family != "casualties" or not running or not is_so_far(sheet, one):
            continue
        known = {number(f) for d in drafts[:n] if is_news(one, d) for f in d.figures if is_one(f)}
        if any(number(f) in known for f in running):
            one.figures = tuple(
                msgspec.structs.replace(f, scope="incident") if f in running else f
                for f in one.figures
            )


def is_so_far(sheet: Sheet, one: Draft) -> bool:
    """True in a sentence with "so far"."""
    here = sheet.parse.sentences[one.sentence]
    row = [t.text.lower() for t in sheet.tokens[here.first : here.last]]
    return any(pair == ("so", "far") for pair in pairwise(row))


def is_news(one: Draft, other: Draft) -> bool:
    """True for a toll told before in the same article, and not as history."""
    told = other.article == one.article and other.sentence < one.sentence
    return told and other.family == "casualties" and not other.background


def is_one(figure: Figure) -> bool:
    """True for a figure of one incident that states a number."""
    return figure.scope == "incident" and bool(figure.stated)


def number(figure: Figure) -> tuple[str, tuple[int, ...]]:
    """What it counts, and the number stated."""
    return figure.counts, figure.stated
