"""Reports as weighted words, and every pair of them that has enough in common."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.commonness import MOST, weight
from reportedly.records.signatures import Signature

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

FLOOR = 0.1
"""Cosine below which two reports have nothing in common: it saves memory, and of ECB+ reports
floors from 0 to .1 gave the same stories."""
WINDOW = 21
"""Days between two publications from which they tell no one event: news of an event ends within
weeks, and an anniversary or a verdict is an event of its own."""
SOON = 4
LATER = 0.6
"""What is left of the likeness of reports published more than SOON days apart: a story is told
within days, and what comes later is mostly the next one. ECB+ does not suffer from it."""
OTHER_DAY = 0.4
"""What is left of the likeness of reports whose events have different days: the next day's strike
on one town is told in the same words, while a day read wrongly must not part what is much alike."""
DAY = "day "
"""Before the day of a report among its words."""


class Pairs(msgspec.Struct, frozen=True):
    """Pairs of rows `a` < `b` with their likeness, in order."""

    a: Ints
    b: Ints
    likeness: Floats


class Vectors:
    """Signatures in order of day and id, each as a vector of words of length 1."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self.signatures = sorted(signatures, key=lambda s: (ordinal(s.published), s.report))
        self.rows = [weights(s) for s in self.signatures]
        self.published = np.array([ordinal(s.published) for s in self.signatures], dtype=np.int64)
        self.days = np.array([ordinal(s.day) for s in self.signatures], dtype=np.int64)

    def pairs(self) -> Pairs:
        """Every pair whose likeness is FLOOR or more; unlike days and long gaps lessen it."""
        index = Index(self.rows)
        found = [(a, *self._like(a, index)) for a in range(len(self.rows))]
        a = np.concatenate([np.full(len(b), n, dtype=np.int64) for n, b, _ in found] or [_NONE])
        b = np.concatenate([b for _, b, _ in found] or [_NONE])
        return Pairs(a, b, np.concatenate([like for *_, like in found] or [np.zeros(0)]))

    def _like(self, a: int, index: Index) -> tuple[Ints, Floats]:
        """The later rows like this one, with their likeness."""
        low, high = self._reach(a)
        found = index.products(self.rows[a], low, high)
        mine = self.days[a]
        if mine:
            theirs = self.days[low:high]
            found[(theirs != 0) & (theirs != mine)] *= OTHER_DAY
        if self.published[a]:
            found[self.published[low:high] > self.published[a] + SOON] *= LATER
        near = np.flatnonzero(found >= FLOOR)
        return near + low, np.round(found[near], 9)

    def _reach(self, a: int) -> tuple[int, int]:
        """The later rows that may tell the same event; a report without a day may with all."""
        if not self.published[a]:
            return a + 1, len(self.rows)
        last = self.published[a] + WINDOW
        return a + 1, max(a + 1, int(np.searchsorted(self.published, last, side="right")))


_NONE = np.zeros(0, dtype=np.int64)


class Index:
    """Which rows hold a word, with its share of them."""

    def __init__(self, rows: Sequence[dict[str, float]]) -> None:
        held: dict[str, list[int]] = {}
        shares: dict[str, list[float]] = {}
        for number, row in enumerate(rows):
            for word, share in row.items():
                held.setdefault(word, []).append(number)
                shares.setdefault(word, []).append(share)
        self._held = {w: np.array(n, dtype=np.int64) for w, n in held.items() if len(n) > 1}
        self._shares = {w: np.array(shares[w]) for w in self._held}

    def products(self, row: dict[str, float], low: int, high: int) -> Floats:
        """Cosine of a row with each of the rows `low` to `high`."""
        where, what = [_NONE], [np.zeros(0)]
        for word, share in row.items():
            held = self._held.get(word)
            if held is None:
                continue
            first, last = np.searchsorted(held, (low, high))
            where.append(held[first:last] - low)
            what.append(self._shares[word][first:last] * share)
        size = max(0, high - low)
        found = np.bincount(np.concatenate(where), weights=np.concatenate(what), minlength=size)
        return found.astype(np.float64, copy=False)


def weights(signature: Signature) -> dict[str, float]:
    """Each word's share of a vector of length 1: told more often and rarer, it counts more."""
    found = {w: (1 + math.log(n)) * weight(w) for w, n in signature.counts.items()}
    if signature.day:
        found[DAY + signature.day] = MOST
    length = math.sqrt(sum(value * value for value in found.values()))
    return {word: value / length for word, value in sorted(found.items()) if value}


def ordinal(day: str | None) -> int:
    """The number of a day; 0 for none."""
    return date.fromisoformat(day[:10]).toordinal() if day else 0


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Likeness of two vectors of length 1."""
    return sum(share * b[word] for word, share in a.items() if word in b)


def shared(a: dict[str, float], b: dict[str, float]) -> Iterator[str]:
    """The words that two reports have in common, those that tie them most first."""
    both = [word for word in a if word in b]
    yield from sorted(both, key=lambda word: (-a[word] * b[word], word))
