"""What a file tells of one place, and of itself: the values that readers give to matching."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from reportedly.errors import FileUnusable
from reportedly.records.values import Feature

Shape = Any
"""A shapely geometry in degrees (WGS84), x = longitude, y = latitude."""
Kind = Literal["GeoNames dump", "GeoNames alternate names", "geoBoundaries", "COD-AB", "boundaries"]


@dataclass(frozen=True)
class Found:
    """One place of a file; `id` is the one it bears where the gazetteer does not know it."""

    id: str
    name: str
    feature: Feature
    country: str
    """ISO 3166-1 alpha-2."""
    others: tuple[str, ...] = ()
    pcode: str | None = None
    above: str | None = None
    """Name of the first-level area that holds it."""
    above_id: str | None = None
    """Its id, as this file or one added before gives it."""
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    shape: Shape = None


@dataclass(frozen=True)
class FileRead:
    """A file as it was understood."""

    name: str
    sha256: str
    kind: Kind
    found: tuple[Found, ...]
    names: dict[str, tuple[tuple[str, bool], ...]] = field(default_factory=dict)
    """Further names by id, each with whether it is the preferred one in English."""
    unnamed: int = 0
    """Features left out because they have no name."""
    mended: int = 0
    """Shapes that rounding had bent and that were mended."""


def unusable(where: str, message: str, remedy: str) -> FileUnusable:
    """The error for a file that cannot be added; the gazetteer is left as it was."""
    return FileUnusable(message, remedy=remedy, where=where)
