"""Who speaks a quotation: "he" in somebody's mouth is somebody else."""

from __future__ import annotations

from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory

BACK = 2
"""Sentences before a quotation without a speaker of its own in which he was told."""
SUBJECTS = ("nsubj", "nsubjpass")


def speaker_of(ground: Ground, memory: Memory, i: int) -> Draft | None:
    """The actor who is told to speak the quotation that a token stands in; None if unknown."""
    here = ground.tokens[i].start
    told = next((q for q in ground.page.quotations if q.start <= here < q.end), None)
    if told is None:
        return None
    inside = ground.covered(told.start, told.end)
    first, last = ground.tokens[inside[0]].sentence, ground.tokens[inside[-1]].sentence
    for n in (*range(first, last + 1), *range(first - 1, first - 1 - BACK, -1)):
        if n < 0 or ground.parse.sentences[n].article != ground.parse.sentences[first].article:
            break
        for draft in reversed(memory.by_sentence.get(n, ())):
            if draft.head not in inside and _speaks(ground, draft):
                return draft
    return None


def _speaks(ground: Ground, draft: Draft) -> bool:
    """True for the subject of a verb of speaking."""
    token = ground.tokens[draft.head]
    verb = ground.tokens[token.head]
    return token.dep in SUBJECTS and verb.lemma in ground.actors.words.verbs["speech"]


def is_same_actor(one: Draft, told: Draft) -> bool:
    """True for two drafts of one known actor."""
    mine, theirs = one.actor.id or one.actor.name, told.actor.id or told.actor.name
    return mine is not None and mine == theirs
