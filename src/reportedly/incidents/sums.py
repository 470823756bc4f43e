"""Tolls of one report that add up to another of its tolls: those of several attacks, told one by
one beside the toll of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from reportedly.incidents.tellings import Telling

FEWEST = 3
"""Smaller tolls add up to others by chance."""
MOST = 8
"""Of more tolls some add up to others by chance."""


def with_sums(
    told: Sequence[Telling], apart: Mapping[str, frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    """The claims that must stand apart, those of parts and of their whole among them.

    Only like is added up: people, or soldiers. Civilians and soldiers are two sorts of dead of one
    attack.
    """
    tolls: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for t in told:
        for low, whom in t.dead if not (t.background or t.forward) else ():
            tolls[t.article, whom].setdefault(low, t.claim)
    found = {claim: set(others) for claim, others in apart.items()}
    for rows in tolls.values():
        for claims in _adding_up(rows):
            for one in claims:
                found.setdefault(one, set()).update(c for c in claims if c != one)
    return {claim: frozenset(others) for claim, others in found.items()}


def _adding_up(rows: Mapping[int, str]) -> list[tuple[str, ...]]:
    """Claims of a whole and of two or three parts that add up to it, each of another claim."""
    numbers = sorted(n for n in rows if n >= FEWEST)
    if len(numbers) > MOST:
        return []
    sums: list[tuple[str, ...]] = []
    for size in (2, 3):
        for parts in combinations(numbers, size):
            claims = (*(rows[n] for n in parts), rows.get(sum(parts), ""))
            if "" not in claims and len(set(claims)) == len(claims):
                sums.append(claims)
    return sums
