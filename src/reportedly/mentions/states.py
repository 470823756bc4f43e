"""States as actors: a country's name, or its capital for its government, where it acts."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.mentions.ground import HYPHENS, POSSESSIVES, Draft, Ground
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Actor

LOCATIVE = frozenset(
    (
        "in near across inside within into through throughout around along outside toward "
        "towards over onto off beyond"
    ).split()
)
PARTY_DEPS = frozenset(
    "nsubj nsubjpass dobj iobj dative pobj poss conj agent ROOT appos attr".split()
)


def states(ground: Ground) -> Iterator[Draft]:
    """Countries and peoples in the position of a party, and capitals that speak or act."""
    for first, (last, name) in ground.hits.states.items():
        head = _head(ground, first, last)
        if name.kind == "people":
            yield Draft(
                first, last, head, _people(name.state.id.upper(), ground.words(first, last))
            )
        elif name.kind == "name" and is_party(ground, head) and not _is_part(ground, first):
            yield Draft(first, last, head, name.state.actor)
        elif name.kind == "adjective" and _modifies(ground, head):
            yield Draft(first, last, head, name.state.actor, "demonym")
        elif name.kind == "capital" and speaks_for_state(ground, head):
            yield Draft(first, last, head, name.state.actor, "capital_as_government")


def _is_part(ground: Ground, first: int) -> bool:
    """True for "central Mali", which is where, and does nothing."""
    before = ground.tokens[first - 1] if first else None
    return before is not None and before.text in place_words().parts and before.dep == "amod"


def _modifies(ground: Ground, i: int) -> bool:
    """True for an adjective before a noun: "Russian missiles" are Russia's."""
    token = ground.tokens[i]
    right = ground.after(i)
    joined = right is not None and right.text in HYPHENS and right.start == token.end
    return token.dep in ("amod", "compound", "nmod", "poss") and not joined


def _people(country: str, name: str) -> Actor:
    return Actor(None, name, "civilians", country, f"actor:{country.lower()}")


def _head(ground: Ground, first: int, last: int) -> int:
    """The token of a name that hangs outside it."""
    for i in range(first, last + 1):
        if not first <= ground.tokens[i].head <= last or ground.tokens[i].head == i:
            return i
    return last


def is_party(ground: Ground, i: int) -> bool:
    """True unless the name only says where, or stands behind a place ("Harim, Syria")."""
    token = ground.tokens[i]
    if token.dep not in PARTY_DEPS:
        return False
    head = ground.tokens[token.head]
    if token.dep == "pobj":
        return head.lemma not in LOCATIVE
    if token.dep == "conj" and head.i != i:
        return is_party(ground, head.i)
    if token.dep == "appos":
        return head.i not in ground.places
    return True


def speaks_for_state(ground: Ground, i: int) -> bool:
    """True where a capital does what only a government does: it speaks, orders, agrees."""
    token = ground.tokens[i]
    if token.dep == "poss":
        return ground.tokens[token.head].lemma in NOUNS_OF_GOVERNMENT
    if token.dep == "conj":
        return token.head in ground.state_at and speaks_for_state(ground, token.head)
    verbs = ground.actors.words.verbs
    verb = ground.tokens[token.head]
    if token.dep == "pobj" and verb.lemma == "by":
        verb, doer = ground.tokens[verb.head], True
    elif token.dep == "pobj" and verb.lemma in ("between", "with"):
        return ground.tokens[verb.head].lemma in NOUNS_OF_GOVERNMENT
    elif token.dep == "dobj":
        return verb.lemma in ADDRESSING
    else:
        doer = token.dep == "nsubj"
    follows = ground.after(i)
    if follows is not None and follows.text in POSSESSIVES:
        return False
    while verb.dep in ("xcomp", "aux") and verb.head != verb.i:
        verb = ground.tokens[verb.head]
    return doer and (verb.lemma in verbs["speech"] or verb.lemma in verbs["agency"])


ADDRESSING = frozenset("accuse condemn blame urge warn tell ask criticise criticize inform".split())
NOUNS_OF_GOVERNMENT = frozenset(
    (
        "decision demand accusation claim support policy position response proposal offer refusal "
        "relation tie talk agreement deal negotiation tension announcement statement ally request "
        "government troop force army military ambassador envoy invasion war offensive"
    ).split()
)
