"""One place of the gazetteer, and what a name may mean."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from reportedly.records.values import Feature


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One place. `lat`, `lon`: degrees (WGS84), of an area a reference point inside or near it."""

    index: int
    id: str
    """`gn:<geonameid>`, `own:<slug>` of the own tables, or the id that an added file gives."""
    name: str
    feature: Feature
    country_code: str | None
    parent: int | None
    """Index of the next larger area."""
    lat: float
    lon: float
    population: int
    """0 where it is not known."""
    is_capital: bool
    """Capital of its country."""
    is_seat: bool
    """Seat of its first-level area: as the own table tells, else the largest town of its name."""
    weight: float
    """How often the name means this one, other things being equal: about log10 of population."""


class Meaning(NamedTuple):
    """An entry that a name may mean, and how the name belongs to it."""

    entry: Entry
    how: int
    """0 its own name, else ALTERNATE, ABBREVIATION or DEMONYM."""
