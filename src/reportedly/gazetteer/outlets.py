"""News outlets and agencies as data with ids."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.names import Names, name_words
from reportedly.gazetteer.own_rows import merged, own_rows
from reportedly.gazetteer.rules import Rules, rules_in_force
from reportedly.records.makers import digest
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

FILE = "outlets.toml"
TYPES: dict[str, ActorType] = {"outlet": "outlet", "agency": "agency", "state_media": "outlet"}


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A newspaper, broadcaster, site or news agency; `cased` names match only as written."""

    id: str
    name: str
    kind: Literal["outlet", "agency", "state_media"]
    country: str | None = None
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()

    @property
    def actor(self) -> Actor:
        """The outlet as an actor with `outlet:<slug>`; state media are part of their state."""
        country = self.country.upper() if self.country else None
        parent = f"actor:{self.country}" if self.kind == "state_media" and self.country else None
        return Actor(f"outlet:{self.id}", self.name, TYPES[self.kind], country, parent)


class Outlets:
    """Look-ups over the outlets."""

    def __init__(self, rows: tuple[Outlet, ...]) -> None:
        self.by_id = {f"outlet:{row.id}": row for row in rows}
        self.digest = digest([msgspec.to_builtins(row) for row in rows])
        self.names: Names[Actor] = Names()
        for row in rows:
            names = {name: is_short(name) for name in (row.name, *row.aliases)}
            names |= dict.fromkeys(row.cased, True)
            plain = {name.casefold() for name, cased in names.items() if not cased}
            for name, cased in names.items():
                if not cased or name.casefold() not in plain:  # "Tass" covers "TASS".
                    self.names.add(name, row.actor, cased=cased)

    def named(self, name: str | None) -> Actor | None:
        """The outlet that a whole name ("BBC News", "the BBC") stands for, if one does."""
        words = tuple(name_words(name or ""))
        for start in (0, 1) if words[:1] == ("the",) else (0,):
            if found := self.names.exactly(words[start:]):
                return found[0]
        return None


def is_short(name: str) -> bool:
    """True for "AP" and "TASS", which are words where they are written small."""
    return name.isupper() and len(name) < 6


class _OutletFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outlet: tuple[Outlet, ...]


def open_outlets() -> Outlets:
    """The outlets, with the rules in force."""
    return outlets_with(rules_in_force())


@lru_cache(maxsize=8)
def outlets_with(rules: Rules) -> Outlets:
    """The package's outlets with the own ones over them; raises DataWrong."""
    own = own_rows(rules, FILE, ("outlet",))
    return Outlets(merged(load_toml(FILE, _OutletFile).outlet, own["outlet"], Outlet))
