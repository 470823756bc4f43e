"""Sentences on flight, forces on the move, contacts, and how others judge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, kind, listed, load_brief
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.flows import Assessment, Flow, FlowParty, FlowPlace

MODALITIES = {
    "done": "told",
    "planned": "planned",
    "possible": "planned",
    "conditional": "conditional",
    "denied": "denied",
}


def sentences(
    rows: Iterable[Flow], tables: tuple[str, ...], sources: Sources
) -> Iterator[Sentence]:
    """One for each row of the tables."""
    for row in rows:
        if row.table in tables:
            yield sentence(row, sources)


def sentence(row: Flow, sources: Sources) -> Sentence:
    """Who moved, met or promised, and how many by whose word."""
    words = load_brief()
    said, named = sources.of(row.claims)
    howmany, counted = _counts(row, sources)
    template = MODALITIES[row.modality]
    conditions = [c.text for c in row.conditions if c.text]
    text = filled(
        words.flow[template],
        who=listed(_parties(row.who, sources)) or "People not named",
        did=_did(row, sources),
        whence=_places(" from ", row.origin, row, sources),
        whither=_places(" to ", row.destination, row, sources),
        where=_places(" in ", row.at, row, sources),
        when=days(row.earliest, row.latest),
        howmany=howmany,
        condition=f" (“{conditions[0]}”)" if conditions else "",
        sources=said,
    )
    facts = [*named, *counted, Fact("kind", row.kind, row.claims)]
    facts += [
        Fact("party", p.name, row.claims)
        for p in (*row.who, *row.whom)
        if p.name not in sources.private
    ]
    facts += [
        Fact("place", p.name, row.claims)
        for p in (*row.origin, *row.destination, *row.at)
        if not p.implied
    ]
    facts += [Fact("day", d, row.claims) for d in dict.fromkeys((row.earliest, row.latest)) if d]
    text = text[:1].upper() + text[1:]
    return Sentence(f"flow.{template}", f"flow:{row.flow}", text, row.claims, tuple(facts))


def _parties(parties: Iterable[FlowParty], sources: Sources) -> list[str]:
    return [p.name for p in parties if p.name not in sources.private]


def _did(row: Flow, sources: Sources) -> str:
    did = load_brief().did.get(row.kind) or f"({kind(row.kind).lower()})"
    whom = _parties(row.whom, sources)
    return f"{did} with {listed(whom)}" if whom else did


def _places(word: str, places: Iterable[FlowPlace], row: Flow, sources: Sources) -> str:
    names = [sources.places.name(p.name, row.claims) for p in places if not p.implied]
    return f"{word}{listed(list(dict.fromkeys(names)))}" if names else ""


def _counts(row: Flow, sources: Sources) -> tuple[str, tuple[Fact, ...]]:
    """ ": “more than 300” by X", with each source's words as facts."""
    said = [s for count in row.counts for s in count.row.said]
    if not said:
        return "", ()
    facts = [Fact("words", sources.without(s.text), (s.claim,)) for s in said]
    listed_ = "; ".join(f"“{sources.without(s.text)}” by {sources.name(s.claim)}" for s in said)
    return f": {listed_}", tuple(facts)


def judged(rows: Iterable[Assessment], sources: Sources) -> Iterator[Sentence]:
    """Opinions, each with whose it is."""
    for row in rows:
        name = sources.name(row.claim)
        text = filled(
            load_brief().judged["said"], source=name[:1].upper() + name[1:], words=row.words
        )
        facts = (
            Fact("words", sources.without(row.words), (row.claim,)),
            Fact("source", name, (row.claim,)),
        )
        yield Sentence("judged.said", f"judged:{row.claim}", text, (row.claim,), facts)
