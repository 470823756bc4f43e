"""For whom an actor speaks: its voice, which its parent body shares, and its side in a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.actors import actors_with
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.outlets import outlets_with
from reportedly.gazetteer.own_rows import merged, own_rows
from reportedly.gazetteer.rules import Rules, rules_in_force
from reportedly.records.makers import digest
from reportedly.records.mentions import Actor

FILE = "sides.toml"
OWN_VOICE = ("people", "forces-opposed", "state-media")
"""Bodies named after a state that do not speak for it: its people, its rebels, its news media."""


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Actors on one side of a conflict for a time; ISO dates, inclusive, null open."""

    conflict: str
    side: str
    actors: tuple[str, ...]
    """Ids of actors, without `actor:`; of outlets that speak for the side, with `outlet:`."""
    since: str | None = msgspec.field(name="from", default=None)
    until: str | None = msgspec.field(name="to", default=None)

    def holds(self, day: str | None) -> bool:
        """True where the row is of that day; of an unknown day are rows of all time alone."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since or "") <= day <= (self.until or "9999")


class _SideFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    side: tuple[Side, ...] = ()


class Sides:
    """Look-ups over parents and sides; `digest` tells their content."""

    def __init__(self, rows: Iterable[Side], known: Mapping[str, Actor]) -> None:
        self.rows = tuple(rows)
        self.parents = {key: actor.part_of for key, actor in known.items()}
        self._names = {key: actor.name for key, actor in known.items()}
        self._states = {key for key, actor in known.items() if actor.type == "state"}
        self.digest = digest([self.rows, sorted(self.parents.items())])
        self._of: dict[str, list[Side]] = {}
        for row in self.rows:
            for actor in row.actors:
                self._of.setdefault(_id(actor), []).append(row)

    def line(self, actor: str) -> tuple[str, ...]:
        """The actor, its parent, and so on to the top."""
        found = [actor]
        while (parent := self._parent(found[-1])) and parent not in found:
            found.append(parent)
        return tuple(found)

    def _parent(self, actor: str) -> str | None:
        if actor in self.parents:
            return self.parents[actor]
        state, dot, body = actor.partition(".")
        return state if dot and body not in OWN_VOICE else None

    def name(self, actor: str) -> str | None:
        """The registry's name."""
        return self._names.get(actor)

    def voice(self, actor: str) -> str:
        """The widest body it belongs to, short of the state itself."""
        above = [a for a in self.line(actor) if not self.is_state(a)]
        return above[-1] if above else actor

    def is_state(self, actor: str) -> bool:
        """True for a state as a whole."""
        return actor in self._states

    def side(self, actor: str, day: str | None = None) -> str:
        """The side it is on, as a name; without a row its topmost parent's id.

        A later row goes before an earlier one, so that own rows go before those that ship. `day`:
        ISO; of an unknown day only rows of all time are looked at.
        """
        line = self.line(actor)
        for one in line:
            for row in reversed(self._of.get(one, ())):
                if row.holds(day):
                    return row.side
        return line[-1]


def open_sides() -> Sides:
    """The sides, with the rules in force."""
    return sides_with(rules_in_force())


@lru_cache(maxsize=8)
def sides_with(rules: Rules) -> Sides:
    """The package's sides with the own ones over them; raises DataWrong."""
    own = own_rows(rules, FILE, ("side",))
    shipped = load_toml(FILE, _SideFile).side
    rows = merged(shipped, own["side"], Side, ("conflict", "side", "from"))
    outlets = {key: row.actor for key, row in outlets_with(rules).by_id.items()}
    known = actors_with(rules).by_id | outlets
    _refuse_unknown(rows, known)
    return Sides(rows, known)


def _id(written: str) -> str:
    return written if written.startswith(("actor:", "outlet:")) else f"actor:{written}"


def _refuse_unknown(rows: Iterable[Side], known: Mapping[str, Actor]) -> None:
    named = {a for row in rows for a in row.actors}
    unknown = sorted(a for a in named if _id(a) not in known)
    if unknown:
        raise DataWrong(
            f"rows name actors that no file defines: {unknown}.",
            remedy="Add a row under actors/ or to outlets.toml, or correct the name.",
            where=FILE,
        )
