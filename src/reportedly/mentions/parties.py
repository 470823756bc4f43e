"""Groups and bodies: states' forces and ministries, organisations by shape, people by role."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.gazetteer.actors import State, longest_ending
from reportedly.mentions.ground import HYPHENS, POSSESSIVES, Draft, Ground, Run
from reportedly.mentions.offices import group_behind, is_office
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

PLURALS = ("forces", "troops", "guards", "soldiers", "rebels")
LINKS = ("of", "for", "on", "in", "to")
"""Prepositions inside an organisation's name."""
STANDS_FOR_GROUP = frozenset(
    ("armed_group", "military", "police", "government", "unknown", "organisation", "civilians")
)


def parties(ground: Ground) -> Iterator[Draft]:
    """Every phrase whose head is a body, a role or the head of an organisation's name."""
    for token in ground.tokens:
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        follows = ground.after(token.i)
        if follows is not None and _goes_on(ground, token.i, follows.i):
            continue
        draft = party(ground, token.i)
        if draft is not None:
            yield draft


def _goes_on(ground: Ground, i: int, following: int) -> bool:
    """True where the noun modifies the next word ("security" in "security forces")."""
    token, right = ground.tokens[i], ground.tokens[following]
    if right.text in HYPHENS and right.start == token.end:
        return True
    if token.pos == "ADJ" and token.dep == "amod":
        return True
    return right.pos in ("NOUN", "PROPN") and token.dep in ("compound", "amod", "nmod")


def party(ground: Ground, head: int) -> Draft | None:
    """The body, organisation or role that the noun `head` names, or None."""
    run = extended(ground, ground.run(head))
    if is_registered(ground, run) or is_province(ground, run):
        return None
    role = role_type(ground, run)
    shape = organisation_type(ground, run)
    if role is None and shape is None:
        return None
    return (
        _of_entry(ground, run, role)
        or _of_state(ground, run, state_of(ground, run) or shared_state(ground, run))
        or _named(ground, run, shape)
        or _role(ground, run, role)
    )


def is_registered(ground: Ground, run: Run) -> bool:
    """True for "the paramilitary Rapid Support Forces": the registry's name says it all."""
    if run.head not in ground.entry_at or run.last != run.head:
        return False
    beside = [i for i in range(run.first, run.head) if i not in ground.entry_at]
    owner = next((i for i in beside if ground.tokens[i].text in POSSESSIVES), None)
    if owner is not None and owner - 1 in ground.state_at:
        beside = [i for i in beside if i > owner]  # "Sudan's Rapid Support Forces"
    return all(ground.tokens[i].text.islower() for i in beside)


def is_province(ground: Ground, run: Run) -> bool:
    """True for "Karen state" and "the Arauca department": a part of a country, no party."""
    head, name = ground.tokens[run.head], run.head - 1
    if run.first == run.head or not ground.tokens[name].text[0].isupper():
        return False
    state, place = ground.state_at.get(name), ground.places.get(name)
    if head.text.lower() == "state":
        return state is None or state.kind == "capital"
    feature = place.place.feature if place is not None and place.place else None
    return feature in AREAS and state is None and head.text in place_words().levels


AREAS = ("adm1", "adm2")


def lemmas(ground: Ground, first: int, last: int) -> list[str]:
    """Lower-case lemmas; a capitalised plural loses its s, for the parser keeps it."""
    found = []
    for token in ground.tokens[first : last + 1]:
        lemma = token.lemma
        if token.tag == "NNPS" or (token.pos == "PROPN" and lemma in PLURALS):
            lemma = lemma.removesuffix("s")
        found.append(lemma)
    return found


def role_type(ground: Ground, run: Run) -> ActorType | None:
    """Type of the role noun that ends the phrase (before any "of ...")."""
    return longest_ending(ground.actors.roles, lemmas(ground, run.first, run.head))


def organisation_type(ground: Ground, run: Run) -> ActorType | None:
    """Type of a capitalised phrase by its head word, or None where it is no organisation's name."""
    token = ground.tokens[run.head]
    if not token.text[0].isupper() or ground.in_headline(run.head) or run.head in ground.state_at:
        return None
    kind = ground.actors.organisation_heads.get(token.text.lower())
    capitals = sum(t.text[0].isupper() for t in ground.tokens[run.first : run.last + 1])
    return kind if capitals >= 2 else None


def extended(ground: Ground, run: Run) -> Run:
    """The phrase with "of <Name>" and the like behind it, where its head asks for one."""
    head = ground.tokens[run.head]
    word = head.text.lower()
    if word not in ground.actors.organisation_heads and head.lemma not in OF_STATE:
        return run
    last = run.last
    while (end := _next_link(ground, last, capital=head.text[0].isupper())) is not None:
        last = end
    return Run(run.first, run.head, last)


OF_STATE = frozenset(
    "government army military parliament ministry force police embassy state people citizen".split()
)


def _next_link(ground: Ground, last: int, *, capital: bool) -> int | None:
    """The end of "of Foreign Affairs" or "of Iraq" after a token, or None."""
    link = ground.after(last)
    if link is None or link.lemma not in (*LINKS, "and", "&"):
        return None
    i = link.i + 1
    end = ground.bounds(last)[1]
    while i < end and ground.tokens[i].lemma in ("the", "of"):
        i += 1
    if i >= end:
        return None
    if link.lemma == "of" and i in ground.state_at and ground.state_at[i].kind == "name":
        return _end_of_name(ground, i)
    goes = capital and ground.tokens[i].text[0].isupper() and link.lemma != "in"
    goes = goes and i not in ground.state_at and i not in ground.places
    goes = goes and ground.tokens[i].lemma not in ground.actors.words.never_persons
    if link.lemma in ("and", "&"):
        goes = (
            goes
            and last - 1 >= 0
            and ground.tokens[last].text[0].isupper()
            and _in_link(ground, last)
        )
    if link.lemma in ("to",) or not goes:
        return None
    while i + 1 < end and _is_capital_noun(ground, i + 1):
        i += 1
    return i


