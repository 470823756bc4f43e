"""The place of a row in columns: a point only for what is known exactly, never a middle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportedly.publications.briefs.places import within
from reportedly.publications.discretion import Discretion
from reportedly.publications.profiles import profile_words
from reportedly.records.claims import Claim
from reportedly.records.places import ClaimPlace
from reportedly.records.values import PlacePrecision

PRECISIONS: dict[PlacePrecision, int | None] = {
    "exact": 1,
    "near": 2,
    "adm2": 3,
    "adm1": 4,
    "line": 5,
    "area": 5,
    "country": 6,
    "unknown": None,
}
"""UCDP GED's `where_prec`."""
COLUMNS = (
    "place place_id place_part withheld where_prec country country_code adm_1 adm_1_id adm_2 "
    "adm_2_id latitude longitude polygon_id"
).split()


def placed(name: str, line: tuple[str, ...], claims: Iterable[Claim]) -> ClaimPlace | None:
    """The place as the first claim tells it that means the last of these ids, or that name."""
    every = [place for claim in claims for place in claim.places]
    own = line[-1:] and line[-1]
    for place in every:
        if own and own in (place.id, place.country_code if place.feature == "country" else None):
            return place
    wanted = name.casefold()
    return next((p for p in every if wanted in _names(p)), None)


def _names(place: ClaimPlace) -> set[str]:
    names = {n.casefold() for n in (place.name, place.text) if n}
    return names | {f"{place.part} of {n}".casefold() for n in names if place.part}


def place_columns(
    place: ClaimPlace | None, told: str | None, discretion: Discretion, polygons: frozenset[str]
) -> dict[str, Any]:
    """The columns of a place; empty where none is told."""
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    if place is None:
        return row | {"place": told, "withheld": False}
    area = discretion.area(place)
    row |= {
        "place": told or place.name or place.text,
        "place_id": place.id,
        "place_part": place.part,
        "withheld": area is not None,
        "where_prec": PRECISIONS[place.precision],
        "country": place.country,
        "country_code": place.country_code,
        "adm_1": place.adm1,
        "adm_1_id": place.adm1_id,
        "adm_2": place.adm2,
        "adm_2_id": place.adm2_id,
    }
    if area is not None:
        return row | _coarse(place, area)
    if place.precision == "exact" and not discretion.coarse:
        row |= {"latitude": place.lat, "longitude": place.lon}
    whole = place.part is None and place.count is None
    return row | {"polygon_id": place.id if whole and place.id in polygons else None}


def _coarse(place: ClaimPlace, area: str) -> dict[str, Any]:
    """What is told instead: somewhere in the closest area that is wide enough."""
    levels = ((place.adm2, place.adm2_id, 3), (place.adm1, place.adm1_id, 4))
    found = next(((key, prec) for name, key, prec in levels if name), None)
    key, prec = found or (None, 6 if place.country else None)
    nowhere = area == profile_words().nowhere
    told = area if nowhere else within(area)
    return {"place": told, "place_id": key, "place_part": None, "where_prec": prec}
