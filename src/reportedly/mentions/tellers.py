"""Whether "they" are those who tell it: the troops of "the troops said they left"."""

from __future__ import annotations

from functools import cache

from reportedly.gazetteer.kinds import open_kinds
from reportedly.mentions.attacked import is_plural
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory, rank
from reportedly.mentions.place_words import place_words


def tellers(ground: Ground, memory: Memory, i: int) -> list[Draft]:
    """The forces that say of themselves what "they" did: "X's troops said they left"."""
    token = ground.tokens[i]
    verb = ground.tokens[token.head]
    said = ground.tokens[verb.head]
    if token.text.lower() != "they" or token.dep != "nsubj" or verb.dep != "ccomp":
        return []
    if said.lemma not in ground.actors.words.verbs["speech"]:
        return []
    if verb.lemma not in place_words().words.ground:
        return []  # "The army said they were well": those whom it freed.
    subjects = {c for c in ground.parse.children[said.i] if ground.tokens[c].dep == "nsubj"}
    here = memory.by_sentence.get(token.sentence, ())
    return [
        d for d in here if d.head in subjects and d.actor.type in ARMED and is_plural(ground, d)
    ]


def befalls_others(ground: Ground, i: int, told: Draft) -> bool:
    """True for "the army said they were well": who tells how they are is a body, and not they."""
    verb = ground.tokens[ground.tokens[i].head]
    said = ground.tokens[verb.head]
    if verb.dep != "ccomp" or ground.tokens[told.head].head != said.i or is_many(ground, told):
        return False
    passive = any(ground.tokens[c].dep == "auxpass" for c in ground.parse.children[verb.i])
    return verb.lemma == "be" or passive


def speakers_before(ground: Ground, memory: Memory, i: int, told: Draft) -> list[Draft]:
    """Who spoke before and goes on: "they urged" are the members who condemned the raid, and not
    those whom a sentence between tells of as hit."""
    verb = ground.tokens[ground.tokens[i].head]
    if ground.tokens[i].dep != "nsubj" or not speaks(verb.lemma):
        return []
    over = ground.tokens[ground.tokens[told.head].head]
    doing = ground.tokens[told.head].dep in ("nsubj", "nsubjpass")
    if doing and (over.dep in ("ROOT", "conj") or speaks(over.lemma)):
        return []
    return memory.last(i, BACK, lambda d: is_many(ground, d) and is_speaker(ground, d))


BACK = 3
"""Sentences back in which those who go on speaking were told to speak."""


def is_speaker(ground: Ground, draft: Draft) -> bool:
    """True for the subject of a main verb that condemns, appeals or tells."""
    verb = ground.tokens[ground.tokens[draft.head].head]
    return rank(ground, draft) > 1 and speaks(verb.lemma)


@cache
def speaks(verb: str) -> bool:
    """True for verbs of statements."""
    return any(
        f.kind.startswith("statement.") and len(words) < 3  # "urge", "call for"
        for words, f in open_kinds().verbs.get(verb, ())
    )


def is_many(ground: Ground, draft: Draft) -> bool:
    """True for a noun of many: "hostages", "nine villagers"."""
    return ground.tokens[draft.head].tag in ("NNS", "NNPS")


ARMED = ("armed_group", "military")
