"""Tokens whose tag or lemma the parser got wrong, put right where the grammar shows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.gazetteer.kinds import open_kinds
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.gazetteer.sources import open_sources
from reportedly.records.parses import Parse, Token

PASSIVE = frozenset({"auxpass", "nsubjpass"})
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
PAST = frozenset({"VBD", "VBN"})
NAMED = NOMINAL | {"csubj", "csubjpass"}
OF_VERBS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "xcomp", "ccomp", "prt", "mark"}
)
OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nummod"})


def mended(parse: Parse) -> Parse:
    """The parse with wrong tags and lemmas put right; spans, heads and labels stay."""
    tagged = tuple(had(parse, retagged(parse, t)) for t in parse.tokens)
    lemmas = (relemmatised(t, is_alone(parse, t)) for t in tagged)
    return Parse(tuple(active(parse, t) for t in lemmas), parse.sentences, parse.children)


def active(parse: Parse, token: Token) -> Token:
    """A bare participle of going with a subject as the past form that it is ("60 men crossed")."""
    if token.tag != "VBN" or token.lemma not in open_lemmas().intransitive:
        return token
    below = {parse.tokens[c].dep for c in parse.children[token.i]}
    alone = token.dep == "acl" and parse.tokens[token.head].dep == "ROOT"
    if below & (PASSIVE | {"aux", "agent", "dobj"}) or not ("nsubj" in below or alone):
        return token
    return msgspec.structs.replace(token, tag="VBD")


def had(parse: Parse, token: Token) -> Token:
    """ "They'd taken": before a participle it is "had", and no "would"; so "it's taken control"."""
    if token.dep == "auxpass" and token.text in ("'s", "’s") and has_object(parse, token.head):
        return msgspec.structs.replace(token, dep="aux", lemma="have")
    if token.dep == "nsubjpass" and is_perfect(parse, token.head):
        return msgspec.structs.replace(token, dep="nsubj")
    if token.tag != "MD" or token.text not in ("'d", "’d"):
        return token
    if parse.tokens[token.head].tag not in PAST:
        return token
    return msgspec.structs.replace(token, tag="VBD", lemma="have")


def has_object(parse: Parse, i: int) -> bool:
    """True for a verb with an object of its own, which a passive one has not."""
    return any(parse.tokens[c].dep == "dobj" for c in parse.children[i])


def is_perfect(parse: Parse, i: int) -> bool:
    """True for "it's taken control", whose "'s" the parser took for "is"."""
    below = [parse.tokens[c] for c in parse.children[i]]
    short = any(t.dep == "auxpass" and t.text in ("'s", "’s") for t in below)
    return short and has_object(parse, i)


def is_alone(parse: Parse, token: Token) -> bool:
    """True for a capital word that is no part of a longer name or title."""
    return token.dep != "compound" and not any(
        parse.tokens[c].pos == "PROPN" for c in parse.children[token.i]
    )


def retagged(parse: Parse, token: Token) -> Token:
    """A word with a passive auxiliary is a participle; so is what a verb is coordinated with."""
    below = {parse.tokens[c].dep for c in parse.children[token.i]}
    if token.tag == "VBD" and token.dep == "acl" and "agent" in below:
        return as_verb(token, "VBN")
    named = token.text.lower() in open_kinds().nouns
    if token.tag == "VBG" and token.dep in NAMED and not below & OF_VERBS and named:
        # "Fighting around the town resumed."
        return msgspec.structs.replace(token, pos="NOUN", tag="NN", lemma=token.text.lower())
    if token.tag == "VBN" and token.dep in NOMINAL and named:
        # "the number of wounded"
        return msgspec.structs.replace(token, pos="NOUN", tag="NNS", lemma=token.text.lower())
    if is_speaking(parse, token):
        return msgspec.structs.replace(token, pos="VERB", tag="VBZ")
    if token.pos not in ("NOUN", "ADJ", "PROPN"):
        return token
    if token.pos == "ADJ" and token.dep in NOMINAL and token.lemma in open_kinds().nouns:
        return msgspec.structs.replace(token, pos="NOUN", tag="NN")
    if below & PASSIVE:
        return as_verb(token, "VBN")
    if "aux" in below and is_verb(token.lemma) and has_to(parse, token.i):
        return as_verb(token, "VB")  # "are to commence"
    bare = token.pos == "NOUN" and token.dep == "attr" and not below & OF_NOUNS
    if bare and is_verb(token.lemma) and not is_noun(token.lemma):
        return as_verb(token, "VBN")  # "was overrun"
    if token.pos == "NOUN" and below >= {"nsubj", "dobj"}:
        past = open_lemmas().verbs.get(token.text.lower())
        if past is not None:
            return msgspec.structs.replace(token, pos="VERB", tag="VBD", lemma=past)  # "retook"
        if is_verb(token.lemma):
            return as_verb(token, "VBP")
    head = parse.tokens[token.head]
    if token.pos == "ADJ" and token.text.endswith("ed") and is_verb(stem(token.text.lower())):
        if token.dep == "conj" and head.pos == "VERB" and head.tag in PAST:
            return as_verb(token, head.tag)
        if token.dep == "acomp" and "agent" in below | below_conjuncts(parse, token.i):
            return as_verb(token, "VBN")
    return token


def is_speaking(parse: Parse, token: Token) -> bool:
    """True for "The Secretary-General appeals to": a title, and what the parser took for a noun."""
    if token.tag != "NNS" or token.dep != "ROOT" or token.i == 0:
        return False
    before, behind = parse.tokens[token.i - 1], parse.tokens[token.i + 1 : token.i + 2]
    titled = before.dep == "compound" and before.head == token.i and before.tag == "NNP"
    led = any(t.dep == "prep" and t.text in ("to", "on", "upon", "for") for t in behind)
    return titled and led and token.lemma in open_sources().verbs["voice"]


def has_to(parse: Parse, i: int) -> bool:
    """True for a word with the "to" of an infinitive right before it."""
    return i > 0 and i - 1 in parse.children[i] and parse.tokens[i - 1].tag == "TO"


def below_conjuncts(parse: Parse, i: int) -> set[str]:
    """Labels below the verbs that a word is coordinated with ("armed and trained by")."""
    joined = [c for c in parse.children[i] if parse.tokens[c].dep == "conj"]
    return {parse.tokens[d].dep for c in joined for d in parse.children[c]}


def as_verb(token: Token, tag: str) -> Token:
    """The token as a verb form, with the verb's own dictionary form."""
    text = token.text.lower()
    lemma = stem(text) if text.endswith("ed") else token.lemma
    return msgspec.structs.replace(token, pos="VERB", tag=tag, lemma=lemma)


