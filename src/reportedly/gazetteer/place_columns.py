"""One pair of files of places, as `columns.py` writes them: mapped into memory, read row by row."""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import marisa_trie

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
OWN = 1 << 31
"""Numbers from here on are entries that GeoNames does not know; their id stands in the header."""
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


class Values(NamedTuple):
    """The values of one row, in their own units: degrees, people, about log10 of people."""

    id: str
    name: str
    feature: Feature
    country_code: str | None
    lat: float
    lon: float
    population: int
    capital: int
    weight: float


class PlaceColumns:
    """Rows by number, by id and by name; nothing is read before it is asked for."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError, ValueError or KeyError where the files are missing or broken."""
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
        self.codes: list[str] = head["codes"]
        self._slugs: dict[str, str] = head["slugs"]
        self._numbers = {slug: int(number) for number, slug in self._slugs.items()}
        self.numbers: Sequence[int] = self._columns["id"]
        self.parent: Sequence[int] = self._columns["parent"]
        self.country: Sequence[int] = self._columns["country"]
        self.size = len(self._columns["id"])

    def __len__(self) -> int:
        return self.size

    def values(self, row: int) -> Values:
        """What stands in a row, but for its parent."""
        c = self._columns
        start, end = c["name_start"][row], c["name_start"][row + 1]
        return Values(
            self.id(row),
            bytes(c["names"][start:end]).decode(),
            FEATURES[c["feature"][row]],
            self.codes[c["country"][row]] or None,
            c["lat"][row] / 1e5,
            c["lon"][row] / 1e5,
            c["population"][row],
            c["capital"][row],
            c["weight"][row] / 20,
        )

    def id(self, row: int) -> str:
        """`gn:<geonameid>`, or the id that an entry of one's own bears."""
        number = self._columns["id"][row]
        return self._slugs.get(str(number)) or f"gn:{number}"

    def feature(self, row: int) -> int:
        """Index of the row's feature in FEATURES."""
        number: int = self._columns["feature"][row]
        return number

    @property
    def own_ids(self) -> tuple[str, ...]:
        """The ids of entries that GeoNames does not know, sorted."""
        return tuple(sorted(self._numbers))

    def row(self, name: str) -> int | None:
        """The row with an id; None where there is none."""
        kind, _, rest = name.partition(":")
        is_number = kind == "gn" and rest.isdecimal()
        number = int(rest) if is_number else self._numbers.get(name)
        if number is None:
            return None
        at = bisect_left(self._columns["id"], number)
        return at if at < self.size and self._columns["id"][at] == number else None

    def postings(self, folded: str) -> list[int]:
        """Rows that a folded name may mean, each with how in its high bits, likeliest first."""
        try:
            key = self.names[folded]
        except KeyError:
            return []
        starts = self._columns["starts"]
        found: list[int] = self._columns["postings"][starts[key] : starts[key + 1]].tolist()
        return found

    def names_of(self, rows: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
        """The folded names of rows, each with how it belongs, sorted; a walk through all names."""
        import numpy as np

        found: dict[int, list[tuple[str, int]]] = {row: [] for row in rows}
        postings = np.asarray(self._columns["postings"])
        at = np.flatnonzero(np.isin(postings & INDEX, list(found)))
        keys = np.searchsorted(np.asarray(self._columns["starts"]), at, side="right") - 1
        for key, posting in zip(keys.tolist(), postings[at].tolist(), strict=True):
            found[posting & INDEX].append((self.names.restore_key(key), posting & ~INDEX))
        return {row: sorted(names) for row, names in found.items()}

    def rows_with(self, column: str, value: int) -> list[int]:
        """Rows whose column of single bytes ("feature", "country") holds a value."""
        octets, found = bytes(self._columns[column]), []
        at = octets.find(value)
        while at >= 0:
            found.append(at)
            at = octets.find(value, at + 1)
        return found

    def rows_below(self, parent: int) -> list[int]:
        """Rows whose parent is a row."""
        return [n for n, above in enumerate(self._columns["parent"].tolist()) if above == parent]

    def rows_inside(self, parent: int) -> list[int]:
        """Rows whose parent is a row, or whose parent's parent is."""
        import numpy as np

        parents = np.asarray(self._columns["parent"])
        direct = np.flatnonzero(parents == parent)
        found: list[int] = np.flatnonzero(np.isin(parents, np.append(direct, parent))).tolist()
        return found

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Rows that are the capital of a country."""
        marks = bytes(self._columns["capital"])
        return tuple(n for n, mark in enumerate(marks) if mark & 1)

    @cached_property
    def english_words(self) -> frozenset[str]:
        """Names of lesser places that are English words as well."""
        text = (self.folder / "english_words.txt").read_text(encoding="utf-8")
        return frozenset(text.split("\n")) - {""}
