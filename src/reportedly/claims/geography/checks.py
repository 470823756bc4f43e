"""Statements of geography held against the map; a check never changes its claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.geography import bearings, judging
from reportedly.claims.geography.judging import CONTRADICTED, Judge, Verdict
from reportedly.claims.geography.maps import Map
from reportedly.claims.geography.statements import Statement
from reportedly.claims.geography.subjects import Named
from reportedly.gazetteer.geography import Relation
from reportedly.records.claims import Check
from reportedly.records.places import Place

JUDGES: dict[Relation, Judge] = {
    "borders": judging.borders,
    "on_border": judging.on_border,
    "near_border": judging.near_border,
    "opposite": judging.opposite,
    "next_to": judging.next_to,
    "between": bearings.between,
    "capital": bearings.capital,
    "distance": bearings.distance,
    "direction": bearings.wind,
    "inside": bearings.inside,
    "part": bearings.part,
}
SAYS: dict[Relation, str] = {
    "borders": "{subject} borders {objects}",
    "on_border": "{subject} lies on the border with {objects}",
    "near_border": "{subject} lies near the border with {objects}",
    "opposite": "{subject} lies opposite {objects}",
    "next_to": "{subject} lies next to {objects}",
    "between": "{subject} lies between {objects}",
    "capital": "{subject} is the capital of {objects}",
    "distance": "{subject} lies {km} {wind} {objects}",
    "direction": "{subject} lies {wind} {objects}",
    "inside": "{subject} lies in {objects}",
    "part": "{subject} lies in the {wind} {objects}",
}


class Judged(NamedTuple):
    """A statement with the place it is told of and what the map says of it."""

    told: Statement
    subject: Place
    verdict: Verdict


def hold(told: Sequence[Statement], world: Map) -> tuple[Judged, ...]:
    """The statements that the map can judge."""
    judged = ((one, judge(one, world)) for one in told)
    return tuple(Judged(one, *found) for one, found in judged if found is not None)


def check(sheet: Sheet, claim: str, one: Judged, world: Map) -> Check:
    """The record of a judged statement for the claim with this id."""
    says = f"{in_words(one.told, one.subject)}: “{quote(sheet, one.told)}”"
    credit = world.credit([one.subject, *(o.place for o in one.told.objects)])
    return Check(claim, one.verdict.kind, says, f"{one.verdict.words} (sources: {credit})")


def judge(told: Statement, world: Map) -> tuple[Place, Verdict] | None:
    """The kindest verdict over the places it may be told of; None where the map cannot tell.

    A contradiction stands only where nothing in it is disputed between states and where no other
    place of these names would do away with it.
    """
    first: tuple[Place, Verdict] | None = None
    told = of_towns(themselves(told, world), world)
    for one in told.subjects:
        verdict = JUDGES[told.relation](told, one.place, world)
        if verdict is None or verdict.kind != CONTRADICTED:
            return verdict and (one.place, verdict)
        places = (one.place, *(o.place for o in told.objects))
        if told.relation not in PHYSICAL and not all(map(world.is_settled, places)):
            return None
        if _may_be_meant_otherwise(told, one, world):
            return None
        first = first or (one.place, verdict)
    return first


PHYSICAL: frozenset[Relation] = frozenset({"distance", "direction", "between"})
"""Relations that no dispute between states touches."""
POINTS: frozenset[Relation] = frozenset({"distance", "direction", "between", "part", "inside"})
"""Relations that a town has to others; "capital" has a town on one side."""


def themselves(told: Statement, world: Map) -> Statement:
    """The statement with the places as they stand on the map."""
    subjects = tuple(n._replace(place=world.itself(n.place)) for n in told.subjects)
    objects = tuple(n._replace(place=world.itself(n.place)) for n in told.objects)
    return replace(told, subjects=subjects, objects=objects)


def of_towns(told: Statement, world: Map) -> Statement:
    """The statement with towns in the place of areas of their name, where it tells of towns."""
    if told.relation not in POINTS | {"capital"}:
        return told
    subjects = tuple(_town(one, world) for one in told.subjects)
    objects = told.objects
    if told.relation in ("distance", "direction", "between"):
        objects = tuple(_town(one, world) for one in objects)
    return replace(told, subjects=subjects, objects=objects)


def _town(one: Named, world: Map) -> Named:
    """The town of that name inside the area, where no word says that the area is meant."""
    if one.word is not None or one.place.feature not in ("adm1", "adm2"):
        return one
    towns = (p for p in world.namesakes(one.mention.text) if p.feature == "populated_place")
    return next((one._replace(place=p) for p in towns if world.lies_in(p, one.place)), one)


def _may_be_meant_otherwise(told: Statement, subject: Named, world: Map) -> bool:
    """True where another place of one of the names would not be contradicted."""
    judged = JUDGES[told.relation]
    others = [judged(told, p, world) for p in world.namesakes(subject.mention.text)]
    for n, one in enumerate(told.objects):
        for place in world.namesakes(one.mention.text):
            swapped = (*told.objects[:n], one._replace(place=place), *told.objects[n + 1 :])
            others.append(judged(replace(told, objects=swapped), subject.place, world))
    return any(v is not None and v.kind != CONTRADICTED for v in others)


def in_words(told: Statement, subject: Place) -> str:
    """The statement in plain words, with the gazetteer's names."""
    wind = f"{told.wind} of" if told.wind else "from"
    return SAYS[told.relation].format(
        subject=subject.name,
        objects=judging.listed([o.place.name or o.mention.text for o in told.objects]),
        km=f"{told.km:.0f} km" if told.km is not None else "",
        wind=wind,
    )


def quote(sheet: Sheet, told: Statement) -> str:
    """The words of the text."""
    start, end = told.span(sheet)
    return " ".join(sheet.text[start:end].split())
