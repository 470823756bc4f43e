"""Words of parties: those whom a word before an event names, and verbs taken for objects."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.doers import HYPHENS
from reportedly.records.parses import Token


def does_something(sheet: Sheet, i: int) -> bool:
    """True for a verb with an object of its own, which the parser joins to another's object."""
    verb = sheet.tokens[i].pos == "VERB"
    return verb and any(sheet.tokens[c].dep == "dobj" for c in sheet.parse.children[i])


def as_many(token: Token) -> str:
    """Those that a word before an event names: "rebels" of a rebel attack."""
    if token.tag in ("NNS", "NNPS"):
        return token.text.lower()
    stem = token.lemma.removesuffix("man")
    return f"{token.lemma}s" if stem == token.lemma else f"{stem}men"


def opens_word(sheet: Sheet, i: int) -> bool:
    """True for the first token of a word with a hyphen: of "four-storey", not of "twenty-two"."""
    follows, number = sheet.tokens[i + 1], sheet.mention(i, "figure")
    if number is not None and number.end > follows.end:
        return False
    return follows.start == sheet.tokens[i].end and follows.text in HYPHENS
