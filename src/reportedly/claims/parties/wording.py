"""Words of parties: those whom a word before an event names, and verbs taken for objects."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.hyphens import HYPHENS
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.parses import Token


def does_something(sheet: Sheet, i: int) -> bool:
    """True for a verb with an object of its own, which the parser joins to another's object."""
    verb = sheet.tokens[i].pos == "VERB"
    return verb and any(sheet.tokens[c].dep == "dobj" for c in sheet.parse.children[i])


def as_many(token: Token) -> str:
    """Those that a word before an event names: "rebels" of a rebel attack; a name stays one."""
    if token.pos == "PROPN" or token.text.isupper():
        return token.text
    if token.tag in ("NNS", "NNPS"):
        return token.text.lower()
    stem = token.lemma.removesuffix("man")
    return f"{token.lemma}s" if stem == token.lemma else f"{stem}men"


def told_with(sheet: Sheet, i: int) -> int:
    """The word that belongs to a noun before an event: "armed" of "armed group attack"."""
    before = sheet.tokens[i - 1] if i else None
    if (
        before is None
        or before.head != sheet.tokens[i].head
        or before.dep not in ("amod", "compound")
    ):
        return i
    return before.i if f"{before.lemma} {sheet.tokens[i].lemma}" in sheet.kinds.classes else i


def uncut(sheet: Sheet, i: int) -> int:
    """The "attack" of "today's brutal, senseless attack", where "brutal" is taken for a noun."""
    behind = sheet.tokens[i + 1 : i + 3] if sheet.tokens[i].pos == "NOUN" else ()
    if len(behind) < 2 or behind[0].text != "," or behind[1].dep != "amod":
        return i
    joined = sheet.tokens[behind[1].head]
    if joined.head != i or joined.dep not in ("conj", "appos"):
        return i
    owned = any(sheet.tokens[c].dep == "poss" for c in sheet.parse.children[i])
    return joined.i if owned else i


def names_nobody(sheet: Sheet, i: int) -> bool:
    """True for "victim" and "a week"; not for "persons", nor where a word before says of what he is
    one ("kidnap victims")."""
    token, words = sheet.tokens[i], open_party_words()
    if token.lemma not in words.nobody | words.spells:
        return False
    if token.text.lower() in words.somebody:
        return False
    before = (c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "compound")
    return not any(f"{sheet.tokens[c].lemma} {token.lemma}" in sheet.kinds.classes for c in before)


def opens_word(sheet: Sheet, i: int) -> bool:
    """True for the first token of a word with a hyphen: of "four-storey", not of "twenty-two"."""
    follows, number = sheet.tokens[i + 1], sheet.mention(i, "figure")
    if number is not None and number.end > follows.end:
        return False
    return follows.start == sheet.tokens[i].end and follows.text in HYPHENS
