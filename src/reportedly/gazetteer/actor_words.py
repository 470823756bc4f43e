"""Words that tell who someone is: titles, offices, roles, kinds of organisation."""

from __future__ import annotations

import msgspec

from reportedly.records.values import ActorType


class Backing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parts of adjectives that join a backer to a group ("Russian-backed", "pro-Russian")."""

    suffixes: tuple[str, ...]
    prefixes: tuple[str, ...]


class ActorWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell who someone is, as in `english/offices.toml`."""

    offices: tuple[str, ...]
    honorifics: tuple[str, ...]
    particles: tuple[str, ...]
    portfolios: tuple[str, ...]
    ranks: frozenset[str]
    """Ranks and learned titles: not those by which a holder of public office is known."""
    never_persons: tuple[str, ...]
    rivals: frozenset[str]
    organisations: dict[ActorType, tuple[str, ...]]
    roles: dict[ActorType, tuple[str, ...]]
    backing: Backing
    descriptions: dict[str, tuple[ActorType, ...]]
    verbs: dict[str, frozenset[str]]
