"""Whom "they" may be: the many, and those whom somebody attacked."""

from __future__ import annotations

from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory
from reportedly.records.values import ActorType

MANY: frozenset[ActorType] = frozenset(
    ("armed_group", "military", "police", "civilians", "government", "unknown", "organisation")
)


def attacked(ground: Ground, memory: Memory, i: int, told: Draft) -> list[Draft]:
    """Who was acted on by the subject told before: it is they who "fled" or "surrendered"."""
    verb = ground.tokens[ground.tokens[i].head]
    doer = ground.tokens[told.head]
    if verb.lemma not in FLEE or doer.dep != "nsubj" or doer.sentence == verb.sentence:
        return []
    rows = memory.by_sentence.get(doer.sentence, ())
    return [
        d
        for d in rows
        if ground.tokens[d.head].dep == "dobj"
        and ground.tokens[d.head].head == doer.head
        and is_plural(ground, d)
    ]


FLEE = frozenset(
    "flee retreat withdraw escape surrender scatter disperse die perish fall abandon".split()
)
"""What one does who is attacked, not who attacks."""


def is_plural(ground: Ground, draft: Draft) -> bool:
    """True for words for many who act together."""
    head = ground.tokens[draft.head]
    if head.lemma in SPEAKING and head.tag == "NNS":
        return True
    return draft.actor.type in MANY and (
        head.tag in ("NNS", "NNPS")
        or draft.actor.type in ("armed_group", "police")
        or (draft.actor.type == "military" and (bool(draft.actor.id) or _is_force(ground, draft)))
        or head.lemma in ("police", "people", "personnel", "taliban")
    )


SPEAKING = frozenset({"member", "official", "leader", "representative", "minister", "delegate"})
"""Those who speak for a body, as many."""


def _is_force(ground: Ground, draft: Draft) -> bool:
    """True for "the army", "a patrol": many who act as one."""
    return ground.tokens[draft.head].lemma in open_sources().words["collective"]
