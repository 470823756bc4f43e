"""What a change of the reading won and lost, claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.evaluation.claims import is_junk, shortened
from reportedly.evaluation.matching import align, neutral
from reportedly.evaluation.sets import Line, MeasuringSet
from reportedly.evaluation.slots import Row, Share, slots


class Told(msgspec.Struct, frozen=True):
    """How one reading tells the gold of one item."""

    found: Mapping[str, Mapping[str, Share]]
    """Id of a claim of the gold that was found -> right and asked of its kind and slots."""
    spare: Mapping[tuple[str, str], int]
    """Kind and words of the claims that the gold does not hold, and how many there are."""


def per_claim(one: MeasuringSet, old: Sequence[Line], new: Sequence[Line]) -> Iterator[str]:
    """A line for every claim won, lost, better or worse told, and every spare one come or gone.

    Only of what is not set aside, and only of sets of claims.
    """
    if one.measure != "claims":
        return
    for item, before, after in zip(one.items, old, new, strict=True):
        yield from moved(item.gold, before["claims"], after["claims"])


def moved(gold: Sequence[Row], before: Sequence[Row], after: Sequence[Row]) -> Iterator[str]:
    """The lines of one item."""
    rows = [row for row in gold if not is_junk(row)]
    old, new = told(rows, before), told(rows, after)
    for row in rows:
        yield from _of_claim(row, old.found.get(row["id"]), new.found.get(row["id"]))
    doc = rows[0]["doc"] if rows else "nothing asked"
    for (kind, words), count in sorted(differences(old.spare, new.spare).items()):
        yield f"{'SPARE' if count > 0 else 'RID OF'} {doc} {kind} | {words}"


def told(rows: Sequence[Row], mine: Sequence[Row]) -> Told:
    """How these claims tell the gold."""
    pairs = align(rows, mine)
    taken = {j for _, j in pairs}
    found = {
        rows[i]["id"]: {"kind": (int(rows[i]["kind"] == mine[j]["kind"]), 1)}
        | slots(rows[i], mine[j])
        for i, j in pairs
    }
    spare = Counter(
        (str(claim["kind"]), shortened((claim.get("evidence") or [{}])[0].get("quote", "")))
        for j, claim in enumerate(mine)
        if j not in taken and not neutral(claim)
    )
    return Told(found, spare)


def differences(
    old: Mapping[tuple[str, str], int], new: Mapping[tuple[str, str], int]
) -> dict[tuple[str, str], int]:
    """What came (positive) and what went (negative)."""
    change = {key: new.get(key, 0) - old.get(key, 0) for key in {*old, *new}}
    return {key: count for key, count in change.items() if count}


def _of_claim(
    row: Row, old: Mapping[str, Share] | None, new: Mapping[str, Share] | None
) -> Iterator[str]:
    """What moved of one claim of the gold."""
    name = f"{row['id']} {row['kind']}"
    words = shortened(row.get("quote") or "")
    if old is None or new is None:
        if old is not new and not neutral(row):
            yield f"{'LOST' if new is None else 'WON'} {name} | {words}"
        return
    better = [slot for slot in new if rate(new, slot) > rate(old, slot)]
    worse = [slot for slot in new if rate(new, slot) < rate(old, slot)]
    if better:
        yield f"BETTER {name}: {', '.join(better)} | {words}"
    if worse:
        yield f"WORSE {name}: {', '.join(worse)} | {words}"


def rate(shares: Mapping[str, Share], slot: str) -> float:
    """The share of a slot that is right; 0 where it was not asked."""
    right, of = shares.get(slot, (0, 1))
    return right / of
