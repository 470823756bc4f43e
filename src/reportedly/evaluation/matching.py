"""Which of the system's claims tells which claim of the gold: one to one, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.evaluation.names import name_table
from reportedly.evaluation.slots import slots

Row = Mapping[str, Any]

HALF = 0.5
"""Share of the shorter span that two pieces of evidence must have in common."""
LONGEST = (3, 400)
"""Evidence longer than three times the gold's, and than 400 characters, is no evidence."""
SHORTEST = 12
"""Evidence of fewer characters, where the gold has more, is no evidence."""


def family(claim: Row) -> str:
    """The part of the kind before the dot."""
    return str(claim["kind"]).partition(".")[0]


def group(name: str) -> object:
    """What families may be confused with it; a family in no group stands alone."""
    return next((g for g in name_table().groups if name in g), name)


def restates(claim: Row) -> bool:
    """True for a claim that tells an earlier one again."""
    return any(about.get("relation") == "restates" for about in claim.get("about") or [])


def neutral(claim: Row) -> bool:
    """True for background and restatements, which are neither asked for nor held against anyone."""
    return bool(claim.get("background")) or restates(claim)


def overlap(gold: Row, claim: Row) -> float:
    """Shared part of the shorter span, 0 to 1; 0 for evidence that is too long or too short."""
    first = (claim.get("evidence") or [{}])[0]
    if "start" not in first:
        return 0.0
    wanted, given = gold["end"] - gold["start"], first["end"] - first["start"]
    if given > max(LONGEST[0] * wanted, LONGEST[1]) or given < min(SHORTEST, wanted):
        return 0.0
    shared = min(gold["end"], first["end"]) - max(gold["start"], first["start"])
    return float(shared / max(1, min(wanted, given)))


def alike(gold: Row, claim: Row) -> bool:
    """True when the two stand on the same words and their families may be one."""
    return overlap(gold, claim) >= HALF and group(family(gold)) == group(family(claim))


def likeness(gold: Row, claim: Row) -> float:
    """How well a pair fits: the family first, then the share of right slots, then the words."""
    shares = slots(gold, claim).values()
    right = sum(r for r, _ in shares) / max(1, sum(of for _, of in shares))
    return 2 * (family(gold) == family(claim)) + right + 0.1 * overlap(gold, claim)


def align(gold: Sequence[Row], claims: Sequence[Row]) -> list[tuple[int, int]]:
    """Pairs (index in gold, index in claims), best fitting first, none twice."""
    pairs = [
        (-likeness(g, c), i, j)
        for i, g in enumerate(gold)
        for j, c in enumerate(claims)
        if alike(g, c)
    ]
    taken_gold: set[int] = set()
    taken: set[int] = set()
    matched = []
    for _, i, j in sorted(pairs):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            matched.append((i, j))
    return matched
