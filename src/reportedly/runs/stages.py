"""The order of work: what happens to one report, from its bytes to its claims."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.records.claims import Check, Claim
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page, Source
from reportedly.records.times import Clock


class Work:
    """A report on its way through the stages; each stage fills in what it makes."""

    page: Page
    parse: Parse
    clocks: tuple[Clock, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]

    def __init__(self, source: Source, gazetteer: Gazetteer, maker: str) -> None:
        self.source = source
        self.gazetteer = gazetteer
        self.maker = maker


Stage = Callable[[Work], None]


def divide(work: Work) -> None:
    """Bytes to a page: text, articles, passages, sentences, quotations."""
    from reportedly.text.read import read

    work.page = read(work.source)


def parse(work: Work) -> None:
    """Page to parse: tokens, lemmas, heads."""
    from reportedly.mentions.learned import parse

    work.parse = parse(work.page)


def find(work: Work) -> None:
    """Parse to mentions: places, actors, figures, times; and the clocks they are reckoned from."""
    from reportedly.mentions.clocks import clocks
    from reportedly.mentions.find import find

    work.clocks = clocks(work.page)
    work.mentions = find(work.page, work.parse, work.gazetteer, work.clocks)


def extract(work: Work) -> None:
    """Mentions to claims, with what the map says of them."""
    from reportedly.claims.extract import extract
    from reportedly.mentions.clocks import dispatches

    known = work.gazetteer
    work.claims, work.checks = extract(
        *(work.page, work.parse, work.mentions, known.kinds, work.maker, known.atlas),
        clocks=work.clocks,
        dispatches=dispatches(work.page, work.clocks),
    )


STAGES: tuple[Stage, ...] = (divide, parse, find, extract)
