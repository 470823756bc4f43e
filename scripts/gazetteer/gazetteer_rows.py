"""The gazetteer's areas and towns of a country, as the joining of shapes needs them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely

from reportedly.gazetteer.place_walks import names_of, of_country
from reportedly.gazetteer.places import Entry, Places, places_with
from reportedly.records.values import Feature

places: Places = places_with(())


@dataclass(frozen=True)
class Town:
    """A town with the areas that hold it by the gazetteer's own account."""

    lat: float
    lon: float
    adm1: str | None
    adm2: str | None


@cache
def entry(place_id: str) -> Entry:
    found = places.by_id(place_id)
    if found is None:
        raise KeyError(place_id)
    return found


@cache
def adm1_of(place_id: str) -> str | None:
    above = places.area(entry(place_id), "adm1")
    return above.id if above else None


@cache
def rows_of(country: str, feature: Feature) -> tuple[Entry, ...]:
    """The entries of a feature in a country."""
    return of_country(places, country, feature)


def all_names(rows: list[Entry]) -> dict[str, tuple[str, ...]]:
    """All names of rows by their id."""
    known = names_of(places, rows)
    return {row.id: tuple(sorted({row.name, *known[row.id]})) for row in rows}


@cache
def towns(country: str) -> tuple[Town, ...]:
    """All populated places of a country."""
    return tuple(_town(e) for e in rows_of(country, "populated_place"))


def _town(found: Entry) -> Town:
    adm1, adm2 = places.area(found, "adm1"), places.area(found, "adm2")
    return Town(found.lat, found.lon, adm1.id if adm1 else None, adm2.id if adm2 else None)


def towns_inside(shapes: list[Any], country: str, margin: float = 0.0) -> list[list[Town]]:
    """The towns of a country inside each shape, or within `margin` degrees of it."""
    found: list[list[Town]] = [[] for _ in shapes]
    known = towns(country)
    if known and shapes:
        points = shapely.points(np.array([(t.lon, t.lat) for t in known]))
        tree = shapely.STRtree(points)
        if margin:
            pairs = tree.query(shapes, predicate="dwithin", distance=margin)
        else:
            pairs = tree.query(shapes, predicate="intersects")
        for shape, town in sorted(map(tuple, pairs.T.tolist())):
            found[shape].append(known[town])
    return found
