"""Sentences on what is not known: a day, a place, a holder, a number that nobody tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.events import setting, standing_on, where
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, kind, load_brief
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.control import Control
from reportedly.records.incidents import Incident


def sentences(
    control: Iterable[Control], incidents: Iterable[Incident], sources: Sources
) -> Iterator[Sentence]:
    """Areas without a holder; incidents without a day or a place; counts without a number."""
    words = load_brief().unknown
    for row in control:
        if row.holder is None:
            text = filled(words["holder"], area=sources.places.part(row.area, row.claims))
            facts = (Fact("place", row.area, row.claims),)
            key = f"unknown-holder:{'/'.join(row.place)}:{row.count or ''}:{row.area}"
            yield Sentence("unknown.holder", key, text, row.claims, facts)
    for one in incidents:
        yield from _of(one, sources)


def _of(row: Incident, sources: Sources) -> Iterator[Sentence]:
    words = load_brief().unknown
    called = kind(row.kind)
    if row.earliest is None and row.latest is None:
        text = filled(words["day"], kind=called.lower(), where=where(row, sources))
        key = f"unknown-day:{row.incident}"
        yield Sentence("unknown.day", key, text, row.claims, setting(row, sources))
    if row.area is None:
        when = days(row.earliest, row.latest)
        text = filled(words["place"], kind=called.lower(), when=when)
        key = f"unknown-place:{row.incident}"
        yield Sentence("unknown.place", key, text, row.claims, setting(row, sources))
    for figure in row.figures:
        if figure.low is None and figure.said:
            quoted = ", ".join(f"“{sources.without(s.text)}”" for s in figure.said)
            text = filled(
                words["number"],
                what=f"{figure.counts} ({called.lower()})",
                where=where(row, sources),
                when=days(row.earliest, row.latest),
                words=quoted,
            )
            facts = (
                *setting(row, sources),
                *(Fact("words", sources.without(s.text), (s.claim,)) for s in figure.said),
            )
            key = f"unknown-number:{row.incident}:{figure.counts}:{figure.of or ''}"
            yield Sentence("unknown.number", key, text, standing_on(facts), facts)
