"""What became of a file that was added, place by place."""

from __future__ import annotations

from typing import Literal

import msgspec


class Unmatched(msgspec.Struct, frozen=True):
    """An area of the file that is none of the gazetteer's; it was added as a row of its own."""

    id: str
    name: str
    above: str | None
    """The first-level area that holds it, or the country."""
    nearest: str | None
    """The name of the gazetteer that comes nearest, if any does."""
    why: str


class Addition(msgspec.Struct, frozen=True, kw_only=True):
    """A file and what it gave to the gazetteer."""

    name: str
    """What `gazetteer remove` calls it by."""
    kind: str
    status: Literal["added", "known", "tried"]
    """`known`: the gazetteer holds this very file's content already; `tried`: nothing was kept."""
    countries: tuple[str, ...] = ()
    places: int = 0
    """What the file names."""
    joined: int = 0
    """Of these the ones that the gazetteer knew."""
    new: int = 0
    names: int = 0
    """Names that known places did not have before."""
    placed: int = 0
    """Known towns for which the file tells the district."""
    areas: int = 0
    """Polygons."""
    contacts: int = 0
    """Pairs of areas that touch."""
    pcodes: int = 0
    mended: int = 0
    """Polygons that rounding had bent and that were mended."""
    unnamed: int = 0
    """Features without a name, left out."""
    unknown: int = 0
    """Ids of GeoNames that are not in the gazetteer; their names were left out."""
    unmatched: tuple[Unmatched, ...] = ()
    left: tuple[str, ...] = ()
    """Areas of the gazetteer that the file does not have, by name and id."""
