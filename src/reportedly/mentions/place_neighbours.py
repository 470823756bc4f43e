"""Names that are told to be near another, but of which the list has only one far off."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_context import km
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_records import as_place, unknown_place
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse


def is_far_from_neighbour(
    parse: Parse, forms: list[Form], found: list[Mention], n: int, places: Places
) -> bool:
    """True for X of "X near Y" or "X in Y" that lies nowhere near Y: another X is meant."""
    between = [t.text.lower() for t in parse.tokens[forms[n].last : forms[n + 1].first]]
    if between[-1:] and between[0] in place_words().levels:
        between = between[1:]  # "X village in Y"
    if between[:1] not in (["near"], ["in"]) or tuple(between[1:]) not in NEXT_TO:
        return False
    if forms[n].demonym or (between[0] == "in" and forms[n].weight > forms[n + 1].weight):
        return False
    here, there = (m.place for m in found[n : n + 2])
    one, other = (places.by_id(p.id) if p and p.id else None for p in (here, there))
    if one is None or other is None or {one.feature, other.feature} & {"country", "adm1"}:
        return False
    return km(one, other) > APART


NEXT_TO = frozenset({(), ("the", "town", "of"), ("the", "city", "of"), ("the", "village", "of")})
"""What may stand between "near" and a name."""
APART = 150.0
"""Kilometres: twice as far as any place that a report calls near another."""


def beside(mention: Mention, near: Mention, places: Places) -> Mention:
    """The mention as a place of no list in the area of the one that it is told to be near."""
    entry = places.by_id(near.place.id) if near.place and near.place.id else None
    area = places.area(entry, "adm1") if entry is not None else None
    place = unknown_place(mention.text, as_place(area, places) if area else None, "exact")
    return Mention(mention.start, mention.end, mention.text, "place", "unknown_name", place=place)
