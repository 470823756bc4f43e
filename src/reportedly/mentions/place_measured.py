"""Names that the text puts at a distance from a known place: "X, 50 km south of Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_records import as_place, unknown_place
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.values import Why
from reportedly.records.whereabouts import Point, distance_km

AWAY = re.compile(
    r"(?: [a-z]+)?,? ?\(?(?:which is |located |lying |situated |a \w+ )?"
    r"(?:about |some |around |roughly |nearly |just |only |less than |more than |almost )*"
    r"(?P<far>\d[\d.,]*) ?-?(?P<unit>km|kilomet(?:er|re)s?|miles?)\b[^.;]{0,60}?\b(?:of|from) "
    r"(?:(?:the|its|their) )?(?:[\w-]+ ){0,4}?(?:of )?"
)
MILE = 1.609
"""Kilometres in a mile."""
SLACK = 15.0
"""Kilometres that a rounded distance between two towns may be off, by road or by air."""
ROADS = 2.0
"""Times that a town may lie farther off than told before it cannot be the one meant."""
KNOWN = 6.0
"""Weight (about log10 of people) of towns that are meant wherever the text puts them."""
NEXT = 3
"""Names after the first among which the one it is measured from is found."""


def measured(text: str, mentions: Sequence[Mention], places: Places) -> list[Mention]:
    """The mentions, those told to lie near another known one as what lies there, or as unknown."""
    found = list(mentions)
    for n, one in enumerate(found):
        if one.why not in ("stated", "ambiguous", "unknown_name", "spelling") or not one.place:
            continue
        for other in islice(found, n + 1, n + 1 + NEXT):
            far = distance_told(text[one.end : other.start])
            if far is not None and other.why != "demonym" and other.place:
                found[n] = placed(one, other.place, far, places)
                break
    return found


def distance_told(between: str) -> float | None:
    """Kilometres that the words between two names say; None where they say no distance."""
    told = AWAY.fullmatch(between)
    if told is None:
        return None
    try:
        far = float(told["far"].replace(",", ""))
    except ValueError:
        return None
    return far * MILE if told["unit"].startswith("mile") else far


def placed(one: Mention, other: Place, far: float, places: Places) -> Mention:
    """The mention as the place of its name that lies so far from the other.

    Of two towns of one country the text may be wrong on how far apart they are.
    """
    if other.lat is None or other.lon is None or not one.place:
        return one
    there = Point(other.lat, other.lon)
    if one.place.lat is not None and one.place.lon is not None:
        at_odds = not fits(Point(one.place.lat, one.place.lon), there, far)
        if one.place.country_code == other.country_code or not at_odds:
            return one
    elif one.place.country_code is not None:
        return one
    meanings = (m.entry for m in places.meanings(fold(one.text)))
    near = [e for e in meanings if fits(Point(e.lat, e.lon), there, far) and is_town(e)]
    if near:
        best = min(near, key=lambda e: (off_by(e, there, far), e.index))
        return again(one, "stated", as_place(best, places))
    entry = places.by_id(one.place.id) if one.place.id else None
    if entry is not None and (entry.is_capital or entry.weight > KNOWN):
        return one
    country = places.country(other.country_code) if other.country_code else None
    around = as_place(country, places) if country is not None else None
    return again(one, "unknown_name", unknown_place(one.text, around, "exact"))


def is_town(entry: Entry) -> bool:
    """True for what may lie at a distance from a town."""
    return entry.feature in ("populated_place", "facility", "adm2")


def off_by(entry: Entry, there: Point, far: float) -> float:
    """Kilometres by which an entry misses the distance told."""
    return abs(distance_km(Point(entry.lat, entry.lon), there) - far)


def fits(here: Point, there: Point, far: float) -> bool:
    """True where two places may be said to lie so far from each other."""
    return distance_km(here, there) <= ROADS * far + SLACK


def again(one: Mention, why: Why, place: Place) -> Mention:
    """The mention with another place."""
    return Mention(one.start, one.end, one.text, "place", why, place=place)
