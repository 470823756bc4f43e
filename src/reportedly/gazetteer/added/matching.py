"""Areas of a file joined one to one to those of the gazetteer, by name and by where they lie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import shapely

from reportedly.gazetteer.added.found import Found
from reportedly.gazetteer.added.likeness import likeness
from reportedly.gazetteer.areas import Areas
from reportedly.gazetteer.place_walks import names_of, of_country
from reportedly.gazetteer.places import Entry, Places

LIKE = 0.75
"""Names this much alike are one where the places agree too."""
LOOSE = 0.7
"""Names this much alike are one where each is the other's likeliest and nothing speaks against."""
ALIKE = 0.55
"""Names this much alike are one where the places agree all but wholly."""
HALF, MOST = 0.5, 0.8
"""Shares of towns or of ground in common that speak for one area, and all but prove it."""
Ground = Literal["shape", "towns", "parent", "none"]


@dataclass(frozen=True)
class Pair:
    """An area of the file (by number) and an entry, with what speaks for their being one."""

    number: int
    entry: Entry
    name: float
    """Likeness of the names, 0 to 1."""
    ground: float | None
    """Share of ground or of towns in common; None where nothing tells."""
    drawn: bool
    """Whether it is of ground, both being drawn."""
    parent: bool | None
    """Whether both lie in one first-level area; None where that is not known."""

    @property
    def fits(self) -> bool:
        """True where name and place together say that the two are one."""
        if self.ground is not None and self.ground >= MOST:
            return self.name >= ALIKE or self.drawn
        if self.ground is not None and self.ground >= HALF:
            return self.name >= LIKE
        if self.parent:
            return self.name >= (0.95 if self.ground is not None else LIKE)
        return self.parent is None and self.ground is None and self.name >= 0.95

    @property
    def rank(self) -> tuple[float, int, int]:
        """Pairs that fit best come first; ties by number, so that the order is always the same."""
        ground = 0.4 if self.ground is None else self.ground
        fit = self.name + ground + (0.3 if self.parent else 0.0)
        return (-fit, self.number, self.entry.index)

    @property
    def may_be(self) -> bool:
        """True where the names are alike and nothing about the place speaks against it."""
        return self.name >= LOOSE and self.parent is not False and self.ground != 0.0


@dataclass(frozen=True)
class Matched:
    """What became of the areas of one country and level."""

    joined: dict[int, Pair]
    """By the number of the area in the file."""
    nearest: dict[int, Pair | None]
    """For the others the entry that comes nearest by name, if any does."""
    left: tuple[Entry, ...]
    """Entries of the gazetteer that no area was joined to."""
    above: dict[int, Entry]
    """The first-level area that holds each area of the file, where it is known."""
    towns: dict[int, list[Entry]]
    """Towns inside each area."""


def match(found: Sequence[Found], places: Places, areas: Areas) -> Matched:
    """Areas of one country and level joined to entries, best pairs first."""
    ground = _Comparison(found, places, areas)
    pairs = sorted(ground.pairs(), key=lambda pair: pair.rank)
    joined: dict[int, Pair] = {}
    taken: set[int] = set()
    for pair in pairs:
        if pair.fits and pair.number not in joined and pair.entry.index not in taken:
            joined[pair.number] = pair
            taken.add(pair.entry.index)
    open_pairs = [p for p in pairs if p.number not in joined and p.entry.index not in taken]
    joined |= {pair.number: pair for pair in _best_for_both(open_pairs)}
    joined |= {pair.number: pair for pair in ground.last_ones(pairs, joined)}
    nearest = {n: ground.nearest(n) for n in range(len(found)) if n not in joined}
    taken = {pair.entry.index for pair in joined.values()}
    left = tuple(e for e in ground.entries if e.index not in taken)
    return Matched(joined, nearest, left, ground.above, ground.inside)


