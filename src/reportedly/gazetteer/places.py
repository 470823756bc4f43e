"""The places of the world: names, parents, coordinates, memory-mapped and opened at once."""

from __future__ import annotations

import hashlib
import json
import mmap
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import marisa_trie
import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.place_names import fold, without_article
from reportedly.records.values import Feature

FEATURES: tuple[Feature, ...] = (
    "country",
    "adm1",
    "adm2",
    "populated_place",
    "region",
    "water",
    "mountain",
    "facility",
    "border",
)
ALTERNATE, ABBREVIATION, DEMONYM = 1 << 29, 1 << 30, 1 << 31
"""How a name belongs to an entry, in the high bits of a posting; none of them: its own name."""
INDEX = ALTERNATE - 1
NOWHERE = 0xFFFFFFFF
COLUMNS = {
    "id": "I",
    "lat": "i",
    "lon": "i",
    "population": "I",
    "parent": "I",
    "country": "B",
    "feature": "B",
    "capital": "B",
    "weight": "B",
    "name_start": "I",
    "starts": "I",
    "postings": "I",
    "names": "B",
}


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One place. `lat`, `lon`: degrees (WGS84), of an area a reference point inside or near it."""

    index: int
    id: str
    """`gn:<geonameid>`, or `own:<slug>` for what the own tables add."""
    name: str
    feature: Feature
    country_code: str | None
    parent: int | None
    """Index of the next larger area."""
    lat: float
    lon: float
    population: int
    """0 where it is not known."""
    is_capital: bool
    """Capital of its country."""
    is_seat: bool
    """Bears the name of its first-level area and is its largest such town."""
    weight: float
    """How often the name means this one, other things being equal: about log10 of population."""


class Meaning(NamedTuple):
    """An entry that a name may mean, and how the name belongs to it."""

    entry: Entry
    how: int
    """0 its own name, else ALTERNATE, ABBREVIATION or DEMONYM."""


class Places:
    """Look-ups over the gazetteer's places; values are read as they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
        with (folder / "world.bin").open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size = int.from_bytes(self._map[:8], "little")
        head = json.loads(self._map[8 : 8 + size])
        view = memoryview(self._map)[8 + size :]
        self._columns = {
            name: view[start : start + length].cast(COLUMNS[name])  # type: ignore[call-overload]
            for name, (start, length) in head["parts"].items()
        }
        self._codes: list[str] = head["codes"]
        self._slugs: dict[str, str] = head["slugs"]
        self._numbers = {slug: int(number) for number, slug in self._slugs.items()}
        self._entries: dict[int, Entry] = {}
        self._lines: dict[int, frozenset[int]] = {}
        self._meanings: dict[str, tuple[Meaning, ...]] = {}

    @cached_property
    def digest(self) -> str:
        """Hash of the data, from those that the manifest states for its files."""
        made = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))["made"]
        return hashlib.sha256("".join(made[name] for name in sorted(made)).encode()).hexdigest()

    @cached_property
    def english_words(self) -> frozenset[str]:
        """Names of lesser places that are English words as well."""
        text = (self.folder / "english_words.txt").read_text(encoding="utf-8")
        return frozenset(text.split())

    def __len__(self) -> int:
        return len(self._columns["id"])

    def entry(self, index: int) -> Entry:
        """The entry at a row of the table."""
        found = self._entries.get(index)
        if found is None:
            found = self._entries[index] = self._read(index)
        return found

    def _read(self, index: int) -> Entry:
        c = self._columns
        number, capital, parent = c["id"][index], c["capital"][index], c["parent"][index]
        start, end = c["name_start"][index], c["name_start"][index + 1]
        return Entry(
            index,
            self._slugs.get(str(number)) or f"gn:{number}",
            bytes(c["names"][start:end]).decode(),
            FEATURES[c["feature"][index]],
            self._codes[c["country"][index]] or None,
            None if parent == NOWHERE else parent,
            c["lat"][index] / 1e5,
            c["lon"][index] / 1e5,
            c["population"][index],
            bool(capital & 1),
            bool(capital & 2),
            c["weight"][index] / 20,
        )

    def by_id(self, name: str) -> Entry | None:
        """The entry with an id `gn:<n>` or `own:<slug>`; None where there is none."""
        kind, _, rest = name.partition(":")
        number = int(rest) if kind == "gn" and rest.isdigit() else self._numbers.get(name)
        if number is None:
            return None
        at = bisect_left(self._columns["id"], number)
        if at < len(self) and self._columns["id"][at] == number:
            return self.entry(at)
        return None

    def meanings(self, folded: str) -> tuple[Meaning, ...]:
        """What a folded name may mean, likeliest first; empty where it is in no list."""
        found = self._meanings.get(folded)
        if found is None:
            found = self._meanings[folded] = self._look_up(folded)
        return found

    def _look_up(self, folded: str) -> tuple[Meaning, ...]:
        try:
            key = self.names[folded]
        except KeyError:
            return ()
        starts, postings = self._columns["starts"], self._columns["postings"]
        rows = postings[starts[key] : starts[key + 1]].tolist()
        return tuple(Meaning(self.entry(row & INDEX), row & ~INDEX) for row in rows)

    def find(self, name: str) -> tuple[Entry, ...]:
        """Entries called so, likeliest first, demonyms left out; spelling aside (see `fold`)."""
        key = fold(name)
        found = self.meanings(key) or self.meanings(without_article(key))
        return tuple(m.entry for m in found if m.how != DEMONYM)

    def country(self, code: str) -> Entry | None:
        """The country with an ISO 3166-1 alpha-2 code."""
        at = self._countries.get(code.upper())
        return None if at is None else self.entry(at)

    @cached_property
    def _countries(self) -> dict[str, int]:
        features = bytes(self._columns["feature"])
        found, at = {}, features.find(0)
        while at >= 0:
            found[self._codes[self._columns["country"][at]]] = at
            at = features.find(0, at + 1)
        return found

    def by_demonym(self, word: str) -> Entry | None:
        """The country, or failing it the region, whose people or adjective the word is."""
        found = [m.entry for m in self.meanings(fold(word)) if m.how == DEMONYM]
        return min(found, key=lambda e: e.feature != "country", default=None)

    def parents(self, entry: Entry) -> tuple[Entry, ...]:
        """The areas that hold it, nearest first, up to its country."""
        found = []
        above = entry.parent
        while above is not None:
            found.append(self.entry(above))
            above = found[-1].parent
        return tuple(found)

    def area(self, entry: Entry, feature: Feature) -> Entry | None:
        """The entry itself or the parent that is of this level; None where there is none."""
        return next((e for e in (entry, *self.parents(entry)) if e.feature == feature), None)

    def lines(self, index: int) -> frozenset[int]:
        """Indexes of an entry and of all areas that hold it."""
        found = self._lines.get(index)
        if found is None:
            above, here = [index], self._columns["parent"][index]
            while here != NOWHERE:
                above.append(here)
                here = self._columns["parent"][here]
            found = self._lines[index] = frozenset(above)
        return found

    def inside(self, entry: Entry, area: Entry) -> bool:
        """True where the area is the entry or one of its parents."""
        return area.index in self.lines(entry.index)

    def children(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries directly below, by id."""
        parents = self._columns["parent"].tolist()
        return tuple(self.entry(n) for n, above in enumerate(parents) if above == entry.index)

    def capital(self, country: Entry) -> Entry | None:
        """The capital of a country."""
        return next((e for e in self._capitals if e.country_code == country.country_code), None)

    @cached_property
    def _capitals(self) -> tuple[Entry, ...]:
        marks = bytes(self._columns["capital"])
        return tuple(self.entry(n) for n, mark in enumerate(marks) if mark & 1)

    def seat(self, area: Entry) -> Entry | None:
        """The town that bears a first-level area's name and is its largest such, or its capital."""
        names: Iterable[Meaning] = self.meanings(fold(area.name))
        inside = (m.entry for m in names if m.entry.is_seat and self.inside(m.entry, area))
        return next(inside, None)


@cache
def open_places() -> Places:
    """The package's places; raises DataWrong where the files are missing or broken."""
    folder = Path(str(DATA / "places"))
    try:
        return Places(folder)
    except (OSError, ValueError, KeyError, RuntimeError) as wrong:
        raise DataWrong(
            f"The places cannot be opened: {wrong}.",
            remedy="Run scripts/build_gazetteer.py, or install the package again.",
            where=str(folder),
        ) from wrong
