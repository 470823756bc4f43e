"""Men whom the parser loses: "took it from fleeing soldiers, forty of whom crossed the border"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.gazetteer.kinds import open_kinds
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.rows import Change, Children, leftmost
from reportedly.records.parses import Token


def those_who_go(tokens: Sequence[Token], children: Children, verb: Token) -> Iterator[Change]:
    """ "Took it from fleeing soldiers": the soldiers flee; they are not what somebody flees."""
    if verb.tag != "VBG" or verb.lemma not in open_lemmas().intransitive:
        return
    noun = next((c for c in children[verb.i] if tokens[c].dep == "dobj"), None)
    if noun is None or leftmost(children, noun) != verb.i + 1 or tokens[verb.head].i != verb.i - 1:
        return
    of_them = any(tokens[c].dep in ("det", "poss", "nummod") for c in children[noun])
    if of_them or not is_people(tokens[noun]):
        return
    yield noun, "pobj", verb.head
    yield verb.i, "amod", noun
    for c in [c for c in children[verb.i] if c > noun]:
        yield c, tokens[c].dep, noun


def of_whom(tokens: Sequence[Token], children: Children, verb: Token) -> Iterator[Change]:
    """ "The capture of towns from troops, forty of whom fled": the troops fled, no capture."""
    first = leftmost(children, verb.i)
    noun = first - 2 if first > 1 and tokens[first - 1].text == "," else first - 1
    above = tokens[verb.head]
    if verb.dep != "relcl" or not above.i < noun or is_people(above) or not is_people(tokens[noun]):
        return
    below = {tokens[n].tag for n in range(first, verb.i)}
    within = noun
    while within != above.i and tokens[within].head != within:
        within = tokens[within].head
    if "WP" in below and within == above.i and above.pos == "NOUN":
        yield verb.i, "relcl", noun


def who_did(tokens: Sequence[Token], children: Children, verb: Token) -> Iterator[Change]:
    """ "A boy pulled from the wreckage who died": "who" speaks of people, not of wreckage."""
    noun = tokens[verb.head]
    who = next((t for n in children[verb.i] if (t := tokens[n]).tag == "WP"), None)
    if who is None or who.text.lower() != "who" or noun.pos != "NOUN" or is_people(noun):
        return
    above = noun
    while above.dep in ("pobj", "prep", "acl") and above.head < above.i:
        above = tokens[above.head]
        told_of = [tokens[c] for c in children[above.i] if tokens[c].dep in OF_VERB and c < noun.i]
        meant = told_of[-1] if told_of and above.pos == "VERB" else above
        if meant.pos == "NOUN" and is_people(meant):
            yield verb.i, "relcl", meant.i
            return


OF_VERB = frozenset({"nsubj", "nsubjpass", "dobj"})
"""Labels of those of whom a verb tells; the nearest before the relative is meant."""


def is_people(token: Token) -> bool:
    """True for a noun of people."""
    return "people" in open_kinds().classes.get(token.lemma, ())