def _best_for_both(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs of what is left over that are each other's likeliest by name."""
    by_number: dict[int, list[Pair]] = defaultdict(list)
    by_entry: dict[int, list[Pair]] = defaultdict(list)
    for pair in (p for p in pairs if p.may_be):
        by_number[pair.number].append(pair)
        by_entry[pair.entry.index].append(pair)
    for rivals in by_number.values():
        best = max(rivals, key=lambda p: p.name)
        all_rivals = [p for p in rivals + by_entry[best.entry.index] if p is not best]
        if all(p.name < best.name for p in all_rivals):
            yield best


class _Comparison:
    """The areas of a file beside the entries, towns and shapes of the same country and level."""

    def __init__(self, found: Sequence[Found], places: Places, areas: Areas) -> None:
        self.found, self.places, self.areas = found, places, areas
        self.level, self.code = found[0].feature, found[0].country
        self.entries = self._entries()
        self.names = names_of(places, self.entries)

    def _entries(self) -> tuple[Entry, ...]:
        if self.level == "country":
            country = self.places.country(self.code)
            return (country,) if country else ()
        return of_country(self.places, self.code, self.level)

    def pairs(self) -> Iterator[Pair]:
        """Areas with the entries that lie with them, or that nothing sets apart from them."""
        for n in range(len(self.found)):
            for entry in self.entries:
                parent, ground = self._same_parent(n, entry), self._ground(n, entry)
                if parent is not False or ground:
                    pair = self._pair(n, entry, ground, parent)
                    if pair.name >= ALIKE or (ground or 0.0) >= HALF:
                        yield pair

    def nearest(self, n: int) -> Pair | None:
        """The entry whose name is most like an area's, wherever it lies; None where none is."""
        every = (
            self._pair(n, entry, self._ground(n, entry), self._same_parent(n, entry))
            for entry in self.entries
        )
        best = min(every, key=lambda pair: (-pair.name, pair.rank), default=None)
        return best if best and best.name >= ALIKE else None

    def _pair(self, n: int, entry: Entry, ground: float | None, parent: bool | None) -> Pair:
        one = self.found[n]
        like = likeness((one.name, *one.others), (entry.name, *self.names[entry.id]))
        return Pair(n, entry, like, ground, self.areas.has(entry.id), parent)

    def _ground(self, n: int, entry: Entry) -> float | None:
        """Share in common, 0 where the two lie apart; None where nothing tells."""
        shared = self._shares.get((n, entry.index))
        return 0.0 if shared is None and entry.index in self._placed else shared

    def last_ones(self, pairs: Iterable[Pair], joined: Mapping[int, Pair]) -> list[Pair]:
        """Where one area and one entry are left in a first-level area, and lie on one ground."""
        taken = {pair.entry.index for pair in joined.values()}
        areas = Counter(a.index for n, a in self.above.items() if n not in joined)
        entries = Counter(e.parent for e in self.entries if e.index not in taken)
        return [
            pair
            for pair in pairs
            if pair.number not in joined
            and pair.entry.index not in taken
            and pair.parent
            and (pair.ground or 0.0) >= HALF
            and areas[self.above[pair.number].index] == 1 == entries[pair.entry.parent]
        ]

    def _same_parent(self, n: int, entry: Entry) -> bool | None:
        if self.level != "adm2":
            return None
        mine, theirs = self.above.get(n), self._firsts.get(entry.index)
        return None if mine is None or theirs is None else mine.index == theirs

    @cached_property
    def _firsts(self) -> dict[int, int]:
        """The first-level area of each entry, by index."""
        held = ((entry.index, self.places.area(entry, "adm1")) for entry in self.entries)
        return {index: first.index for index, first in held if first is not None}

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree([one.shape for one in self.found])

    @cached_property
    def _towns(self) -> tuple[Entry, ...]:
        return of_country(self.places, self.code, "populated_place")

    @cached_property
    def inside(self) -> dict[int, list[Entry]]:
        """Towns inside each area of the file."""
        held: dict[int, list[Entry]] = defaultdict(list)
        points = shapely.points([(town.lon, town.lat) for town in self._towns])
        for town, n in self._tree.query(points, predicate="intersects").T.tolist():
            held[n].append(self._towns[town])
        return held

    @cached_property
    def _placed(self) -> frozenset[int]:
        """Entries of which shape or towns tell where they lie."""
        drawn = {e.index for e in self.entries if self.areas.has(e.id)}
        return frozenset(drawn | set(self._counted))

    @cached_property
    def _counted(self) -> Counter[int]:
        """How many towns each entry has."""
        held = (self.places.area(town, self.level) for town in self._towns)
        return Counter(area.index for area in held if area is not None)

    @cached_property
    def _shares(self) -> dict[tuple[int, int], float]:
        """Share in common of each area and entry: of ground where drawn, else of the towns."""
        shares: dict[tuple[int, int], float] = {}
        for n, towns in self.inside.items():
            held = Counter(
                area.index for t in towns if (area := self.places.area(t, self.level)) is not None
            )
            shares |= {(n, index): count / self._counted[index] for index, count in held.items()}
        for entry in self.entries:
            if self.areas.has(entry.id):
                shares |= self._ground_in_common(entry)
        return shares

    def _ground_in_common(self, entry: Entry) -> dict[tuple[int, int], float]:
        """Common part over the whole of both, for every area that the entry's shape meets."""
        shape = shapely.make_valid(self.areas.polygon(entry.id))
        common = {}
        for n in sorted(self._tree.query(shape, predicate="intersects").tolist()):
            both = shapely.intersection(shape, self.found[n].shape).area
            common[n, entry.index] = both / (shape.area + self.found[n].shape.area - both)
        return common

    @cached_property
    def above(self) -> dict[int, Entry]:
        """The first-level area of each second-level one: by what the file says, else by place."""
        if self.level != "adm2":
            return {}
        firsts = of_country(self.places, self.code, "adm1")
        names = names_of(self.places, firsts)
        told: dict[str | None, Entry | None] = {None: None}
        for one in self.found:
            if one.above not in told:
                told[one.above] = _called(one.above or "", firsts, names)
        found = {}
        for n, one in enumerate(self.found):
            known = self.places.by_id(one.above_id) if one.above_id else None
            first = known or told[one.above] or self._first_at(one, n)
            if first is not None:
                found[n] = first
        return found

    def _first_at(self, one: Found, n: int) -> Entry | None:
        """By the first-level shape at its middle, else by most of its towns."""
        for name in self.areas.at(one.lat, one.lon):
            entry = self.places.by_id(name)
            if entry and entry.feature == "adm1" and entry.country_code == self.code:
                return entry
        firsts = [self.places.area(town, "adm1") for town in self.inside.get(n, [])]
        counted = Counter(first.index for first in firsts if first is not None)
        if not counted:
            return None
        return self.places.entry(min(counted, key=lambda index: (-counted[index], index)))


def _called(name: str, entries: Sequence[Entry], names: dict[str, tuple[str, ...]]) -> Entry | None:
    """The entry whose name is most like, LIKE at least."""
    scored = [(likeness([name], (e.name, *names[e.id])), -e.index, e) for e in entries]
    best = max(scored, default=None, key=lambda s: s[:2])
    return best[2] if best and best[0] >= LIKE else None
