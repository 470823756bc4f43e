"""Headlines without auxiliaries: "Man wanted for murder held in X", "Chief hit, two hurt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.mentions.rows import Change, Children, leftmost
from reportedly.records.parses import Token

CLIPPED = frozenset({"VBN", "VBD"})


def main_behind_participle(
    tokens: Sequence[Token], children: Children, told: Token
) -> Iterator[Change]:
    """ "Man linked to raids captured in X": the man was captured, raids are not."""
    if told.tag not in CLIPPED or told.lemma not in open_lemmas().undergone:
        return
    deed = tokens[told.head]
    first = next((a for a in above(tokens, deed.i) if tokens[a].tag in CLIPPED), None)
    if deed.dep != "pobj" or first is None or not first < deed.i < told.i:
        return
    if not lays_to(tokens[first]) or helped(tokens, children, told.i):
        return
    man = subject_of(tokens, children, first)
    if man is None or tokens[man].pos not in ("NOUN", "PROPN") or is_held(tokens, man, first):
        return
    yield told.i, "ROOT", told.i
    yield man, "nsubjpass", told.i
    yield first, "acl", man


def lays_to(verb: Token) -> bool:
    """True for "linked", "wanted", "accused": what leads to the deeds of a person."""
    words = open_setting_words()
    laid = words.known_for | words.laid_to
    return verb.lemma in laid or verb.text.lower() in laid


def subject_of(tokens: Sequence[Token], children: Children, first: int) -> int | None:
    """The noun that a participle says more of, or that the parser makes its subject."""
    if tokens[first].dep == "acl":
        return tokens[first].head
    return next((c for c in children[first] if tokens[c].dep == "nsubj" and c < first), None)


def is_held(tokens: Sequence[Token], man: int, first: int) -> bool:
    """True where the noun has a finite verb above it: no headline of nouns and participles."""
    return tokens[first].dep == "acl" and tokens[man].dep != "ROOT"


def helped(tokens: Sequence[Token], children: Children, i: int) -> bool:
    """True for a verb with an auxiliary, an object or a subject of its own."""
    own = ("aux", "auxpass", "dobj", "nsubj", "nsubjpass")
    return any(tokens[c].dep in own for c in children[i])


def above(tokens: Sequence[Token], i: int) -> Iterator[int]:
    """The heads above a token, nearest first."""
    while tokens[i].head != i:
        i = tokens[i].head
        yield i


def second_behind_comma(
    tokens: Sequence[Token], children: Children, told: Token
) -> Iterator[Change]:
    """ "Chief targeted, two men killed": no comma parts a verb from what it acts on."""
    noun = tokens[told.head]
    verb = tokens[noun.head]
    if told.tag not in CLIPPED or told.lemma not in open_lemmas().undergone:
        return
    if noun.dep != "dobj" or verb.dep != "ROOT" or helped(tokens, children, told.i):
        return
    start = leftmost(children, noun.i)
    if not verb.i < start - 1 or tokens[start - 1].text != ",":
        return
    yield told.i, "conj", verb.i
    yield noun.i, "nsubjpass", told.i


def two_subjects(tokens: Sequence[Token], children: Children, told: Token) -> Iterator[Change]:
    """ "Leader targeted overnight, several detained": the first was targeted, others detained."""
    if told.lemma not in open_lemmas().undergone or told.tag not in CLIPPED:
        return
    row = [c for c in children[told.i] if tokens[c].dep in ("nsubj", "nsubjpass") and c < told.i]
    if len(row) != 2:
        return
    man, others = row
    first = next((c for c in children[man] if tokens[c].dep == "acl" and c > man), None)
    if first is None or tokens[first].lemma not in open_lemmas().undergone:
        return
    if tokens[leftmost(children, others) - 1].text == "," and first < others:
        yield first, "ccomp", told.i
        yield man, "nsubjpass", first
        yield others, "nsubjpass", told.i
