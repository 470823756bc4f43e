"""Sheets of invented sentences, parsed once for all tests of the room."""

from __future__ import annotations

from functools import cache

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.extract import extract
from reportedly.claims.geography.maps import Map
from reportedly.gazetteer.kinds import open_kinds
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions.clocks import clocks, dispatches
from reportedly.mentions.find import find
from reportedly.mentions.learned import parse
from reportedly.records.claims import Check, Claim
from reportedly.records.reports import Source
from reportedly.text.read import read


@cache
def sheet_of(
    text: str,
    published: str | None = "2024-05-17",
    outlet: str | None = "Daily",
    title: str | None = None,
) -> Sheet:
    """The laid-out sheet of a text, with all its mentions."""
    source = Source("test", text.encode(), outlet=outlet, published=published, title=title)
    page = read(source)
    parsed = parse(page)
    mentions = find(page, parsed, open_gazetteer())
    days = clocks(page)
    return Sheet(page, parsed, mentions, open_kinds(), days, dispatches(page, days))


def extracted(
    sheet: Sheet, world: Map | None = None
) -> tuple[tuple[Claim, ...], tuple[Check, ...]]:
    """Claims and checks of a sheet, as the run makes them."""
    return extract(
        *(sheet.page, sheet.parse, sheet.mentions, sheet.kinds, "test", world),
        clocks=sheet.clocks,
        dispatches=sheet.dispatches,
    )


def token(sheet: Sheet, word: str) -> int:
    """Index of the first token with these letters."""
    return next(t.i for t in sheet.tokens if t.text == word)


def words(sheet: Sheet, tokens: tuple[int, ...]) -> list[str]:
    """The texts of tokens."""
    return [sheet.tokens[i].text for i in tokens]
