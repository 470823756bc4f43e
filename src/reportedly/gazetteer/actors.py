"""States and their bodies, armed groups, international bodies, holders of public office."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.actor_words import ActorWords
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.names import Names, name_words
from reportedly.gazetteer.own_rows import merged, own_rows
from reportedly.gazetteer.rules import Rules, rules_in_force
from reportedly.records.makers import digest
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

T = TypeVar("T")
StateNameKind = Literal["name", "adjective", "people", "capital"]
FAMILY_NAME_FIRST = ("cn", "kp", "kr")
"""States whose people are written family name first."""


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state: `id` is ISO 3166-1 alpha-2 in lower case; `armed`: it has an army of its own."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    armed: bool = True

    @property
    def actor(self) -> Actor:
        """The state as an actor with id `actor:<iso2>`."""
        return Actor(f"actor:{self.id}", self.name, "state", self.id.upper())

    def has(self, kind: ActorType) -> bool:
        """False for "the army" of a state that has none: it is another's."""
        return self.armed or kind != "military"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A group or body; `part_of` is the id of its parent, without `actor:`."""

    id: str
    name: str
    type: ActorType
    country: str | None = None
    part_of: str | None = None
    body: str | None = None
    """The body that every state has and that this is, in its country."""
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    since: str | None = msgspec.field(name="from", default=None)
    until: str | None = msgspec.field(name="to", default=None)

    @property
    def actor(self) -> Actor:
        """The entry as an actor with id `actor:<id>`."""
        country = self.country.upper() if self.country else None
        parent = f"actor:{self.part_of}" if self.part_of else None
        return Actor(f"actor:{self.id}", self.name, self.type, country, parent)


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A body that every state has; `nouns` are lower-case lemmas that end its phrase."""

    id: str
    name: str
    type: ActorType
    nouns: tuple[str, ...]


