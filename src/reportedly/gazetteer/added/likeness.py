"""How alike the names of two areas are: words for levels aside, by how they sound."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.spellings import sound

PART, LONG = 0.72, 5
"""Likeness of a name to one that has more words, and letters that its longest word must have."""


class _Levels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: str


@cache
def level_words() -> frozenset[str]:
    """Words for levels ("district", "raion"), as `added/levels.toml` lists them."""
    return frozenset(load_toml("added/levels.toml", _Levels).words.split())


@lru_cache(maxsize=100_000)
def bare(name: str) -> str:
    """The folded name without words for levels; whole where it has no others."""
    words = fold(name).split()
    kept = [word for word in words if word not in level_words()]
    return " ".join(kept or words)


def written(name: str) -> tuple[str, ...]:
    """The name, and where it has a second one in brackets, each of the two."""
    first, _, second = name.partition("(")
    parts = (first.strip(), second.strip(" )"))
    return (name, *(part for part in parts if len(part) > 2)) if second else (name,)


def likeness(ours: Iterable[str], theirs: Iterable[str]) -> float:
    """From 0 to 1: the best of any two names; 1 for the same, .97 for the same sound."""
    best, mine = 0.0, {bare(form) for name in ours for form in written(name)}
    for other in {bare(form) for name in theirs for form in written(name)}:
        for one in mine:
            best = max(best, 1.0 if one == other else _ratio(*sorted((sound(one), sound(other)))))
            best = max(best, PART if is_part(one, other) or is_part(other, one) else 0.0)
    return best


def is_part(short: str, long: str) -> bool:
    """True where all words of a name stand in a longer one ("Zembla" in "Nova Zembla")."""
    words = short.split()
    return max(map(len, words), default=0) >= LONG and set(words) < set(long.split())


@lru_cache(maxsize=200_000)
def _ratio(one: str, other: str) -> float:
    if one == other:
        return 0.97
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.95 * matcher.ratio() if matcher.real_quick_ratio() > 0.4 else 0.0
