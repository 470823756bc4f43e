"""The places of the world and of what was added: names, parents, coordinates, opened at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path

from reportedly.errors import DataWrong
from reportedly.gazetteer.entries import Entry, Meaning
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.layers import Layer, Table, layer_folders
from reportedly.gazetteer.place_columns import (
    ABBREVIATION,
    ALTERNATE,
    COLUMNS,
    DEMONYM,
    FEATURES,
    INDEX,
    NOWHERE,
    PlaceColumns,
)
from reportedly.gazetteer.place_names import fold, without_article
from reportedly.gazetteer.seats import seat_of
from reportedly.records.values import Feature
from reportedly.settings import settings

TOWN = FEATURES.index("populated_place")
"""Features before this one are areas, from large to small."""


class Places:
    """Look-ups over the places that ship and those of added layers, as over one table.

    Rows of the layers follow those that ship; a row whose id is known already adds its names, its
    nearer parent and its P-code to the known one. Values are read as they are asked for.
    """

    def __init__(self, folder: Path, added: Sequence[Path] = ()) -> None:
        self.folder = folder
        self.base = PlaceColumns(folder)
        self.layers: list[Layer] = []
        self._parents: dict[int, int] = {}
        self._entries: dict[int, Entry] = {}
        self._lines: dict[int, frozenset[int]] = {}
        self._beginnings: dict[str, bool] = {}
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        for path in added:
            self._lay(path)

    def _lay(self, path: Path) -> None:
        """Take a layer: where its rows stand, and which parents it brings nearer."""
        try:
            layer = Layer(path, len(self), self.tables)
        except (OSError, ValueError, KeyError, RuntimeError) as wrong:
            raise DataWrong(
                f"An added part of the gazetteer cannot be opened: {wrong}.",
                remedy="Run `reportedly gazetteer remove` with its name, and add it again.",
                where=str(path),
            ) from wrong
        self.layers.append(layer)
        self._parents |= {n: nearer for n, nearer in layer.nearer if self._is_nearer(n, nearer)}
        self._lines.clear()

    def _is_nearer(self, index: int, area: int) -> bool:
        """True for an area of a higher level inside what is now the parent: so no ring arises."""
        higher = self._level(area) < min(self._level(index), TOWN)
        return higher and area != self._above(index) and self._above(index) in self.lines(area)

    def _level(self, index: int) -> int:
        columns, row = self._place(index)
        return columns.feature(row)

    @property
    def tables(self) -> list[Table]:
        """Columns and the index of each of their rows: of what ships, then of each layer."""
        return [(self.base, range(self.base.size)), *((x.columns, x.indexes) for x in self.layers)]

    @cached_property
    def digest(self) -> str:
        """Hash of the data, from those that the manifests state for their files."""
        made = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))["made"]
        parts = [made[name] for name in sorted(made)] + [layer.key for layer in self.layers]
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    @cached_property
    def english_words(self) -> frozenset[str]:
        """Names of lesser places that are English words as well."""
        return self.base.english_words.union(*(x.columns.english_words for x in self.layers))

    def __len__(self) -> int:
        return self.layers[-1].end if self.layers else self.base.size

    def entry(self, index: int) -> Entry:
        """The entry at a row of the table."""
        found = self._entries.get(index)
        if found is None:
            found = self._entries[index] = self._read(index)
        return found

    def _place(self, index: int) -> tuple[PlaceColumns, int]:
        """The columns that hold a row, and its number there."""
        if index < self.base.size:
            return self.base, index
        layer = next(x for x in self.layers if index < x.end)
        return layer.columns, layer.local(index)

    def _above(self, index: int) -> int:
        """Index of the next larger area, or NOWHERE."""
        if index < self.base.size:
            shipped = self.base.parent[index]
            return self._parents.get(index, shipped) if self._parents else shipped
        nearer = self._parents.get(index)
        layer = next(x for x in self.layers if index < x.end)
        return layer.above(index) if nearer is None else nearer

    def _read(self, index: int) -> Entry:
        columns, row = self._place(index)
        v, parent = columns.values(row), self._above(index)
        return Entry(
            index,
            v.id,
            v.name,
            v.feature,
            v.country_code,
            None if parent == NOWHERE else parent,
            v.lat,
            v.lon,
            v.population,
            bool(v.capital & 1),
            bool(v.capital & 2),
            v.weight,
        )

    def index_of(self, name: str) -> int | None:
        """The row of an id; None where there is none."""
        for columns, indexes in self.tables:
            row = columns.row(name)
            if row is not None:
                return indexes[row]
        return None

    def by_id(self, name: str) -> Entry | None:
        """The entry with an id (`gn:<n>`, `own:<slug>`, ...); None where there is none."""
        at = self.index_of(name)
        return None if at is None else self.entry(at)

    def prefixes(self, text: str) -> list[str]:
        """The folded names with which a folded text begins, in no order."""
        found: list[str] = self.base.names.prefixes(text)
        for layer in self.layers:
            found += layer.columns.names.prefixes(text)
        return list(dict.fromkeys(found)) if self.layers else found

    def begins(self, word: str) -> bool:
        """True where a name of several words begins with this folded word."""
        known = self._beginnings.get(word)
        if known is None:
            tries = (self.base.names, *(layer.columns.names for layer in self.layers))
            known = any(True for trie in tries for _ in trie.iterkeys(f"{word} "))
            self._beginnings[word] = known
        return known

    def meanings(self, folded: str) -> tuple[Meaning, ...]:
        """What a folded name may mean, likeliest first; empty where it is in no list."""
        found = self._meanings.get(folded)
        if found is None:
            found = self._meanings[folded] = self._look_up(folded)
        return found

    def _look_up(self, folded: str) -> tuple[Meaning, ...]:
        rows = self.base.postings(folded)
        known = tuple(Meaning(self.entry(row & INDEX), row & ~INDEX) for row in rows)
        more = [meant for layer in self.layers for meant in layer.postings(folded)]
        return self._merged(known, more) if more else known

    def _merged(
        self, known: Iterable[Meaning], more: Iterable[tuple[int, int]]
    ) -> tuple[Meaning, ...]:
        """All meanings by rank; an entry that is meant in two ways is so in the closer one."""
        found = {meant.entry.index: meant for meant in known}
        for index, how in more:
            if index not in found or how < found[index].how:
                found[index] = Meaning(self.entry(index), how)
        return tuple(sorted(found.values(), key=_rank))

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
        rows = self.base.rows_with("feature", FEATURES.index("country"))
        return {self.base.codes[self.base.country[row]]: row for row in rows}

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
            above, here = [index], self._above(index)
            while here != NOWHERE:
                above.append(here)
                here = self._above(here)
            found = self._lines[index] = frozenset(above)
        return found

    def inside(self, entry: Entry, area: Entry) -> bool:
        """True where the area is the entry or one of its parents."""
        return area.index in self.lines(entry.index)

    def children(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries directly below, by index."""
        found = {n for n in self.base.rows_below(entry.index) if n not in self._parents}
        found |= {n for n, above in self._parents.items() if above == entry.index}
        for layer in self.layers:
            found |= set(layer.below(entry.index)) - self._parents.keys()
        return tuple(self.entry(n) for n in sorted(found))

    def pcode(self, entry: Entry) -> str | None:
        """The P-code of a COD-AB file that was added; None where none gives one."""
        codes = (layer.pcodes.get(entry.id) for layer in self.layers)
        return next((code for code in codes if code), None)

    def capital(self, country: Entry) -> Entry | None:
        """The capital of a country."""
        return next((e for e in self._capitals if e.country_code == country.country_code), None)

    @cached_property
    def _capitals(self) -> tuple[Entry, ...]:
        return tuple(self.entry(n) for n in self.base.capitals)

    def seat(self, area: Entry) -> Entry | None:
        """The town that an area is governed from: as the table tells, else that of its name."""
        told = seat_of(area.id)
        if told is not None:
            return self.by_id(told)
        names = [m.entry for m in self.meanings(fold(area.name)) if self.inside(m.entry, area)]
        towns = [e for e in names if e.feature == "populated_place"]
        return max(towns, key=lambda e: (e.is_seat, e.weight), default=None)


def _rank(meant: Meaning) -> float:
    return -meant.entry.weight + (1.0 if meant.how & ALTERNATE else 0.0)


@cache
def open_places() -> Places:
    """The package's places and what was added; raises DataWrong where files are broken."""
    return places_with(layer_folders(settings().gazetteer))


def places_with(added: Sequence[Path]) -> Places:
    """The package's places with these layers; raises DataWrong where files are broken."""
    folder = Path(str(DATA / "places"))
    try:
        return Places(folder, added)
    except (OSError, ValueError, KeyError, RuntimeError) as wrong:
        raise DataWrong(
            f"The places cannot be opened: {wrong}.",
            remedy="Run scripts/build_gazetteer.py, or install the package again.",
            where=str(folder),
        ) from wrong


__all__ = [
    "ABBREVIATION", "ALTERNATE", "COLUMNS", "DEMONYM", "FEATURES", "INDEX", "NOWHERE", "Entry",
    "Meaning", "Places", "open_places", "places_with",
]  # fmt: skip
