"""The areas that can be held: a place, a part of it that is told, so many unnamed ones of it."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.control_effects import ControlEffects
from reportedly.records.claims import Claim
from reportedly.records.places import ClaimPlace
from reportedly.records.values import PlacePrecision


class Area(msgspec.Struct, frozen=True, gc=False):
    """An area that can be held: a place, or a counted or named part of one."""

    key: tuple[str, ...]
    place: tuple[str, ...]
    count: int | None
    precision: PlacePrecision


WIDE = ("adm1", "adm2", "country", "area")
"""Areas of which what is told next may be a part: "took back 600 square kilometres"."""


def counted_in(claim: Claim, effects: ControlEffects) -> int | None:
    """How many unnamed areas of its only place a claim tells of."""
    return count_of(claim, claim.places[0], effects) if len(claim.places) == 1 else None


def count_of(claim: Claim, place: ClaimPlace, effects: ControlEffects) -> int | None:
    """How many unnamed areas of the place are told of; None where it is the place itself."""
    if place.count is not None:
        return place.count
    counted = [f.low for f in claim.figures if f.counts in effects.areas.counts and f.low]
    wide = place.precision in WIDE or is_around(place)
    return counted[0] if counted and wide and len(claim.places) == 1 else None


def area_of(place: ClaimPlace, count: int | None) -> Area:
    """The area of a place; unnamed ones of it are an area of their own."""
    own = place.id or (place.name or place.text or "").casefold()
    around = (place.country_code, place.adm1_id or place.adm1, place.adm2_id or place.adm2, own)
    line = tuple(dict.fromkeys(filter(None, around)))
    if place.feature == "country" and place.country_code:
        line = (place.country_code,)
    part = (f"part:{place.part}",) if place.part else ()
    near = ("near",) if is_around(place) else ()
    counted = (f"count:{count}",) if count else ()
    return Area((*line, *part, *near, *counted), line, count, place.precision)


def written(place: ClaimPlace) -> str | None:
    """The name that its words give it; None for "it" and "the city"."""
    text = place.text or ""
    return text if text[:1].isupper() and text not in ("It", "There", "Here") else None


def name_of(place: ClaimPlace, called: str | None = None) -> str:
    """What the area is called: as the report writes it there, or where it first names it."""
    if place.part == BASE:
        return f"{BASE} at {written(place) or called or place.name or ''}"
    if place.part and not place.part.startswith("border"):
        trait = place.part.endswith(TRAITS)  # "Rebel-held X", but "north of X".
        return f"{place.part} {'' if trait else 'of '}{place.name or place.text}"
    told = (None if place.count else written(place) or called) or place.name or place.text or ""
    return f"the surroundings of {told}" if is_around(place) else told


def is_around(place: ClaimPlace) -> bool:
    """True for what is told to be near a town: who holds that, and what goes on in it, is not."""
    return place.precision == "near" and place.id is not None


BASE = "base"
"""Part of a place that is a party's base there, and no more of it."""


TRAITS = ("occupied", "held", "controlled", "ruled", "run", "administered", "contested")
"""Ends of a part that is told by who holds it."""
