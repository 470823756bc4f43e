"""What a reading tells, in the words of the cases: parties and places by their slots."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.api import read_all
from reportedly.records.readings import Reading
from reportedly.records.reports import Source

HERE = Path(__file__).parent
PUBLISHED = "2024-05-16"
OUTLET = "Tide Post"
SLOTS = ("A", "B", "P", "Q")
PLACED = re.compile(r" (in|near|at|over|on) [PQ]$")  # told by the place itself
Told = dict[str, Any]


@dataclass(frozen=True)
class Arena:
    """Two parties and two places that can stand in one report."""

    id: str
    names: dict[str, str]
    ids: dict[str, str]

    def swapped(self) -> Arena:
        """The same with the two parties exchanged."""
        other = {"A": "B", "B": "A"}
        return Arena(
            self.id,
            {slot: self.names[other.get(slot, slot)] for slot in SLOTS},
            {slot: self.ids[other.get(slot, slot)] for slot in SLOTS},
        )


@dataclass(frozen=True)
class Text:
    """A sentence with its slots filled; `word` is the loaded word, `slot` where it stands."""

    sentence: str
    pattern: str
    arena: Arena
    words: dict[str, str] = field(default_factory=dict)
    neutral: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        filled = self.pattern.format(**self.arena.names, **self.words)
        first = 1 if filled[0] == '"' else 0
        return filled[:first] + filled[first].upper() + filled[first + 1 :]

    def plain(self, quoted: str) -> str:
        """A phrase of the text with slots for names and neutral words for loaded ones."""
        for slot in SLOTS:
            name = self.arena.names[slot].removeprefix("the ")
            quoted = re.sub(rf"(?i)\b(the )?{re.escape(name)}\b", slot, quoted)
        quoted = PLACED.sub("", quoted)
        lower = quoted if quoted in SLOTS else quoted[:1].lower() + quoted[1:]
        for slot, word in self.words.items():
            lower = lower.replace(word, self.neutral[slot])
        return lower


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def arenas() -> list[Arena]:
    return [
        Arena(row["id"], {s: row[s]["name"] for s in SLOTS}, {s: row[s]["id"] for s in SLOTS})
        for row in load("names.toml")["arena"]
    ]


def told(text: Text, line: object) -> list[Told]:
    """The claims of a reading in the words of the cases, each slot left out where it is empty."""
    assert isinstance(line, Reading), line
    return [{key: value for key, value in one if value} for one in _claims(text, line)]


def _claims(text: Text, reading: Reading) -> Iterator[list[tuple[str, Any]]]:
    for claim in reading.claims:
        yield [
            ("kind", claim.kind),
            ("agent", [_party(text, party) for party in claim.agent]),
            ("target", [_party(text, party) for party in claim.target]),
            ("places", [f"{p.role} {_place(text, p)}" for p in claim.places]),
            ("figures", [_figure(figure) for figure in claim.figures]),
            ("modality", claim.modality if claim.modality != "asserted" else None),
            ("background", claim.background),
        ]


def _party(text: Text, party: Any) -> str:
    by_id = {own: slot for slot, own in text.arena.ids.items()}
    return by_id.get(party.id) or text.plain(party.text)


def _place(text: Text, place: Any) -> str:
    by_id = {own: slot for slot, own in text.arena.ids.items()}
    return by_id.get(place.id) or f"{place.text} {place.id}"


def _figure(figure: Any) -> str:
    bounds = [figure.low, figure.high]
    low, high = ("" if bound is None else str(bound) for bound in bounds)
    number = low if low == high else f"{low}..{high}"
    usual = {"exact", "incident"}
    return " ".join(
        [number, figure.counts, *(w for w in (figure.form, figure.scope) if w not in usual)]
    )


def read(texts: list[Text]) -> list[list[Told]]:
    """What each text tells, read in one batch."""
    sources = [
        Source("row", t.text.encode(), id=str(n), outlet=OUTLET, published=PUBLISHED, row=True)
        for n, t in enumerate(texts)
    ]
    return [told(text, line) for text, line in zip(texts, read_all(sources), strict=True)]
