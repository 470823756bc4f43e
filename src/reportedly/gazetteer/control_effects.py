"""What kinds of claims say of who holds a place, and for how long that is news."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.makers import digest
from reportedly.records.values import Counts, PlacePrecision, Role

Slot = Literal["agent", "target"]


class Effect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a kind says: `loser` and `taker` name the other party of a change of hands.

    `state`: it tells how things stand, not that they changed. `known`: only where it is told as
    what everybody knows.
    """

    kind: str
    says: Literal["holds", "loses", "fights", "enters", "stands", "repels"]
    party: Slot = "agent"
    loser: Slot | None = None
    taker: Slot | None = None
    role: Role = "at"
    state: bool = False
    known: bool = False


class _Window(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    days: int


class _Areas(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    counts: tuple[Counts, ...]


class HomeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a state's own forces and officials, where no name makes them another's."""

    state: frozenset[str]
    forces: frozenset[str]
    seats: frozenset[str]
    offices: frozenset[str]
    nobody: frozenset[str]
    both: frozenset[str]
    former: frozenset[str]
    land: frozenset[str]
    ours: frozenset[str]
    shared: frozenset[str]
    rebels: frozenset[str]
    bands: frozenset[str]
    small: frozenset[str]


class ControlEffects(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `control_effects.toml`."""

    effect: tuple[Effect, ...]
    ages: dict[str, int]
    window: _Window
    areas: _Areas
    home: HomeWords

    def of(self, kind: str) -> Effect | None:
        """The effect of a kind; None where it says nothing of who holds a place."""
        return self._effects.get(kind)

    def age(self, precision: PlacePrecision) -> int:
        """Days after which what was last known of such an area is only that."""
        return self.ages.get(precision, self.ages["exact"])

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows."""
        return digest((self.effect, self.ages, self.window, self.areas, self.home))

    @cached_property
    def _effects(self) -> dict[str, Effect]:
        return {one.kind: one for one in self.effect}


@lru_cache(maxsize=1)
def control_effects() -> ControlEffects:
    """The package's effects; raises DataWrong where the file breaks its schema."""
    return load_toml("control_effects.toml", ControlEffects)
