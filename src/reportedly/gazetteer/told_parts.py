"""The areas that a place with a told part means: "the north of X", "areas adjacent to Y" of X."""

from __future__ import annotations

import re

from reportedly.gazetteer.parts import Part, Parts
from reportedly.records.places import Place

BESIDE = re.compile(r"(?:border with|adjacent to|bordering|along the border with) (?P<name>.+)")


def part_told(place: Place, parts: Parts) -> Part | None:
    """The districts (else provinces) of a place's part, with their shape.

    None where no part is told, where it is no side and no border, or where nothing is drawn.
    """
    if place.id is None or place.part is None or place.feature not in ("country", "adm1", "adm2"):
        return None
    beside = BESIDE.fullmatch(place.part)
    if beside is None:
        return parts.side(place.id, place.part)
    states = (e for e in parts.places.find(beside["name"]) if e.feature == "country")
    other = next(states, None)
    found = parts.beside(place.id, other.id) if other is not None else None
    return found if found is not None and found.ids else None
