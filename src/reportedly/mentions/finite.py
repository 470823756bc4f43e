"""Past tenses that the parser took for describing words: "the Houthis looted shops"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.rows import Change, Children, harmful_verbs, leftmost
from reportedly.records.parses import Token


def finite_adjective(tokens: Sequence[Token], children: Children, verb: Token) -> Iterator[Change]:
    """ "The Houthis looted shops in Taiz": a past tense before a noun is that noun's verb."""
    noun = tokens[verb.head]
    if verb.tag != "VBD" or verb.dep not in ("amod", "compound") or noun.i < verb.i:
        return
    before = [c for c in children[noun.i] if c < verb.i]
    doers = [c for c in before if tokens[c].dep in NAMES and tokens[c].pos in ("NOUN", "PROPN")]
    if not doers or noun.dep not in ("ROOT", "ccomp") or not is_name(tokens[doers[-1]]):
        return
    yield in_place_of(noun, verb)
    yield doers[-1], "nsubj", verb.i
    yield noun.i, "dobj", verb.i
    for c in before:
        if c != doers[-1]:
            own = tokens[c].dep in ("det", "compound", "amod", "poss")
            yield c, tokens[c].dep, doers[-1] if own else verb.i
    for c in children[noun.i]:
        if c > noun.i and tokens[c].dep in ("conj", "cc", "punct", "advcl"):
            yield c, tokens[c].dep, verb.i


NAMES = frozenset({"nmod", "compound", "nsubj", "npadvmod"})