class Holder(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One tenure of a public office; `of` is a state or an entry."""

    name: str
    office: str
    of: str
    aliases: tuple[str, ...] = ()
    since: str = msgspec.field(name="from")
    until: str | None = msgspec.field(name="to", default=None)

    @property
    def family_name(self) -> str:
        """The folded word by which the news call the person."""
        words = name_words(self.name)
        return words[0] if self.of in FAMILY_NAME_FIRST else words[-1]


class StateName(msgspec.Struct, frozen=True):
    """A state by one kind of its names."""

    state: State
    kind: StateNameKind


class _Files(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    state: tuple[State, ...] = ()
    actor: tuple[Entry, ...] = ()
    body: tuple[Body, ...] = ()
    holder: tuple[Holder, ...] = ()


FILES = ("states", "armed_groups", "international", "state_bodies", "bodies", "holders")


class Actors:
    """Look-ups over the registry; `digest` tells its content."""

    def __init__(self, rows: _Files, words: ActorWords) -> None:
        self.words = words
        self.digest = digest(
            [msgspec.to_builtins(rows), msgspec.to_builtins(words, order="sorted")]
        )
        self.states = {f"actor:{s.id}": s for s in rows.state}
        self.by_id = {f"actor:{s.id}": s.actor for s in rows.state}
        self.by_id |= {f"actor:{e.id}": e.actor for e in rows.actor}
        self.rows = rows
        _refuse_unknown_parents(rows, self.by_id)
        self.names = _entry_names(rows.actor)
        self.state_names = _state_names(rows.state)
        self.holders: Names[Holder] = Names()
        self.by_family_name: dict[str, tuple[Holder, ...]] = {}
        for holder in rows.holder:
            self._add_holder(holder)

    def _add_holder(self, holder: Holder) -> None:
        for name in (holder.name, *holder.aliases):
            words = name_words(name)
            if len(words) > 1 and words[0] not in self.words.particles:
                self.holders.add(name, holder)
            if (
                len(words) == 1
                or words[-1][:4] == holder.family_name[:4]
                or words[0] in ("al", "el")
            ):
                self._add_family_name(words[-1], holder)
        self._add_family_name(holder.family_name, holder)

    def _add_family_name(self, word: str, holder: Holder) -> None:
        known = self.by_family_name.get(word, ())
        if holder not in known:
            self.by_family_name[word] = (*known, holder)

    @cached_property
    def bodies(self) -> dict[tuple[str, ...], Body]:
        """Bodies of states by the lemmas that end their phrase."""
        return {tuple(n.split()): body for body in self.rows.body for n in body.nouns}

    @cached_property
    def own_bodies(self) -> dict[tuple[str | None, str], Actor]:
        """Entries that are a body of a state, by state and body."""
        return {(e.country, e.body): e.actor for e in self.rows.actor if e.body}

    @cached_property
    def roles(self) -> dict[tuple[str, ...], ActorType]:
        """Types of actors by the lemmas of their role noun; the first list that has it decides."""
        table: dict[tuple[str, ...], ActorType] = {}
        for kind, nouns in self.words.roles.items():
            for noun in nouns:
                table.setdefault(tuple(noun.split()), kind)
        return table

    @cached_property
    def organisation_heads(self) -> dict[str, ActorType]:
        """Types of organisations by the lower-case head word of their name."""
        return {w: kind for kind, nouns in self.words.organisations.items() for w in nouns}

    @cached_property
    def offices(self) -> frozenset[tuple[str, ...]]:
        """Titles and offices as lower-case words."""
        return frozenset(tuple(o.split()) for o in self.words.offices)

    @cached_property
    def office_ends(self) -> frozenset[str]:
        """The last words of titles and offices."""
        return frozenset(words[-1] for words in self.offices)

    def person(self, holder: Holder) -> Actor:
        """The holder as an actor; the office is left to the words of the text."""
        parent = f"actor:{holder.of}"
        country = holder.of.upper() if parent in self.states else None
        slug = "-".join(name_words(holder.name))
        return Actor(f"actor:{slug}", holder.name, "person", country, parent)

    def body_of(self, state: State, lemmas: Sequence[str]) -> Actor | None:
        """The state's body that the lemmas' longest known ending names, or None."""
        body = longest_ending(self.bodies, lemmas)
        if body is None:
            return None
        named = self.own_bodies.get((state.id, body.id))
        if named is not None:
            return named
        adjective = state.adjectives[0] if state.adjectives else f"{state.name}'s"
        return Actor(
            f"actor:{state.id}.{body.id}",
            f"{adjective} {body.name}",
            body.type,
            state.id.upper(),
            f"actor:{state.id}",
        )


def longest_ending(table: dict[tuple[str, ...], T], lemmas: Sequence[str]) -> T | None:
    """The value of the longest run of last lemmas that the table knows."""
    for start in range(max(0, len(lemmas) - 5), len(lemmas)):
        found = table.get(tuple(lemmas[start:]))
        if found is not None:
            return found
    return None


def _entry_names(entries: tuple[Entry, ...]) -> Names[Actor]:
    names: Names[Actor] = Names()
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            for written in spellings(name):
                names.add(written, entry.actor, cased=_is_acronym(written))
        for name in entry.cased:
            names.add(name, entry.actor, cased=True)
    return names


LONG_FORMS = {"US": ("U.S.", "United States"), "UN": ("U.N.", "United Nations"), "UK": ("U.K.",)}


def spellings(name: str) -> tuple[str, ...]:
    """The name, with the long form of what it begins with, and with "Co-operation"."""
    first, _, rest = name.partition(" ")
    forms = (name, *(f"{form} {rest}" for form in LONG_FORMS.get(first, ()) if rest))
    return (*forms, *(f.replace("Cooperation", "Co-operation") for f in forms if "Coop" in f))


def _state_names(states: tuple[State, ...]) -> Names[StateName]:
    names: Names[StateName] = Names()
    for state in states:
        rows: tuple[tuple[StateNameKind, tuple[str, ...]], ...] = (
            ("name", (state.name, *state.names)),
            ("adjective", state.adjectives),
            ("people", state.people),
            ("capital", state.capitals),
        )
        for kind, written in rows:
            for name in written:
                names.add(name, StateName(state, kind), cased=_is_acronym(name))
    return names


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) < 6


def _refuse_unknown_parents(rows: _Files, known: dict[str, Actor]) -> None:
    wanted = {e.part_of for e in rows.actor if e.part_of} | {h.of for h in rows.holder}
    unknown = sorted(w for w in wanted if f"actor:{w}" not in known)
    if unknown:
        raise DataWrong(
            f"rows name parents that no file defines: {unknown}.",
            remedy="Add a row for each or correct the name.",
            where="actors/*.toml",
        )


def open_actors() -> Actors:
    """The registry of actors and the words about them, with the rules in force."""
    return actors_with(rules_in_force())


TABLES: dict[str, tuple[type[msgspec.Struct], tuple[str, ...]]] = {
    "state": (State, ("id",)),
    "actor": (Entry, ("id",)),
    "body": (Body, ("id",)),
    "holder": (Holder, ("name", "office", "of", "from")),
}
"""Each table's rows, and the fields that tell one from another."""


@lru_cache(maxsize=8)
def actors_with(rules: Rules) -> Actors:
    """The package's registry with the own rows over it; raises DataWrong."""
    parts = [load_toml(f"actors/{name}.toml", _Files) for name in FILES]
    own = [own_rows(rules, f"actors/{name}.toml", TABLES) for name in FILES]
    rows = {
        table: merged(
            [row for part in parts for row in getattr(part, table)],
            [row for part in own for row in part[table]],
            shape,
            key,
        )
        for table, (shape, key) in TABLES.items()
    }
    return Actors(_Files(**rows), load_toml("english/offices.toml", ActorWords))
