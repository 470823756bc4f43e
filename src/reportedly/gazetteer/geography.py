"""Words that say where a place lies, and how exactly they are meant: `english/geography.toml`."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal

import msgspec

from reportedly.gazetteer.files import load_toml

Relation = Literal[
    "borders",
    "on_border",
    "near_border",
    "opposite",
    "next_to",
    "between",
    "capital",
    "distance",
    "direction",
    "inside",
    "part",
]


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell a relation, each below another in the parse; `before`: objects precede."""

    relation: Relation
    words: tuple[str, ...]
    before: bool = False


class Pattern(msgspec.Struct, frozen=True):
    """One wording taken apart."""

    relation: Relation
    words: tuple[str, ...]
    before: bool


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lists of lemmas; see the file."""

    lies: frozenset[str]
    borders: frozenset[str]
    kinds: frozenset[str]
    units: frozenset[str]
    miles: frozenset[str]
    capital: frozenset[str]
    no_seat: frozenset[str]
    not_now: frozenset[str]
    only: frozenset[str]
    parts: frozenset[str]


class Tolerance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far off still holds (`_not`: from where on it is contradicted); km, degrees, shares."""

    apart_km: float
    on_border_km: float
    on_border_not_km: float
    near_border_km: float
    near_border_not_km: float
    opposite_km: float
    opposite_not_km: float
    next_to_km: float
    next_to_not_km: float
    distance_share: float
    distance_km: float
    distance_not_share: float
    distance_not_km: float
    direction_degrees: float
    direction_not_degrees: float
    part_share: float
    part_not_share: float
    detour: float
    detour_not: float
    outside_km: float


class Geography(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file's three parts."""

    wording: tuple[Wording, ...]
    words: Words
    tolerance: Tolerance

    @cached_property
    def by_first(self) -> dict[str, tuple[Pattern, ...]]:
        """Patterns by their first word, longest first."""
        found: dict[str, list[Pattern]] = {}
        for row in self.wording:
            for told in row.words:
                words = tuple(w for w in told.split() if w not in ("a", "the"))
                found.setdefault(words[0], []).append(Pattern(row.relation, words, row.before))
        return {
            first: tuple(sorted(rows, key=lambda p: -len(p.words))) for first, rows in found.items()
        }


@cache
def open_geography() -> Geography:
    """The package's words of geography; raises DataWrong where a row breaks the schema."""
    return load_toml("english/geography.toml", Geography)
