"""Words that stand beside names of places, from `english/places.toml`, as quick look-ups."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.values import Feature, PlacePrecision


class _Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    locative: frozenset[str]
    inside: frozenset[str]
    abroad: frozenset[str]
    done_abroad: frozenset[str]
    won: frozenset[str]
    sieges: frozenset[str]
    retaken: frozenset[str]
    holding: frozenset[str]
    fought_over: frozenset[str]
    extents: frozenset[str]
    ground: frozenset[str]
    onslaught: frozenset[str]
    harms: frozenset[str]
    sites: frozenset[str]
    going: frozenset[str]
    goes: frozenset[str]
    near: frozenset[str]
    bodies: frozenset[str]
    swallows: frozenset[str]
    titles: frozenset[str]
    done_to_persons: frozenset[str]
    says: frozenset[str]
    common: frozenset[str]
    learned: frozenset[str]
    roads: frozenset[str]
    befalls: frozenset[str]
    shares: frozenset[str]
    diseases: frozenset[str]
    makes_of_arms: frozenset[str]
    not_places: frozenset[str]
    not_abbreviations: frozenset[str]


class _Between(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: frozenset[str]


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`levels`: what features a level word fits; `makes`: precision of an unknown name before one;
    `makes_of`: the same of one behind "of"; `phrases`: levels of several words by the first;
    `quarters`: the words for a named part of a town with what one of them is called;
    `descriptions`: what "the <noun>" may come back to;
    `between`: words between a place and the one that holds it; `parts`: compass words;
    `heads`, `leads`: what ends or begins the name of a road, a water, a height, a building."""

    levels: dict[str, tuple[Feature, ...]]
    phrases: dict[str, dict[str, str]]
    makes: dict[str, PlacePrecision]
    makes_of: dict[str, PlacePrecision]
    quarters: dict[str, str]
    between: _Between
    descriptions: dict[str, tuple[Feature, ...]]
    parts: dict[str, str]
    heads: dict[str, Feature]
    leads: dict[str, Feature]
    words: _Lists


class _Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: str


@cache
def place_words() -> PlaceWords:
    """The lists of the package; raises DataWrong where a row breaks the schema."""
    return load_toml("english/places.toml", PlaceWords)


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case."""
    return frozenset(load_toml("english/given_names.toml", _Names).names.lower().split())
