"""Whether "they" are those who tell it: the troops of "the troops said they left"."""

from __future__ import annotations

from reportedly.mentions.attacked import is_plural
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory
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


def is_many(ground: Ground, draft: Draft) -> bool:
    """True for a noun of many: "hostages", "nine villagers"."""
    return ground.tokens[draft.head].tag in ("NNS", "NNPS")


ARMED = ("armed_group", "military")
