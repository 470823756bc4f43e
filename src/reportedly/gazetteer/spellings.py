"""A name that stands in no list, found among the names inside an area by how it sounds."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.place_walks import inside_of, names_of
from reportedly.gazetteer.places import Entry, Places
from reportedly.records.values import Feature

LEAST = 0.8
"""Likeness (0 to 1) from which two spellings may be one name.

Among the second-level areas of twelve countries at war, as GeoNames lists them, half of the pairs
of two names of one area reach it (many share no root), and one in 130 of the pairs of two areas of
one province.
"""
AHEAD = 0.08
"""How much likelier the best must be than the next: two alike leave it open."""
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("kh|ch?k|q", "k"),
        ("gh", "g"),
        ("sch|sh", "s"),
        ("tch|ch|tj", "c"),
        ("zh|dj|dzh", "j"),
        ("th", "t"),
        ("dh", "d"),
        ("ph", "f"),
        ("w|u(?=[aeiou])", "v"),
        ("x", "ks"),
        ("ou|oo|ow|au|aw", "u"),
        ("ee|ei|ai|ay|ey|ie|y", "i"),
        ("o", "u"),
        ("e", "i"),
        ("h", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""What transliterations write in several ways, made one; later rows see what earlier ones made."""
APART = frozenset(
    "north south east west northern southern eastern western upper lower new old great little"
    " central middle".split()
)
"""Words that tell two places of one name apart, as numbers do."""
NEAR = 0.25
"""Degrees within which a town and the area of its name count as one place."""
JOINS = frozenset("e i ye yi o u wa va al el ul ud ad ar as ash".split())
"""Small words that join the parts of a name, or none: "Pul-e Alam", "Puli Alam"."""


class _Name(NamedTuple):
    sound: str
    apart: frozenset[str]
    entry: Entry


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A name as it sounds, in one run of letters, joining words left out."""
    words = [w for w in fold(name).split() if w not in JOINS] or fold(name).split()
    text = "".join(words)
    for pattern, made in SOUNDS:
        text = pattern.sub(made, text)
    return text


def apart(name: str) -> frozenset[str]:
    """The words and numbers in a name that tell it from others of its sound."""
    return frozenset(w for w in fold(name).split() if w in APART or w.isdigit())


def likeness(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1; vowels count half as much as consonants."""
    a, b = sound(one), sound(other)
    return _alike(a, b)


def _alike(a: str, b: str) -> float:
    if not a or not b:
        return 0.0
    whole = SequenceMatcher(None, a, b, autojunk=False).ratio()
    bare_a, bare_b = re.sub("[aiu]", "", a), re.sub("[aiu]", "", b)
    bare = SequenceMatcher(None, bare_a, bare_b, autojunk=False).ratio()
    return round((whole + 2 * bare) / 3, 3)


class Spellings:
    """The names inside areas as they sound, gathered for an area when it is first asked for."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._inside: dict[int, tuple[_Name, ...]] = {}

    def alike(self, name: str, area: Entry, features: tuple[Feature, ...] = ()) -> Entry | None:
        """The one entry inside an area whose name sounds like this one; None if none or several.

        `features`: what it may be, the first preferred; empty: anything.
        """
        wanted, told = sound(name), apart(name)
        best: dict[int, tuple[float, Entry]] = {}
        for known in self._names(area):
            if known.apart != told or (features and known.entry.feature not in features):
                continue
            score = _alike(wanted, known.sound)
            if score > best.get(known.entry.index, (0.0, known.entry))[0]:
                best[known.entry.index] = (score, known.entry)
        top = max((score for score, _ in best.values()), default=0.0)
        if top < LEAST:
            return None
        meant = [entry for score, entry in best.values() if top - score < AHEAD]
        meant.sort(key=lambda e: (_rank(e, features), -best[e.index][0], -e.weight, e.index))
        return meant[0] if all(_same(meant[0], other) for other in meant) else None

    def _names(self, area: Entry) -> tuple[_Name, ...]:
        found = self._inside.get(area.index)
        if found is None:
            found = self._inside[area.index] = tuple(self._gather(area))
        return found

    def _gather(self, area: Entry) -> list[_Name]:
        entries = inside_of(self.places, area)
        names = names_of(self.places, entries)
        around = fold(area.name).split()
        found = []
        for entry in entries:
            for name in names[entry.id]:
                found.append(_Name(sound(name), apart(name), entry))
                bare = name.split()
                if len(bare) > len(around) and bare[-len(around) :] == around:
                    # "Chak-e Wardak" is called Chak inside Wardak.
                    own = " ".join(bare[: -len(around)])
                    found.append(_Name(sound(own), apart(own), entry))
        return found


def _rank(entry: Entry, features: tuple[Feature, ...]) -> int:
    return features.index(entry.feature) if entry.feature in features else len(features)


def _same(a: Entry, b: Entry) -> bool:
    """True for a town and its area, whose place is one whichever is meant."""
    if a is b or a.parent == b.index or b.parent == a.index:
        return True
    return a.feature != b.feature and abs(a.lat - b.lat) < NEAR and abs(a.lon - b.lon) < NEAR