def relemmatised(token: Token, alone: bool) -> Token:
    """The token with the dictionary form that the lists know; a name in a title stays one."""
    lemma = token.lemma
    if token.pos == "VERB":
        lemma = open_lemmas().verbs.get(token.text.lower(), lemma)
        lemma = lemma if is_verb(lemma) else next(filter(is_verb, verb_forms(lemma)), lemma)
    elif token.pos == "NOUN":
        lemma = open_lemmas().nouns.get(token.text.lower(), lemma)
    elif token.tag == "NNPS" and alone and not is_noun(lemma):
        lemma = next(filter(is_noun, noun_forms(lemma)), lemma)
    return token if lemma == token.lemma else msgspec.structs.replace(token, lemma=lemma)


def stem(text: str) -> str:
    """The verb that a form in -ed belongs to; the form itself where none is known."""
    return next(filter(is_verb, stems(text)), text)


def stems(text: str) -> tuple[str, ...]:
    """What a form in -ed may come from: "wage", "raid", "carry", "stop"."""
    doubled = (text[:-3],) if text[-4:-3] == text[-3:-2] else ()
    return text[:-1], text[:-2], text[:-3] + "y", *doubled


def verb_forms(lemma: str) -> Iterator[str]:
    """What an unknown verb may be: "cordone" of "cordon", "reoccupie" of "reoccupy"."""
    if lemma.endswith("e"):
        yield lemma[:-1]
        if lemma.endswith("ie"):
            yield lemma[:-2] + "y"
        if lemma[-2:-1] == lemma[-3:-2]:
            yield lemma[:-2]


def noun_forms(lemma: str) -> Iterator[str]:
    """What a plural that the parser took for a name may be: "Airstrikes", "Gunmen"."""
    if lemma.endswith("ies"):
        yield lemma[:-3] + "y"
    if lemma.endswith("s"):
        yield lemma[:-1]
        yield lemma[:-2]
    if lemma.endswith("men"):
        yield lemma[:-2] + "an"


def is_verb(lemma: str) -> bool:
    """True for a verb that some frame begins with ("not" begins some, and is none: "noted")."""
    return lemma in open_kinds().verbs and lemma != "not"


def is_noun(lemma: str) -> bool:
    """True for a noun that the lists know."""
    return lemma in known_nouns()


@cache
def known_nouns() -> frozenset[str]:
    """Event nouns and the nouns of all classes."""
    return frozenset(open_kinds().nouns) | frozenset(open_kinds().classes)
