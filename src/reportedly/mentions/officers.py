"""Whose officer a person is: the body behind "its spokesman, Bo Ray"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.offices import ends_in_office
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

At = Mapping[int, Draft]
"""The draft that covers a token."""
BODIES: tuple[ActorType, ...] = (
    "state",
    "government",
    "military",
    "police",
    "armed_group",
    "international",
    "organisation",
)
LONGEST_OWNER = 6
"""Words from "for" to the comma: "a spokesman for the Tanzanian army's Lake Command, Bo Ray"."""
CLIMB = 4
"""Steps from the last word before the comma up to its office ("spokesman for the Salt Front")."""


def with_bodies(ground: Ground, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, persons with the body that the words about their office name.

    A person keeps it wherever the name comes back.
    """
    at = {i: draft for draft in drafts for i in range(draft.first, draft.last + 1)}
    known: dict[str, Actor] = {}
    for draft in drafts:
        name = draft.actor.name
        if name and _wants_body(draft) and (body := _body(ground, at, draft)) is not None:
            known.setdefault(name, body)
    return [_with_body(draft, known) for draft in drafts]


def _wants_body(draft: Draft) -> bool:
    return draft.actor.type == "person" and draft.actor.id is None and draft.actor.part_of is None


def _with_body(draft: Draft, known: Mapping[str, Actor]) -> Draft:
    body = known.get(draft.actor.name or "") if _wants_body(draft) else None
    if body is None:
        return draft
    country = draft.actor.country_code or body.country_code
    actor = msgspec.structs.replace(draft.actor, part_of=body.id, country_code=country)
    return replace(draft, actor=actor)


def _body(ground: Ground, at: At, draft: Draft) -> Actor | None:
    """The body of the office that stands before, beside or behind a person's name."""
    led_in = at.get(_led_in(ground, draft))
    if led_in is not None and (body := _as_body(ground, led_in.actor)) is not None:
        return body
    for office in _offices(ground, draft):
        for i in _owners(ground, office, draft):
            owner = at.get(i)
            if owner is not None and (body := _as_body(ground, owner.actor)) is not None:
                return body
        if (body := _at_home(ground, office)) is not None:
            return body
    return None


def _led_in(ground: Ground, draft: Draft) -> int:
    """The last word of "a spokesman for the Salt Front" before a comma and the name, or -1."""
    comma = ground.before(draft.first)
    if comma is None or comma.text != ",":
        return -1
    low = max(ground.bounds(draft.first)[0] + 1, comma.i - LONGEST_OWNER)
    for i in range(comma.i - 1, low - 1, -1):
        if ground.tokens[i].lemma in ("of", "for"):
            return comma.i - 1 if ends_in_office(ground, i - 1) else -1
    return -1


def _as_body(ground: Ground, actor: Actor) -> Actor | None:
    """A registered body, or that of an office ("the Salt Front's spokesman")."""
    if actor.type == "office" and actor.part_of is not None:
        return ground.actors.by_id.get(actor.part_of)
    return actor if actor.id and actor.type in BODIES else None


def _offices(ground: Ground, draft: Draft) -> Iterator[int]:
    """Nouns of office: the title, the phrase before a comma, the phrase between commas behind."""
    yield from (i for i in range(draft.first, draft.head) if ends_in_office(ground, i))
    comma = ground.before(draft.first)
    i = comma.i - 1 if comma is not None and comma.text == "," else -1
    for _ in range(CLIMB):
        if i < ground.bounds(draft.first)[0] or i >= draft.first:
            break
        if ends_in_office(ground, i):
            yield i
            break
        i = ground.tokens[i].head
    for c in ground.parse.children[draft.head]:
        if c > draft.last and ground.tokens[c].dep == "appos" and ends_in_office(ground, c):
            yield c


def _owners(ground: Ground, office: int, draft: Draft) -> Iterator[int]:
    """Whose officer: "its", "the front's", "... of the army", "... for the army"."""
    children = ground.parse.children
    for c in children[office]:
        token = ground.tokens[c]
        if token.dep in ("poss", "compound", "nmod") and not draft.first <= c <= draft.last:
            yield c
        elif token.lemma in ("of", "for") and c > office:
            yield from (p for p in children[c] if ground.tokens[p].dep == "pobj")
    if draft.first <= office <= draft.last:  # "Its spokesman Bo Ray": the parser hangs it on Ray.
        owned = (c for c in children[draft.head] if ground.tokens[c].dep == "poss")
        yield from (c for c in owned if c < draft.first)


def _at_home(ground: Ground, office: int) -> Actor | None:
    """ "Army spokesman Ann Lee": the army of the country that the article is about."""
    before = ground.before(office)
    state = ground.home(ground.parse.sentences[ground.tokens[office].sentence].article)
    if before is None or state is None or before.pos not in ("NOUN", "PROPN"):
        return None
    actor = ground.actors.body_of(state, [before.lemma.lower()])
    return actor if actor is not None and state.has(actor.type) and actor.type in BODIES else None
