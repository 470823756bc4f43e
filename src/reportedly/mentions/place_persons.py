"""Names of persons that bear a place's name: what a given name or a title introduces."""

from __future__ import annotations

from itertools import pairwise

from reportedly.gazetteer.actors import open_actors
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.place_words import PlaceWords, given_names, place_words
from reportedly.records.parses import Parse, Token


def persons(parse: Parse) -> dict[str, int]:
    """Names of persons that a given name or a title introduces, with the token that does."""
    words, names = place_words(), given_names()
    titles = words.words.titles
    found: dict[str, int] = {}
    for token, after in pairwise(parse.tokens):
        if not (token.text[0].isupper() and after.text[0].isupper()):
            continue
        if after.sentence != token.sentence:
            continue
        if token.text.lower() in titles:
            found.setdefault(after.text, after.i)
        elif token.text.lower() in names and after.tag.startswith("NNP"):
            introduce(parse, token, after, words, found)
    return found


def done_to(parse: Parse) -> frozenset[int]:
    """The words of names of persons who are told to have been killed or taken."""
    found = set()
    for token in parse.tokens:
        if token.tag == "NNP" and is_done_to_person(parse, token):
            below = (parse.tokens[c] for c in parse.children[token.i])
            found |= {token.i, *(t.i for t in below if t.dep == "compound" and t.tag == "NNP")}
    return frozenset(found)


def is_done_to_person(parse: Parse, name: Token) -> bool:
    """True for "killed X" and "captured X, the deputy governor": no place is told so."""
    first = name
    while first.dep == "conj" and parse.tokens[first.head].tag == "NNP":
        first = parse.tokens[first.head]
    if first.dep not in ("dobj", "nsubjpass"):
        return False
    verb = parse.tokens[first.head].lemma
    return verb in place_words().words.done_to_persons or (
        verb in open_lemmas().undergone and has_office(parse, name)
    )


def has_office(parse: Parse, name: Token) -> bool:
    """True for a name with an office beside it ("X, the group's commander")."""
    beside = (parse.tokens[c] for c in parse.children[name.i])
    return any(t.dep == "appos" and t.lemma in open_actors().office_ends for t in beside)


def introduce(
    parse: Parse, token: Token, after: Token, words: PlaceWords, found: dict[str, int]
) -> None:
    """Note a given name with what follows it, unless that makes a body or a place of it."""
    if heads_other(after, words):
        return
    third = parse.tokens[after.i + 1] if after.i + 1 < len(parse.tokens) else None
    if third is not None and third.sentence == token.sentence and third.text[0].isupper():
        if heads_other(third, words):
            return
        found.setdefault(third.text, third.i)
    found.setdefault(token.text, token.i)
    found.setdefault(after.text, after.i)


def heads_other(token: Token, words: PlaceWords) -> bool:
    """True for the head of a body's, a road's or an area's name."""
    lower = token.text.lower()
    return lower in words.words.bodies or lower in words.levels or lower in words.words.swallows


def is_initial(token: Token) -> bool:
    """True for "T." and the like, a letter of a person's name."""
    return len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()
