"""Place names found and resolved, against texts whose places are marked with coordinates."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.evaluation.slots import distance
from reportedly.evaluation.tallies import Tally, Totals, balanced, ratio

Row = Mapping[str, Any]

EARTH = 6371.0088
"""Mean radius in kilometres (IUGG)."""
NEAR = 161
"""Kilometres (100 miles) within which a name counts as resolved, as is usual in geoparsing."""


def apart(gold: Row, place: Row) -> float:
    """Kilometres between a gold place and where it was put."""
    where = (float(place["lat"]), float(place["lon"]))
    return EARTH * distance(gold["lat"], gold["lon"], *where)


def touch(gold: Row, mine: Row) -> bool:
    """True when two spans share a character."""
    return bool(gold["start"] < mine["end"] and mine["start"] < gold["end"])


def match(gold: Sequence[Row], mine: Sequence[Row]) -> tuple[int, dict[int, int]]:
    """How many spans are equal, and the largest one-to-one pairing of overlapping spans.

    Equal spans are paired first; the rest by augmenting paths (Kuhn 1955).
    """
    free: dict[tuple[int, int], list[int]] = {}
    for i, g in enumerate(gold):
        free.setdefault((g["start"], g["end"]), []).append(i)
    of_gold: dict[int, int] = {}
    for j, m in enumerate(mine):
        equal = free.get((m["start"], m["end"]))
        if equal:
            of_gold[equal.pop(0)] = j
    exact, done = len(of_gold), set(of_gold.values())

    def extend(j: int, seen: set[int]) -> bool:
        for i, g in enumerate(gold):
            if i not in seen and touch(g, mine[j]):
                seen.add(i)
                if i not in of_gold or extend(of_gold[i], seen):
                    of_gold[i] = j
                    return True
        return False

    for j in range(len(mine)):
        if j not in done:
            extend(j, set())
    return exact, of_gold


def tally(gold: Sequence[Row], mentions: Sequence[Row]) -> tuple[Tally, list[float]]:
    """The counts of one text, and the kilometres of each resolved name from its gold."""
    spans = {(m["start"], m["end"]): m for m in mentions if m.get("type") == "place"}
    mine = list(spans.values())
    exact, pairs = match(gold, mine)
    counts: Tally = Counter(exact=exact, overlap=len(pairs), mine=len(mine), gold=len(gold))
    counts["located"] = sum(g["lat"] is not None for g in gold)
    kilometres = []
    for i, j in pairs.items():
        place = mine[j].get("place") or {}
        if gold[i]["lat"] is None:
            counts["empty"] += 1
            counts["empty_kept"] += place.get("lat") is None
        elif place.get("lat") is not None:
            kilometres.append(apart(gold[i], place))
    counts["resolved"] = len(kilometres)
    counts["near"] = sum(km <= NEAR for km in kilometres)
    return counts, kilometres


def spans(hits: int, mine: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1 to three digits."""
    precision, recall = ratio(hits, mine), ratio(hits, gold)
    return {
        "p": round(precision, 3),
        "r": round(recall, 3),
        "f1": round(balanced(precision, recall), 3),
    }


def rates(counts: Tally) -> Totals:
    """The measures of a set, from the sum of its texts' counts."""
    return {
        "found_exact": spans(counts["exact"], counts["mine"], counts["gold"]),
        "found_overlap": spans(counts["overlap"], counts["mine"], counts["gold"]),
        "matched": round(ratio(counts["near"], counts["resolved"]), 3),
        "end_to_end": round(ratio(counts["near"], counts["located"]), 3),
        "abstained": round(ratio(counts["empty_kept"], counts["empty"]), 3),
        "gold": counts["gold"],
        "located": counts["located"],
    }


def median(kilometres: Sequence[float]) -> float | None:
    """The middle distance, to a tenth of a kilometre."""
    return round(statistics.median(kilometres), 1) if kilometres else None
