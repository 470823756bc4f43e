"""Which kinds of claims may tell of one event, and how well two of them go together."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.makers import digest
from reportedly.records.values import Role


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds that name one sort of event: whole families, and single kinds of other families."""

    id: str
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ("at", "from", "to", "toward", "along")
    """By which of its places an event is known, first the one that tells most."""


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two groups whose claims may tell of one event; `fit` is 1 where they do as a rule."""

    groups: tuple[str, str]
    fit: float


class EventGroups(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `event_groups.toml`."""

    stateless: tuple[str, ...]
    states: tuple[str, ...]
    trailing: tuple[str, ...]
    one_sided: tuple[str, ...]
    changing_hands: tuple[str, ...]
    taken_back: tuple[str, ...]
    at_hand: tuple[str, ...]
    from_afar: tuple[str, ...]
    answering: tuple[str, ...]
    turned: frozenset[str]
    fighting: frozenset[str]
    under_way: tuple[str, ...]
    sites: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...]
    scenes: tuple[str, ...]
    scene_before: tuple[str, ...]
    sheltered: frozenset[str]
    sheltering: tuple[str, ...]
    each_its_own: frozenset[str]
    homecoming: frozenset[str]
    freed: frozenset[str]
    taken: frozenset[str]
    exchange: tuple[str, ...]
    set_apart: tuple[str, ...]
    events_apart: tuple[str, ...]
    opens_apart: tuple[str, ...]
    anyone: frozenset[str]
    group: tuple[Group, ...]
    pair: tuple[Pair, ...]

    def group_of(self, kind: str) -> str | None:
        """The group of a kind; None for a state, an opinion or mere speech."""
        family = kind.partition(".")[0]
        if kind in self.states or kind in self.trailing or family in self.stateless:
            return None
        return self._kinds.get(kind) or self._families.get(family) or kind

    def fit(self, one: str, other: str) -> float:
        """How well the two groups go together, between 0 (never one event) and 1."""
        return 1.0 if one == other else self._fits.get(frozenset((one, other)), 0.0)

    def roles(self, group: str | None) -> tuple[Role, ...]:
        """The roles of places by which events of the group are known."""
        return self._roles.get(group or "", Group("").roles)

    def site(self, words: str) -> str | None:
        """What was struck by the head of the words for it; None for what may be anywhere."""
        head = words.casefold().partition(" of ")[0].split()
        last = head[-1] if head else ""
        forms = (last, last.removesuffix("s"), last.removesuffix("es"))
        return next((self._sites[one] for one in forms if one in self._sites), None)

    def scenes_in(self, words: str) -> frozenset[str]:
        """The spots that words of a report say something went off at: "market", "station"."""
        told = (found[1].casefold().split()[-1] for found in self._scene.finditer(words))
        return frozenset(self._sites[one] for one in told)

    def shelters_in(self, kind: str, words: str) -> frozenset[str]:
        """The spots where the words of such a claim say that people sheltered: "school"."""
        if kind not in self.sheltered or not self._sheltering.search(words):
            return frozenset()
        return frozenset(found[1].casefold() for found in self._spot.finditer(words))

    def is_exchange(self, kind: str, words: str) -> bool:
        """True for a release that the words tell as one side of an exchange."""
        return kind in self.freed and bool(self._exchange.search(words))

    @cached_property
    def _exchange(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.exchange)})\b", re.IGNORECASE)

    @cached_property
    def _sheltering(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.sheltering)})\b", re.IGNORECASE)

    @cached_property
    def _spot(self) -> re.Pattern[str]:
        return re.compile(rf"\b({'|'.join(self.scenes)})\b", re.IGNORECASE)

    def sets_apart(self, words: str) -> bool:
        """True for the words of one event told beside others: "a separate raid", "another raid"."""
        return self._apart.search(words) is not None

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        words, events = "|".join(self.set_apart), "|".join(self.events_apart)
        opening = "|".join(self.opens_apart)
        another = rf"another (?:[\w'’-]+ ){{0,2}}?(?:{events})"
        return re.compile(
            rf"\b(?:an?|one) (?:{words})\b|\b{another}\b|^(?:{opening})\b", re.IGNORECASE
        )

    def is_anyone(self, words: str) -> bool:
        """True for "people", "12 residents": a toll of them is of all who were harmed."""
        return words.casefold().split()[-1] in self.anyone

    @cached_property
    def _scene(self) -> re.Pattern[str]:
        before, nouns = "|".join(self.scene_before), "|".join(self.scenes)
        owner = r"(?:an?|the|its|\w+['’]s)"
        return re.compile(
            rf"\b(?:{before}) {owner} (?:[\w'’-]+ ){{0,3}}?({nouns})\b", re.IGNORECASE
        )

    @cached_property
    def _sites(self) -> dict[str, str]:
        """Each word with the one that stands for it and its like."""
        known = {one: one for one in (*self.sites, *(s.split()[-1] for s in self.scenes))}
        return known | {one: row[0] for row in self.alike for one in row}

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows: a change of them is another maker."""
        return digest(msgspec.structs.astuple(self))

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {kind: group.id for group in self.group for kind in group.kinds}

    @cached_property
    def _families(self) -> dict[str, str]:
        return {family: group.id for group in self.group for family in group.families}

    @cached_property
    def _roles(self) -> dict[str, tuple[Role, ...]]:
        return {group.id: group.roles for group in self.group}

    @cached_property
    def _fits(self) -> dict[frozenset[str], float]:
        return {frozenset(pair.groups): pair.fit for pair in self.pair}


@lru_cache(maxsize=1)
def event_groups() -> EventGroups:
    """The package's groups; raises DataWrong where the file breaks its schema."""
    return load_toml("event_groups.toml", EventGroups)
