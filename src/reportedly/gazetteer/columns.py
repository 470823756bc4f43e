"""Rows of places as the bytes that `places.py` maps into memory: columns and a trie of names."""

from __future__ import annotations

import json
import math
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import marisa_trie

from reportedly.gazetteer.place_columns import ALTERNATE, COLUMNS, FEATURES, NOWHERE, OWN
from reportedly.gazetteer.place_names import fold

LESSER = 6.8
"""Weight (about log10 of people) below which a name that is an English word needs support."""
LESSER_NOUN = 4.6
"""The same for nouns, among which WordNet lists cities."""


@dataclass
class Row:
    """One entry on its way into the columns; `lat` and `lon` are degrees (WGS84)."""

    id: int
    """The geonameid, or a number of one's own from `OWN` on."""
    name: str
    feature: str
    country: str = ""
    """ISO 3166-1 alpha-2."""
    parent: int = 0
    """The `id` of the row that holds it."""
    lat: float = math.nan
    lon: float = math.nan
    population: int = 0
    weight: float = 0.0
    """About log10 of the people who may mean it by its name."""
    capital: int = 0
    """Bits: 1 capital of its country, 2 seat of its first-level area, 4 of its second-level one."""
    slug: str = ""
    """The id that is shown where `id` is one's own."""
    names: dict[str, int] = field(default_factory=dict)
    """Folded names, each with how it belongs to the entry."""

    def called(self, names: Iterable[str], flag: int = ALTERNATE) -> None:
        """Take more names; one that is there keeps the closer way of belonging."""
        for name in names:
            key = fold(name)
            if key:
                self.names[key] = min(self.names.get(key, flag), flag)


@dataclass(frozen=True)
class Packed:
    """The bytes of `world.bin` and `names.marisa`, and the weight of each folded name."""

    world: bytes
    trie: bytes
    weights: dict[str, float]
    rows: int


def pack(rows: Iterable[Row]) -> Packed:
    """The same bytes for the same rows in any order; a parent that is no row is left out."""
    ordered = sorted(rows, key=lambda row: row.id)
    meant = _meant(ordered)
    trie = marisa_trie.Trie(sorted(meant))
    columns = _columns(ordered) | _postings(trie, meant)
    head = {
        "codes": sorted({row.country for row in ordered}),
        "slugs": {str(row.id): row.slug for row in ordered if row.slug},
    }
    weights = {key: -min(entries)[0] for key, entries in meant.items()}
    return Packed(_bytes(columns, head), trie.tobytes(), weights, len(ordered))


def lesser_words(weights: Mapping[str, float], words: Mapping[str, Collection[str]]) -> list[str]:
    """English words (by part of speech) among the names that name only lesser places, sorted."""
    below: dict[str, float] = {}
    for kind, listed in words.items():
        limit = LESSER_NOUN if kind == "noun" else LESSER
        for word in listed:
            below[word] = max(below.get(word, 0.0), limit)
    return sorted(key for key, weight in weights.items() if weight < below.get(key, 0.0))


def _meant(rows: list[Row]) -> dict[str, list[tuple[float, int]]]:
    """For each name its postings, each after its rank: less is likelier."""
    meant: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for n, row in enumerate(rows):
        for key, flag in row.names.items():
            rank = row.weight - (1.0 if flag & ALTERNATE else 0.0)
            meant[key].append((-rank, n | flag))
    return meant


def _postings(
    trie: marisa_trie.Trie, meant: Mapping[str, list[tuple[float, int]]]
) -> dict[str, bytes]:
    starts, postings = array("I", [0] * (len(trie) + 1)), array("I")
    ordered = sorted(((trie[key], entries) for key, entries in meant.items()), key=lambda x: x[0])
    for number, entries in ordered:
        postings.extend(value for _, value in sorted(entries))
        starts[number + 1] = len(postings)
    return {"starts": starts.tobytes(), "postings": postings.tobytes()}


def _columns(rows: list[Row]) -> dict[str, bytes]:
    place = {row.id: n for n, row in enumerate(rows)}
    codes = {code: n for n, code in enumerate(sorted({row.country for row in rows}))}
    names, offsets = bytearray(), array("I", [0])
    for row in rows:
        names += row.name.encode()
        offsets.append(len(names))
    values: dict[str, list[int]] = {
        "id": [r.id for r in rows],
        "lat": [round(r.lat * 1e5) for r in rows],
        "lon": [round(r.lon * 1e5) for r in rows],
        "population": [r.population for r in rows],
        "parent": [place.get(r.parent, NOWHERE) for r in rows],
        "country": [codes[r.country] for r in rows],
        "feature": [FEATURES.index(r.feature) for r in rows],
        "capital": [r.capital for r in rows],
        "weight": [min(255, max(0, round(r.weight * 20))) for r in rows],
    }
    packed = {name: array(COLUMNS[name], numbers).tobytes() for name, numbers in values.items()}
    return packed | {"name_start": offsets.tobytes(), "names": bytes(names)}


def _bytes(columns: Mapping[str, bytes], head: dict[str, Any]) -> bytes:
    """Length of the header, the header as JSON, the columns; each begins at a multiple of 8."""
    parts, body = {}, bytearray()
    for name in COLUMNS:
        parts[name] = [len(body), len(columns[name])]
        body += columns[name] + bytes(-len(columns[name]) % 8)
    header = json.dumps({**head, "parts": parts}, sort_keys=True).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + body


__all__ = ["OWN", "Packed", "Row", "lesser_words", "pack"]
