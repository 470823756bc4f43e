"""Where an event was that takes its place from another of its incident."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.at_large import is_of_many
from reportedly.claims.contexts.breaks import scene_start
from reportedly.claims.contexts.families import ATTACK, EVENTS, HARM, near
from reportedly.claims.contexts.same_places import within
from reportedly.claims.contexts.stages import scene_places
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.areas_around import lies_in
from reportedly.records.places import ClaimPlace
from reportedly.records.values import Role


def nearer(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[ClaimPlace, ...]:
    """A finer place told since inside the land that an event took over from its incident.

    "An ambush in northwest Pakistan ... They were patrolling the Matani area when ...": there.
    """
    taken = bool(one.places) and all(p.basis == "incident" for p in one.places)
    if not taken or one.family not in REFINED or any(p.feature not in WIDE for p in one.places):
        return ()
    scene = scene_places(sheet, one.sentence)
    if scene and all(within(p, q) and p.name != q.name for p in scene for q in one.places):
        return implied(one, scene)
    first = scene_start(sheet, one.sentence)
    for d in near(one, earlier):
        at = [p for p in d.places if p.role == "at"]
        known = settled(d) and not d.background and d.modality in ("asserted", "claimed")
        if d.sentence < first or not known or d.family not in EVENTS | {"mobilisation"}:
            continue
        if all(p.feature in WIDE and p.feature == one.places[0].feature for p in at):
            return ()
        if not is_of_many(d) and all(within(p, q) for p in at for q in one.places):
            return implied(one, d.places)
    return ()


WIDE = ("country", "adm1")
REFINED = HARM


def told_with(one: Draft, givers: list[Draft]) -> list[Draft]:
    """The attacks of a toll's own sentence that say where: it was there, whatever came before."""
    if one.family != "casualties":
        return []
    return [
        d
        for d in givers
        if d.sentence == one.sentence
        and d.family in ATTACK
        and any(p.basis == "stated" for p in d.places)
    ]


def finer(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[ClaimPlace, ...]:
    """Where the attack of a toll's own sentence was, if the toll tells only the area around it."""
    if not one.places or is_of_many(one):
        return ()
    if one.family in EVENTS:
        for d in earlier:
            here = d.sentence == one.sentence and d.family in ATTACK
            at = [p for p in d.places if p.role == "at" and p.basis == "stated"] if here else []
            if at and all(lies_in(sheet.text, at[-1], q) for q in one.places):
                return implied(one, d.places)
    if one.family != "casualties":
        return ()
    for d in told_with(one, earlier):
        at = [p for p in d.places if p.role == "at"]
        wide = all(q.feature in ("country", "adm1") for q in one.places)
        if at and wide and all(within(p, q) and p.name != q.name for p in at for q in one.places):
            return implied(one, d.places)
    return ()


AT_LARGE = frozenset({"battle.war", "battle.civil_war"})
"""Kinds that are in no one town."""


def settled(one: Draft) -> bool:
    """True for a claim whose own words say where it happened."""
    return any(p.role == "at" and p.start is not None for p in one.places)


def lent(one: Draft, giver: Draft) -> tuple[ClaimPlace, ...]:
    """Where the giver's event was; of a war as such its country alone."""
    rows = implied(one, giver.places) or reached(one, giver)
    return tuple(p for p in rows if p.feature == "country") if one.kind in AT_LARGE else rows


REACHED = frozenset(
    {"displacement.returned", "movement.returned", "movement.moved", "mobilisation.deployed"}
)
"""Kinds whose goal is where they are when the sentence goes on."""


def reached(one: Draft, giver: Draft) -> tuple[ClaimPlace, ...]:
    """Where those of the same sentence had come: "residents returning to X found two dead"."""
    if giver.sentence != one.sentence or giver.kind not in REACHED or one.family not in HARM:
        return ()
    return tuple(
        msgspec.structs.replace(p, role="at", basis="incident")
        for p in giver.places
        if p.role == "to"
    )


def implied(one: Draft, places: tuple[ClaimPlace, ...]) -> tuple[ClaimPlace, ...]:
    """Where the incident was, with the words that named it there: only what is "at" carries."""
    role: Role = "from" if one.family in ("withdrawal", "displacement") else "at"
    return tuple(
        msgspec.structs.replace(p, role=role, basis="incident")
        for p in places
        if p.role in ("at", role)
    )[:3]
