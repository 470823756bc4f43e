"""A name that stands in no list, found among the names inside an area by how it sounds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.place_walks import inside_of, names_of, of_country
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
FAR = 0.86
"""The same among all areas of a level in a country, where chance has more to choose from."""
NEAR = 0.25
"""Degrees within which a town and the area of its name count as one place."""


class _Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`sounds`: patterns and what they are written as, in order; `joins`: small words that join the
    parts of a name; `apart`: words that tell two places of one name apart; `transliterated`:
    countries (ISO 3166-1) whose names are written in another script at home."""

    sounds: tuple[tuple[str, str], ...]
    joins: frozenset[str]
    apart: frozenset[str]
    transliterated: frozenset[str]


@cache
def _rules() -> _Rules:
    return load_toml("english/spellings.toml", _Rules)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), made) for pattern, made in _rules().sounds)


def is_transliterated(code: str | None) -> bool:
    """True for a country whose names reach English in many spellings."""
    return code in _rules().transliterated


class _Name(NamedTuple):
    sound: str
    bare: str
    apart: frozenset[str]
    words: tuple[str, ...]
    entry: Entry


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A name as it sounds, in one run of letters, joining words left out."""
    words = [w for w in fold(name).split() if w not in _rules().joins] or fold(name).split()
    text = "".join(words)
    for pattern, made in _patterns():
        text = pattern.sub(made, text)
    return text


def apart(name: str) -> frozenset[str]:
    """The words and numbers in a name that tell it from others of its sound."""
    return frozenset(w for w in fold(name).split() if w in _rules().apart or w.isdigit())


def parts(name: str) -> tuple[str, ...]:
    """The words of a name but those that join them."""
    return tuple(w for w in fold(name).split() if w not in _rules().joins)


def are_alike(one: tuple[str, ...], other: tuple[str, ...], score: float) -> bool:
    """False for "Chaung Ma" and "Chaung U": two words each, of which one is another word.

    Names of unlike numbers of words may be one run together; they must sound the more alike.
    """
    if len(one) != len(other):
        return score >= RUN_TOGETHER
    return len(one) < 2 or all(likeness(a, b) >= PART for a, b in zip(one, other, strict=True))


PART = 0.5
"""Likeness from which two words in one place of two names may be one word."""
RUN_TOGETHER = 0.88
"""Likeness from which "Xa Bad" may be "Xabad"."""


def likeness(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1; vowels count half as much as consonants."""
    return _likeness(sound(one), sound(other), bare_of(sound(one)), bare_of(sound(other)))


def _alike(wanted: str, known: _Name) -> float:
    if abs(len(wanted) - len(known.sound)) > 0.5 * len(wanted):
        return 0.0
    return _likeness(wanted, known.sound, bare_of(wanted), known.bare)


def _likeness(a: str, b: str, bare_a: str, bare_b: str) -> float:
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    bare = SequenceMatcher(None, bare_a, bare_b, autojunk=False).ratio()
    if bare < LEAST - 0.1:
        # The vowels cannot make up for it.
        return 0.0
    whole = SequenceMatcher(None, a, b, autojunk=False).ratio()
    return round((whole + 2 * bare) / 3, 3)


def bare_of(sounded: str) -> str:
    """The consonants of a name as it sounds."""
    return _VOWELS.sub("", sounded)


_VOWELS = re.compile("[aiu]")


HEARD = 2
"""Consonants that tell a name: "Roe" and "Aru" have one and the same."""


class Spellings:
    """The names inside areas as they sound, gathered for an area when it is first asked for."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._inside: dict[int, dict[str, list[_Name]]] = {}
        self._of_country: dict[tuple[str, Feature], list[_Name]] = {}

    def alike(self, name: str, area: Entry, features: tuple[Feature, ...] = ()) -> Entry | None:
        """The one entry inside an area whose name sounds like this one; None if none or several.

        `features`: what it may be, the first preferred; empty: anything.
        """
        known = self._names(area).get(bare_of(sound(name))[:1], [])
        return _one(
            name, [k for k in known if not features or k.entry.feature in features], features
        )

    def in_country(self, name: str, code: str, feature: Feature) -> Entry | None:
        """The one area of a level in a whole country whose name sounds like this one."""
        found = self._of_country.get((code, feature))
        if found is None:
            entries = of_country(self.places, code, feature)
            names = names_of(self.places, entries)
            found = [_name(each, entry) for entry in entries for each in names[entry.id]]
            self._of_country[code, feature] = found
        first = bare_of(sound(name))[:1]
        return _one(name, [k for k in found if k.bare[:1] == first], (feature,), least=FAR)

    def _names(self, area: Entry) -> dict[str, list[_Name]]:
        """The names inside an area by the first consonant heard: where it differs, nothing fits."""
        found = self._inside.get(area.index)
        if found is None:
            found = self._inside[area.index] = defaultdict(list)
            for name in self._gather(area):
                found[name.bare[:1]].append(name)
        return found

    def _gather(self, area: Entry) -> Iterator[_Name]:
        entries = inside_of(self.places, area)
        names = names_of(self.places, entries)
        around = fold(area.name).split()
        for entry in entries:
            for name in names[entry.id]:
                yield _name(name, entry)
                words = name.split()
                if len(words) > len(around) and words[-len(around) :] == around:
                    # "Chak-e Wardak" is called Chak inside Wardak.
                    yield _name(" ".join(words[: -len(around)]), entry)


def _one(
    name: str, known: list[_Name], features: tuple[Feature, ...], least: float = LEAST
) -> Entry | None:
    """The one entry whose name sounds most like this one; None if none or several."""
    wanted, told, words = sound(name), apart(name), parts(name)
    best: dict[int, tuple[float, Entry]] = {}
    for one in known:
        score = _alike(wanted, one) if one.apart == told else 0.0
        if least <= score < 1.0 and not are_alike(words, one.words, score):
            continue
        if score > best.get(one.entry.index, (0.0, one.entry))[0]:
            best[one.entry.index] = (score, one.entry)
    top = max((score for score, _ in best.values()), default=0.0)
    if top < least or len(bare_of(wanted)) < HEARD:
        return None
    meant = [entry for score, entry in best.values() if top - score < AHEAD]
    meant.sort(key=lambda e: (_rank(e, features), -best[e.index][0], -e.weight, e.index))
    return meant[0] if all(_same(meant[0], other) for other in meant) else None


def _name(name: str, entry: Entry) -> _Name:
    sounded = sound(name)
    return _Name(sounded, bare_of(sounded), apart(name), parts(name), entry)


def _rank(entry: Entry, features: tuple[Feature, ...]) -> int:
    return features.index(entry.feature) if entry.feature in features else len(features)


def _same(a: Entry, b: Entry) -> bool:
    """True for a town and its area, whose place is one whichever is meant."""
    if a is b or a.parent == b.index or b.parent == a.index:
        return True
    return a.feature != b.feature and abs(a.lat - b.lat) < NEAR and abs(a.lon - b.lon) < NEAR