def sentence_without_verb(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "The financier funded attacks.": where no other verb is finite, the participle is."""
    noun, doer = tokens[verb.head], tokens[verb.i - 1]
    if verb.tag != "VBN" or noun.dep != "ROOT" or noun.i < verb.i or noun.pos != "NOUN":
        return
    own = doer.dep in NAMES and doer.head in (verb.i, noun.i)
    if not own or not doer.tag.startswith("NN") or verb.i + 1 != leftmost_behind(children, verb):
        return
    row = [noun.i, *children[noun.i]]
    if tokens[row[-1]].text != "." or any(tokens[c].pos == "AUX" for c in row):
        return
    yield verb.i, "ROOT", verb.i
    yield doer.i, "nsubj", verb.i
    yield noun.i, "dobj", verb.i
    for c in children[noun.i]:
        if c < verb.i and c != doer.i:
            of_doer = tokens[c].dep in ("det", "compound", "amod", "poss")
            yield c, tokens[c].dep, doer.i if of_doer else verb.i
        elif c > noun.i and tokens[c].dep == "punct":
            yield c, "punct", verb.i


def subject_before_and(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "The financier funded attacks and bought arms": what stands before "and" is no subject."""
    noun, doer = tokens[verb.head], tokens[verb.i - 1]
    second = tokens[noun.head]
    if verb.tag not in ("VBN", "VBD") or noun.dep != "nsubj" or noun.i < verb.i:
        return
    joined = noun.i + 2 == second.i and tokens[noun.i + 1].dep == "cc"
    own = doer.dep in NAMES and doer.head in (verb.i, noun.i) and doer.tag.startswith("NN")
    if not (joined and own and second.tag == "VBD"):
        return
    yield in_place_of(second, verb)
    yield second.i, "conj", verb.i
    yield doer.i, "nsubj", verb.i
    yield noun.i, "dobj", verb.i
    for c in children[second.i]:
        if c < verb.i or tokens[c].dep == "cc":
            yield c, tokens[c].dep, verb.i
    for c in children[noun.i]:
        if c < doer.i:
            yield c, tokens[c].dep, doer.i


def finite_below_its_doer(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "The strike on the ward killed 20 people, doctors said": with an object it is no participle.

    The parser makes the noun the head of what is said, and the verb of harm its participle. So
    does it in "The envoy called on both sides to stop.", a sentence without another verb.
    """
    noun = tokens[verb.head]
    if verb.tag not in ("VBN", "VBD") or noun.i > verb.i:
        return
    if noun.dep not in ("ROOT", "ccomp") or noun.pos not in ("NOUN", "PROPN"):
        return
    below = children[verb.i]
    harms = verb.lemma in harmful_verbs() and any(
        tokens[c].dep == "dobj" and c > verb.i for c in below
    )
    only = noun.dep == "ROOT" and verb.tag == "VBD" and tokens[noun.i - 1].text != ","
    if not harms and not (only and any(tokens[c].text == "." for c in children[noun.i])):
        return
    if any(tokens[c].dep in ("agent", "auxpass", "nsubj") for c in below):
        return
    yield in_place_of(noun, verb)
    yield noun.i, "nsubj", verb.i
    for c in list(children[noun.i]):
        if c > verb.i and tokens[c].dep in ("punct", "conj", "cc", "advcl"):
            yield c, tokens[c].dep, verb.i


def participle_with_object(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "Council members condemned the attack.": what acts on something is no passive participle.

    The parser makes the noun the head of a sentence that then has no verb.
    """
    below = children[verb.i]
    acts = any(tokens[c].dep == "dobj" and c > verb.i for c in below)
    if verb.tag != "VBN" or not acts or verb.lemma in open_lemmas().two_objects:
        return
    if any(tokens[c].dep in ("agent", "auxpass", "aux", "nsubj", "nsubjpass") for c in below):
        return
    top = tokens[verb.head]
    while top.dep in ("pobj", "prep", "conj") and top.head < top.i:
        top = tokens[top.head]
    noun = top.pos in ("NOUN", "PROPN") or top.tag == "VBG"
    if top.dep != "ROOT" or not noun or top.i > verb.i or tokens[verb.i - 1].text == ",":
        return
    row = children[top.i]
    ends = any(tokens[c].text == "." for c in row)
    if not ends or any(tokens[c].dep in ("aux", "nsubj", "cop", "dobj") for c in row):
        return
    yield verb.i, "ROOT", verb.i
    yield top.i, "nsubj", verb.i
    for c in row:
        opens = c < top.i and tokens[c].dep in ("prep", "npadvmod", "advmod", "punct")
        if (c > verb.i and tokens[c].dep in ("punct", "conj", "cc", "advcl", "prep")) or opens:
            yield c, tokens[c].dep, verb.i


def verb_before_number(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "Strike on market kills 14": what a number follows is a verb, and no thing counted."""
    prep = tokens[verb.head]
    if verb.dep != "pobj" or verb.tag not in ("NNS", "VBZ") or prep.dep != "prep":
        return
    number = next((n for n in range(verb.i + 1, verb.i + 5) if is_count(tokens, n)), None)
    before = [c for c in children[verb.i] if c < verb.i and tokens[c].dep == "compound"]
    if number is None or not before or before[-1] != verb.i - 1:
        return
    if any(tokens[n].text.lower() not in LEASTS for n in range(verb.i + 1, number)):
        return
    noun = tokens[prep.head]
    if noun.pos not in ("NOUN", "PROPN") or noun.i > prep.i:
        return
    yield in_place_of(noun, verb)
    yield noun.i, "nsubj", verb.i
    yield before[-1], "pobj", prep.i
    for c in before[:-1]:
        yield c, tokens[c].dep, before[-1]
    for c in [c for c in children[verb.i] if c < verb.i and c not in before]:
        yield c, tokens[c].dep, before[-1]
    counted = tokens[number]
    top = tokens[counted.head] if counted.dep == "nummod" and counted.head > number else counted
    yield top.i, "dobj", verb.i
    for c in children[noun.i]:
        if c > verb.i and c != top.i:
            yield c, tokens[c].dep, verb.i


LEASTS = frozenset({"at", "least", "more", "than", "nearly", "about", "over", "up", "to", "some"})
"""Words between a verb and the number of whom it befell."""


def in_place_of(head: Token, verb: Token) -> Change:
    """A verb hung where the word hangs that the parser took for the head of its clause."""
    return verb.i, head.dep, verb.i if head.head == head.i else head.head


def is_count(tokens: Sequence[Token], n: int) -> bool:
    """True for a number."""
    return n < len(tokens) and tokens[n].tag == "CD"


def leftmost_behind(children: Children, verb: Token) -> int:
    """Where the words between a participle and the noun it stands before begin."""
    behind = [c for c in children[verb.head] if c > verb.i]
    return min([verb.head, *(leftmost(children, c) for c in behind)])


def is_name(token: Token) -> bool:
    """True for a proper noun, and for a plural noun that can act."""
    return token.pos == "PROPN" or token.tag == "NNS"


def past_taken_for_noun(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "The army retook Bria": a form that is nothing but a past tense has a doer before it."""
    text, doer = verb.text.lower(), tokens[verb.i - 1]
    if verb.tag != "NN" or text not in open_lemmas().verbs or text.endswith(("s", "ing")):
        return
    if verb.i == 0 or doer.head != verb.i or doer.dep not in NAMES or doer.pos == "VERB":
        return
    yield doer.i, "nsubj", verb.i
    for c in list(children[verb.i]):
        before = c < doer.i
        if before and tokens[c].tag in ("WDT", "WP"):
            yield c, "dobj", verb.i
        elif before and tokens[c].dep in ("det", "compound", "amod", "poss", "nmod"):
            yield c, tokens[c].dep, doer.i


def goes_on_behind_day(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "Troops kept advancing, and, on Friday, took Lyman": a second deed, no part of the first."""
    first = tokens[verb.head]
    if verb.tag != "VBD" or first.tag != "VBD" or not first.i < verb.i:
        return
    joined = any(tokens[c].dep == "cc" and first.i < c < verb.i for c in children[first.i])
    own = any(tokens[c].dep in ("nsubj", "nsubjpass", "mark") for c in children[verb.i])
    if joined and not own:
        yield verb.i, "conj", first.i
