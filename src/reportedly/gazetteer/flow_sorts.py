"""Which kinds of claims tell of flight, of forces on the move, of passages, talks and pledges."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import load_toml
from reportedly.records.flows import FlowTable
from reportedly.records.makers import digest
from reportedly.records.values import Counts, Unit

FILE = "flow_sorts.toml"
Slot = Literal["agent", "target"]


class FlowSort(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sort of row; the file explains every key."""

    id: str
    gloss: str
    table: FlowTable
    who: tuple[Slot, ...]
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    whom: tuple[Slot, ...] = ()
    at: Literal["origin", "at"] = "at"
    units: tuple[Unit, ...] = ()
    levels: tuple[Counts, ...] = ()
    ahead: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()


class FlowSorts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `flow_sorts.toml`."""

    sort: tuple[FlowSort, ...]

    def of(self, kind: str) -> FlowSort | None:
        """The sort of a kind, by itself before by its family; None where it is no flow."""
        return self._kinds.get(kind) or self._families.get(kind.partition(".")[0])

    def named(self, key: str) -> FlowSort:
        """The sort with that id."""
        return self._ids[key]

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows."""
        return digest(self.sort)

    @cached_property
    def _ids(self) -> dict[str, FlowSort]:
        return {one.id: one for one in self.sort}

    @cached_property
    def _kinds(self) -> dict[str, FlowSort]:
        return {kind: one for one in self.sort for kind in one.kinds}

    @cached_property
    def _families(self) -> dict[str, FlowSort]:
        return {family: one for one in self.sort for family in one.families}


@lru_cache(maxsize=1)
def flow_sorts() -> FlowSorts:
    """The package's sorts; raises DataWrong where the file breaks its schema."""
    found = load_toml(FILE, FlowSorts)
    told = [kind for one in found.sort for kind in (*one.kinds, *one.families)]
    if twice := sorted({kind for kind in told if told.count(kind) > 1}):
        raise DataWrong(
            f"kinds stand in two rows: {twice}.", remedy="Leave each in one row.", where=FILE
        )
    return found
