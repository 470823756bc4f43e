"""Places that "it" stands for: "they left Xabad two weeks after they captured it"."""

from __future__ import annotations

from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place

BACK = 1
"""Sentences back that "it" reaches."""
TAKEN = ("populated_place", "adm1", "adm2", "region", "facility", None)
"""Features of what is taken and held."""


def stands_for(parse: Parse, token: Token, forms: list[Form], named: list[Mention]) -> Place | None:
    """The place last named, where that and "it" are both what verbs of taking are done to."""
    if token.text.lower() != "it" or not is_ground(parse, token):
        return None
    before = [(f, m) for f, m in zip(forms, named, strict=True) if f.last <= token.i]
    near = [(f, m) for f, m in before if m.place and m.place.feature in TAKEN and not f.demonym]
    if not near:
        return None
    form, mention = near[-1]
    last = parse.tokens[form.last - 1]
    fits = token.sentence - last.sentence <= BACK and is_ground(parse, last)
    return mention.place or None if fits else None


def is_ground(parse: Parse, token: Token) -> bool:
    """True for the object of a verb by which ground is taken, held or left."""
    words = place_words().words
    above = parse.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ("from", "of", "into", "on"):
        above = parse.tokens[above.head]
    elif token.dep not in ("dobj", "nsubjpass", "nsubj", "appos"):
        return False
    if above.pos == "NOUN" and token.dep == "pobj":
        above = parse.tokens[above.head]  # "Captured the town of Xabad"
    return above.pos == "VERB" and above.lemma in words.won | words.ground
