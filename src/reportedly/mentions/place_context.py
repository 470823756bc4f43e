"""What the rest of a text speaks for: its countries, its first-level areas and its spots."""

from __future__ import annotations

from collections import defaultdict
from math import asin, cos, exp, log2, radians, sin, sqrt
from typing import NamedTuple

from reportedly.gazetteer.disputes import contenders
from reportedly.gazetteer.places import Entry, Places

MOST = 2.6
"""What one kind of company adds at most, so that a long list of names does not outweigh a name."""
REACH = 100.0
"""Kilometres at which a place's word for a neighbour has fallen to a third."""


class Company(NamedTuple):
    """How much the other names of a text speak for an entry, each at most MOST."""

    country: float = 0.0
    area: float = 0.0
    near: float = 0.0


ALONE = Company()


class Context:
    """Countries, first-level areas and spots of a text with the weight of each name for them."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.countries: dict[str, dict[str, float]] = defaultdict(dict)
        self.areas: dict[int, dict[str, float]] = defaultdict(dict)
        self.spots: list[tuple[str, Entry, float]] = []
        self.disputed = contenders(places)

    def add(self, key: str, ranked: list[tuple[Entry, float]], times: int) -> None:
        """Let a name's candidates speak, by their beliefs, for what holds them."""
        loud = 1 + 0.5 * log2(times)
        for entry, belief in ranked[:4]:
            if belief < 0.05:
                continue
            if entry.country_code:
                self.focus(entry.country_code, key, belief * loud)
            area = self.places.area(entry, "adm1")
            if area is not None:
                row = self.areas[area.index]
                row[key] = row.get(key, 0.0) + belief * loud
            if entry.feature in ("populated_place", "adm2", "adm1"):
                self.spots.append((key, entry, belief * loud))

    def focus(self, code: str, key: str, weight: float) -> None:
        """Let what `key` names (a place, the outlet) speak for a country."""
        row = self.countries[code]
        row[key] = row.get(key, 0.0) + weight

    def states(self, entry: Entry) -> set[str]:
        """The state that an entry lies in, and those that dispute the area with it."""
        disputed = self.disputed.keys() & self.places.lines(entry.index)
        return {entry.country_code or "", *(c for area in disputed for c in self.disputed[area])}

    def company(self, key: str, entry: Entry) -> Company:
        """What all names but its own add to an entry."""
        country = max(others(self.countries.get(c, {}), key) for c in self.states(entry))
        land = min(MOST, log2(1 + country)) if country else 0.0
        if entry.feature == "country":
            return Company(land)
        area = self.places.area(entry, "adm1")
        around = others(self.areas.get(area.index, {}), key) if area is not None else 0.0
        close = 0.0
        if entry.feature in ("populated_place", "adm2"):
            for name, spot, weight in self.spots:
                if name != key and abs(spot.lat - entry.lat) < 4:
                    close += weight * exp(-km(spot, entry) / REACH)
        return Company(land, min(MOST, 1.2 * log2(1 + around)), min(MOST, 1.3 * log2(1 + close)))


def others(row: dict[str, float], key: str) -> float:
    """Weight of all names but one."""
    return sum(weight for name, weight in row.items() if name != key)


def km(a: Entry, b: Entry) -> float:
    """Great-circle distance in kilometres."""
    la, lb = radians(a.lat), radians(b.lat)
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
