"""Words by which a text tells who acts and who is acted on, and words that name nobody."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `english/parties.toml`, each a set of lemmas."""

    nobody: frozenset[str]
    of_doers: frozenset[str]
    struck: frozenset[str]
    somebody: frozenset[str]
    taken: frozenset[str]
    bearing: frozenset[str]
    rescuing: frozenset[str]
    kinds: frozenset[str]
    of_many: frozenset[str]
    backed: frozenset[str]
    acting: frozenset[str]
    against: frozenset[str]
    leaning: frozenset[str]
    spells: frozenset[str]
    of_weapons: frozenset[str]
    order: frozenset[str]
    of_deeds: frozenset[str]
    impact: frozenset[str]
    boasting: frozenset[str]
    partake: frozenset[str]
    charge: frozenset[str]
    joint: frozenset[str]
    faithful: frozenset[str]
    of_bodies: frozenset[str]
    seek: frozenset[str]
    whose: frozenset[str]
    carriers: frozenset[str]
    downing: frozenset[str]
    naming: frozenset[str]
    minded: frozenset[str]
    relief_bodies: frozenset[str]


class _PartyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


@cache
def open_party_words() -> Words:
    """The word lists by which parties are told."""
    return load_toml("english/parties.toml", _PartyFile).words
