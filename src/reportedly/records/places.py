"""A place as a mention or a claim carries it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.records.values import Feature, PlaceBasis, PlacePrecision, Role


class ScoreParts(msgspec.Struct, frozen=True, gc=False):
    """What gave a candidate its score; each adds to a sum whose shares become beliefs."""

    size: float
    """About log10 of its people."""
    form: float
    """Below 0 where the name is another than its own."""
    level: float
    """Above 0 where the level word fits, below 0 where it or the want of one does not."""
    parent: float
    """Above 0 where what is named beside it holds it."""
    country: float
    area: float
    near: float
    """What other names of its country, of its first-level area and around it add."""
    trust: float
    """Chance that a name so backed means a place of the list at all."""


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """One entry a name may mean, with its score between 0 and 1 and the parts that gave it.

    Scores are beliefs: of those near 0.9 nine in ten are right. They sum to less than 1, since the
    place may be in no list.
    """

    id: str
    name: str
    country_code: str | None
    adm1: str | None
    score: float
    parts: ScoreParts | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """An entry of the gazetteer, or a part or a counted set of areas of one.

    `lat` and `lon` are degrees (WGS84) of the populated place or the facility; of an area, on a
    mention alone, a reference point that tells which one is meant (see `precision`): no pin. A
    claim's place has none for an area.
    """

    id: str | None
    """`gn:<geonameid>` where GeoNames knows it."""
    name: str | None
    feature: Feature | None
    country: str | None
    country_code: str | None
    """ISO 3166-1 alpha-2."""
    adm1: str | None
    adm1_id: str | None
    adm2: str | None
    adm2_id: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    part: str | None = None
    """A part of it: "north", "centre", "Xabad quarter", "border with Tajikistan"."""
    count: int | None = None
    """That many unnamed areas of it."""
    candidates: tuple[Candidate, ...] = ()
    uncertainty_km: float | None = None
    """Radius in km around `lat` and `lon` within which a vague place lies; null for one that is
    exact, that has no point, or of which nothing is told."""


class ClaimPlace(msgspec.Struct, frozen=True, gc=False):
    """A place with its role in a claim and the words that name it (null where it is implied)."""

    text: str | None
    start: int | None
    end: int | None
    role: Role
    id: str | None
    name: str | None
    feature: Feature | None
    country: str | None
    country_code: str | None
    adm1: str | None
    adm1_id: str | None
    adm2: str | None
    adm2_id: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    part: str | None = None
    count: int | None = None
    candidates: tuple[Candidate, ...] = ()
    uncertainty_km: float | None = None
    basis: PlaceBasis = "stated"
    judgement: str | msgspec.UnsetType = msgspec.UNSET
    """Id of the judgement by which an analyst said which place it is; never in a reading."""


def named_part(part: str | None) -> str | None:
    """The name of a part that has one of its own ("Xabad" of "Xabad quarter"); None for one that
    only says which side ("north")."""
    if part is None or not part[:1].isupper():
        return None
    return " ".join(word for word in part.split() if word[:1].isupper()).casefold()


def unnamed(count: int, name: str, *, near: bool = False) -> str:
    """ "6 unnamed places in X", "an unnamed place near X": areas that only a number tells of."""
    places = "an unnamed place" if count == 1 else f"{count} unnamed places"
    the = "the " if name[:1].islower() and not name.startswith("the ") else ""  # "the south of X"
    return f"{places} {'near' if near else 'in'} {the}{name}"


def without_wholes(places: Iterable[ClaimPlace]) -> list[ClaimPlace]:
    """The places but for towns of which a named part is told: they say only where that lies."""
    told = list(places)
    parted = {p.id for p in told if p.id and named_part(p.part) is not None}
    return [p for p in told if p.id not in parted or named_part(p.part)]
