"""Whose boast a pronoun stands in: "the rebels' claim that they took it", "a claim by X"."""

from __future__ import annotations

from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Memory

BESIDE = ("poss", "amod", "compound", "nmod")


def claimants(ground: Ground, memory: Memory, i: int) -> list[Draft]:
    """Who makes the claim that "it" or "they" did something to boast of.

    What is no boast may be laid at the door of whoever denies it: "denied claims that it shelled".
    """
    token = ground.tokens[i]
    verb = ground.tokens[token.head]
    if token.text.lower() not in ("it", "they") or token.dep != "nsubj":
        return []
    if verb.dep not in ("acl", "ccomp", "relcl") or verb.lemma not in open_party_words().boasting:
        return []
    noun = ground.tokens[verb.head]
    if noun.i > i or noun.lemma not in open_sources().words["allegations"]:
        return []
    below = ground.parse.children
    heads = {c for c in below[noun.i] if ground.tokens[c].dep in BESIDE}
    by = (c for c in below[noun.i] if ground.tokens[c].lemma in ("by", "from"))
    heads |= {n for c in by for n in below[c] if ground.tokens[n].dep == "pobj"}
    here = memory.by_sentence.get(token.sentence, ())
    return [d for d in here if d.head in heads and d.actor.type != "person"][:1]