def _in_link(ground: Ground, last: int) -> bool:
    """True where the name before "and" hangs on a preposition ("of Food and Agriculture")."""
    before = ground.before(last)
    return before is not None and before.lemma in ("of", "for", "on")


def _is_capital_noun(ground: Ground, i: int) -> bool:
    token = ground.tokens[i]
    return token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ")


def _end_of_name(ground: Ground, i: int) -> int:
    while i + 1 in ground.state_at and ground.state_at[i + 1] is ground.state_at[i]:
        i += 1
    return i


def is_backed(ground: Ground, run: Run) -> bool:
    """True for "Russian-backed separatists": the state named is not the group's own."""
    backing = ground.actors.words.backing
    for i in range(run.first, run.head):
        token = ground.tokens[i]
        if token.lemma in backing.suffixes or token.text.lower() in backing.suffixes:
            return True
        word = token.text.lower().partition("-")[0]
        if word in backing.prefixes or token.text.lower().rpartition("-")[2] in backing.suffixes:
            return True
    return False


def _of_entry(ground: Ground, run: Run, role: ActorType | None) -> Draft | None:
    """ "Taliban fighters": the group itself, where its name stands before a role noun."""
    if role not in STANDS_FOR_GROUP or is_backed(ground, run):
        return None
    single = is_office(ground, run.head)
    for i in range(run.head - 1, run.first - 1, -1):
        actor = ground.entry_at.get(i)
        if actor is not None and actor.type not in ("outlet", "agency"):
            if run.head in ground.entry_at:
                return None
            if single:
                office = ground.words(run.first, run.head)
                actor = Actor(None, None, "office", actor.country_code, actor.id, office)
            return Draft(run.first, run.head, run.head, actor)
    return None


def state_of(ground: Ground, run: Run) -> State | None:
    """The state that a phrase names by adjective, possessive or "of ..."; None if two or backed."""
    if is_backed(ground, run):
        return None
    inside = [i for i in range(run.first, run.last + 1) if i in ground.state_at]
    names = [ground.state_at[i] for i in inside if i != run.head]
    kept = [n for n in names if n.kind != "capital"] or names
    states = {n.state.id: n.state for n in kept}
    return next(iter(states.values())) if len(states) == 1 else None


def shared_state(ground: Ground, run: Run) -> State | None:
    """The state told before the first of a row of bodies ("Afghan army, police and ...")."""
    token = ground.tokens[run.head]
    if token.dep not in ("conj", "appos") or run.first - 1 < ground.bounds(run.head)[0]:
        return None
    if ground.tokens[run.first - 1].pos in ("DET", "PRON", "NUM", "ADP"):
        return None
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = ground.tokens[token.head]
    first = ground.run(token.i)
    adjective = ground.state_at.get(first.first)
    if adjective is None or adjective.kind != "adjective" or token.i in ground.state_at:
        return None
    kind = role_type(ground, first)
    return state_of(ground, first) if kind in ("military", "police", "government") else None


def _of_state(ground: Ground, run: Run, state: State | None) -> Draft | None:
    if state is None or is_office(ground, run.head):
        return None
    words = [
        w
        for w, i in zip(
            lemmas(ground, run.first, run.last), range(run.first, run.last + 1), strict=True
        )
        if i not in ground.state_at and w not in ("the", *POSSESSIVES)
    ]
    while words and words[-1] in LINKS:
        words.pop()
    if ground.actors.words.rivals.intersection(words):
        return None  # A shadow government is not the government.
    actor = ground.actors.body_of(state, words)
    return Draft(run.first, run.last, run.head, actor) if actor is not None else None


def _named(ground: Ground, run: Run, shape: ActorType | None) -> Draft | None:
    """An organisation that only the text knows, by the shape of its name."""
    if shape is None or run.head in ground.entry_at:
        return None
    state = state_of(ground, run)
    name = ground.words(_after_possessor(ground, run), run.last)
    role = role_type(ground, run)
    if role in ("armed_group", "military") and (led_by := group_behind(ground, run)):
        return Draft(run.first, run.last, run.head, msgspec.structs.replace(led_by, name=name))
    country = state.id.upper() if state else None
    parent = (
        f"actor:{state.id}" if state and shape in ("government", "military", "police") else None
    )
    return Draft(run.first, run.last, run.head, Actor(None, name, shape, country, parent))


def _after_possessor(ground: Ground, run: Run) -> int:
    for i in range(run.head, run.first, -1):
        if ground.tokens[i].text in POSSESSIVES:
            return i + 1
    return run.first


def _role(ground: Ground, run: Run, role: ActorType | None) -> Draft | None:
    """People known by what they do; a proper name before the noun makes a name of it."""
    if role is None or ground.tokens[run.head].pos == "ADJ":
        return None
    proper = [i for i in range(run.first, run.head) if ground.tokens[i].pos == "PROPN"]
    name = (
        ground.words(run.first, run.head) if proper and not ground.in_headline(run.head) else None
    )
    state = state_of(ground, run)
    country = state.id.upper() if state else None
    if role in ("government", "military", "unknown") and is_office(ground, run.head):
        office = ground.words(run.first, run.head)
        parent = f"actor:{state.id}" if state else None
        actor = Actor(None, None, "office", country, parent, office)
        return Draft(run.first, run.head, run.head, actor)
    return Draft(run.first, run.head, run.head, Actor(None, name, role, country))
