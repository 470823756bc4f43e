"""Who "the president" is: the last person told in that office, or whom the registry knows so."""

from __future__ import annotations

from reportedly.gazetteer.names import folded
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory, again, distinct
from reportedly.mentions.offices import ends_in_office, offices_of
from reportedly.mentions.pronouns import subjects_over

FAR = 6
"""Sentences back for a definite description."""


def officer(ground: Ground, memory: Memory, draft: Draft, head: str) -> Draft | None:
    """ "The president": the last person who was told to hold that office."""
    if ground.tokens[draft.head].tag in ("NNS", "NNPS") or not ends_in_office(ground, draft.head):
        return None

    def holds(told: Draft) -> bool:
        office = (told.actor.office or "").lower()
        own, other = draft.actor.country_code, told.actor.country_code
        elsewhere = own is not None and other is not None and own != other
        return told.actor.type == "person" and head in office.split() and not elsewhere

    told = memory.last(draft.first, FAR, holds) or in_office(ground, memory, draft)
    told = [d for d in told if not is_named_after(ground, memory, draft, d)]
    return again(ground, draft, told[0], "definite_description") if len(told) == 1 else None


def is_named_after(ground: Ground, memory: Memory, draft: Draft, told: Draft) -> bool:
    """True for "the foreign minister met Bo Ray": whom his own verb names is another minister."""
    rows = memory.by_sentence.get(ground.tokens[draft.head].sentence, [])
    named = [d for d in rows if d.why == "stated" and d.actor.name == told.actor.name]
    return any(
        d.first > draft.last
        and (draft.head in subjects_over(ground, d.head) or _is_told(ground, draft, d))
        for d in named
    )


def _is_told(ground: Ground, draft: Draft, named: Draft) -> bool:
    """True for "the minister said Bo Ray had called": nobody names himself so."""
    verb = ground.tokens[ground.tokens[named.head].head]
    subject = ground.tokens[draft.head]
    return verb.dep == "ccomp" and verb.head == subject.head and subject.dep == "nsubj"


def in_office(ground: Ground, memory: Memory, draft: Draft) -> list[Draft]:
    """The persons whom the article names and the registry knows in the very office described."""
    wanted = [folded(t.text) for t in ground.tokens[draft.first : draft.last + 1]]
    wanted = ["defence" if w == "defense" else w for w in wanted]
    if len(wanted) < 2:
        return []
    article = ground.parse.sentences[ground.tokens[draft.head].sentence].article
    return distinct(
        [
            d
            for n, rows in memory.by_sentence.items()
            if ground.parse.sentences[n].article == article
            for d in rows
            if d.actor.type == "person" and d.actor.id and wanted in offices_of(ground, d.actor)
        ]
    )
