"""Counts by document, their sums, and how far a measure may move with other documents."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Tally = Counter[str]
Totals = dict[str, Any]

ROUNDS = 1000
"""Resamplings of the bootstrap (Efron 1979); the interval holds the middle 95 % of them."""
SEED = 20210713


def ratio(part: float, whole: float) -> float:
    """A share, 0 where there is nothing to share."""
    return part / max(1, whole)


def balanced(precision: float, recall: float) -> float:
    """F1: the harmonic mean of precision and recall."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def total(tallies: Sequence[Tally]) -> Tally:
    """All counts together."""
    whole: Tally = Counter()
    for tally in tallies:
        whole.update(tally)
    return whole


def flat(totals: Mapping[str, Any], before: str = "") -> dict[str, float]:
    """Nested totals by dotted name, numbers alone."""
    found: dict[str, float] = {}
    for name, value in totals.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{before}{name}.")
        elif isinstance(value, (int, float)):
            found[before + name] = value
    return found


def resampled(tallies: Sequence[Tally], rounds: int) -> list[Tally]:
    """Sums over as many documents drawn with replacement, the same draws every time."""
    names = sorted(set().union(*tallies))
    rows = [[tally[name] for name in names] for tally in tallies]
    draw = random.Random(SEED)
    sums = []
    for _ in range(rounds):
        columns = zip(*draw.choices(rows, k=len(rows)), strict=True)
        sums.append(Counter(dict(zip(names, map(sum, columns), strict=True))))
    return sums


def intervals(
    tallies: Sequence[Tally], rates: Callable[[Tally], Totals], rounds: int = ROUNDS
) -> dict[str, tuple[float, float]]:
    """95 % bootstrap interval of every measure, documents as the unit; empty below two of them."""
    if len(tallies) < 2:
        return {}
    return middle([flat(rates(tally)) for tally in resampled(tallies, rounds)])


def differences(
    old: Sequence[Tally],
    new: Sequence[Tally],
    rates: Callable[[Tally], Totals],
    rounds: int = ROUNDS,
) -> dict[str, tuple[float, float]]:
    """95 % interval of new minus old over the same documents (paired bootstrap)."""
    if len(new) < 2:
        return {}
    before = [flat(rates(t)) for t in resampled(old, rounds)]
    after = [flat(rates(t)) for t in resampled(new, rounds)]
    moved = [
        {name: b[name] - a[name] for name in b if name in a}
        for a, b in zip(before, after, strict=True)
    ]
    return middle(moved)


def middle(samples: Sequence[Mapping[str, float]]) -> dict[str, tuple[float, float]]:
    """For every measure the bounds of the middle 95 % of its samples."""
    names = sorted(set().union(*samples))
    found = {}
    for name in names:
        values = sorted(sample[name] for sample in samples if name in sample)
        edge = int(0.025 * len(values))
        found[name] = (round(values[edge], 3), round(values[-1 - edge], 3))
    return found
