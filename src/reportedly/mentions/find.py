"""From a parsed page to everything it names: places, actors, numbers and times."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.mentions.actors import find_actors
from reportedly.mentions.figures import find_figures
from reportedly.mentions.named_times import is_named_time
from reportedly.mentions.places import find_places
from reportedly.mentions.time_words import expressions
from reportedly.mentions.times import find_times
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page
from reportedly.records.times import Clock


def find(
    page: Page, parse: Parse, gazetteer: Gazetteer, clocks: tuple[Clock, ...] = ()
) -> tuple[Mention, ...]:
    """All mentions of a page, sorted by start, end and type.

    `clocks` are those of its articles, where they are known already.

    Places are found first: a name that is a place helps to tell who is an actor.
    """
    places = find_places(page, parse, gazetteer.places)
    actors = find_actors(page, parse, gazetteer.actors, gazetteer.outlets, places)
    told = expressions(page, parse)
    counted, timed = find_figures(page, parse, told), find_times(page, parse, told, clocks)
    places = tuple(p for p in places if not is_month(p, timed))
    pointed = {m.start for m in places if m.why == "last_fitting"}  # "It" is no party there.
    actors = tuple(m for m in actors if m.why != "pronoun" or m.start not in pointed)
    found = (*outside(places, actors), *actors, *counted, *timed)
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.type)))


def is_town(place: Mention) -> bool:
    """True for a town or a name left open, no province or region."""
    return not place.place or place.place.feature in ("populated_place", None)


def is_month(place: Mention, timed: Sequence[Mention]) -> bool:
    """True for "May" where the same word tells a time ("taken in May in Ituri")."""
    told = (t for t in timed if t.start <= place.start and place.end <= t.end)
    return is_named_time(place.text) and any(told)


def outside(places: Sequence[Mention], actors: Sequence[Mention]) -> list[Mention]:
    """The places that do not stand within a registered body's name ("Bank of England").

    Nor what is an armed group's own name: a hamlet of that name is seldom meant.

    One that the name begins with says where the body is, and stays ("Nairobi Water Company").
    """
    names = [
        (m.start, m.end)
        for m in actors
        if m.actor and m.actor.id and m.why == "stated" and m.actor.type not in ("state", "place")
    ]
    groups = {
        (m.start, m.end) for m in actors if m.actor and m.actor.id and m.actor.type == "armed_group"
    }
    return [
        p
        for p in places
        if p.why != "unknown_name" or all(p.start != a or p.end > b for a, b in names)
        if not any(a < p.start and p.end <= b for a, b in names)
        if (p.start, p.end) not in groups or not is_town(p)
    ]
