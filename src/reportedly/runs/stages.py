"""The order of work: what happens to one report, from its bytes to its claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.records.claims import Check, Claim
from reportedly.records.edits import Edits
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page, Source, Unread
from reportedly.records.times import Clock
from reportedly.records.values import UnreadWhy


class Work:
    """A report on its way through the stages; each stage fills in what it makes."""

    page: Page
    edits: Edits | None
    tells: bool
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


def smooth(work: Work) -> None:
    """Page to the page without broken lines and odd blanks; the way back is kept."""
    from reportedly.text.smooth import smooth

    work.page, work.edits = smooth(work.page)


def screen(work: Work) -> None:
    """Page to whether any of its words may yield a claim; where none may, its record says so."""
    from reportedly.claims.cues import may_tell
    from reportedly.mentions.outlook import Outlook, lines

    known, told = work.gazetteer, lines(work.page)
    outlook = Outlook(told, known.actors, known.outlets, known.places)
    work.tells = may_tell(told, known.kinds, outlook)
    if not work.tells:
        quiet = (Unread(p.start, p.end, NO_EVENT) for p in work.page.passages if p.why is None)
        unread = tuple(sorted((*work.page.unread, *quiet), key=lambda u: u.start))
        work.page = msgspec.structs.replace(work.page, unread=unread)


NO_EVENT: UnreadWhy = "no_event_word"


def parse(work: Work) -> None:
    """Page to parse: tokens, lemmas, heads; of a page that tells nothing, tokens alone."""
    if not hasattr(work, "parse"):
        parse_together((work,))


def parse_together(works: Sequence[Work]) -> None:
    """Pages to parses in one batch: each is what it would be alone, and they cost less."""
    telling = [work for work in works if work.tells]
    if len(telling) < len(works):
        from reportedly.mentions.plain import plain

        for work in works:
            if not work.tells:
                work.parse = plain(work.page)
    if telling:
        from reportedly.mentions.learned import parses

        for work, parsed in zip(telling, parses([w.page for w in telling]), strict=True):
            work.parse = parsed


def find(work: Work) -> None:
    """Parse to mentions: places, actors, figures, times; and the clocks they are reckoned from.

    Of a page that tells nothing only its places are found.
    """
    if not work.tells:
        from reportedly.mentions.places import find_places

        named = bool(work.parse.tokens)
        work.mentions = find_places(work.page, work.parse, work.gazetteer.places) if named else ()
        return
    from reportedly.mentions.clocks import clocks
    from reportedly.mentions.find import find

    work.clocks = clocks(work.page)
    work.mentions = find(work.page, work.parse, work.gazetteer, work.clocks)


def extract(work: Work) -> None:
    """Mentions to claims, with what the map says of them."""
    if not work.tells:
        work.claims, work.checks = (), ()
        return
    from reportedly.claims.extract import extract
    from reportedly.mentions.clocks import dispatches

    known = work.gazetteer
    work.claims, work.checks = extract(
        *(work.page, work.parse, work.mentions, known.kinds, work.maker, known.atlas),
        clocks=work.clocks,
        dispatches=dispatches(work.page, work.clocks),
    )


def restore(work: Work) -> None:
    """What was found, counted in the text as it came."""
    if work.edits is not None:
        back, text = work.edits.restored, work.edits.written
        work.page = msgspec.structs.replace(back(work.page), text=text)
        work.mentions, work.claims = back(work.mentions), back(work.claims)


BEGIN: tuple[Stage, ...] = (divide, smooth, screen)
"""What is done before pages are parsed together."""
STAGES: tuple[Stage, ...] = (*BEGIN, parse, find, extract, restore)
