"""What a change won and lost is told claim by claim."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.evaluation.changes import moved, per_claim
from reportedly.evaluation.sets import Item, MeasuringSet

QUOTE = "Sailors stormed the lighthouse"
GOLD: dict[str, Any] = {
    "doc": "r",
    "id": "r-01",
    "kind": "battle.assault",
    "start": 0,
    "end": len(QUOTE),
    "quote": QUOTE,
    "agent": ["Sailors"],
    "attribution": ["The Plainsman"],
    "modality": "asserted",
}


def claim(start: int = 0, **other: Any) -> dict[str, Any]:
    evidence = [{"start": start, "end": start + len(QUOTE), "quote": QUOTE}]
    agent = [{"text": "Sailors", "name": None}]
    chain = [{"name": "The Plainsman"}]
    found = {"kind": "battle.assault", "evidence": evidence, "agent": agent, "attribution": chain}
    return found | {"modality": "asserted"} | other


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ([], [claim()], [f"WON r-01 battle.assault | {QUOTE}"]),
        ([claim()], [], [f"LOST r-01 battle.assault | {QUOTE}"]),
        ([claim()], [claim()], []),
        (
            [claim(modality="denied")],
            [claim(agent=[])],
            [
                f"BETTER r-01 battle.assault: modality | {QUOTE}",
                f"WORSE r-01 battle.assault: agent | {QUOTE}",
            ],
        ),
        (
            [claim(), claim(500)],
            [claim(kind="battle.clash"), claim(500), claim(900)],
            [
                f"WORSE r-01 battle.assault: kind | {QUOTE}",
                f"SPARE r battle.assault | {QUOTE}",
            ],
        ),
        ([claim(), claim(500)], [claim()], [f"RID OF r battle.assault | {QUOTE}"]),
        ([], [claim(500, background=True)], []),
    ],
)
def test_every_move_is_a_line(
    before: list[dict[str, Any]], after: list[dict[str, Any]], lines: list[str]
) -> None:
    assert list(moved([GOLD], before, after)) == lines


def test_background_is_neither_won_nor_lost() -> None:
    assert list(moved([GOLD | {"background": True}], [], [claim()])) == []


def test_what_is_set_aside_is_not_told() -> None:
    items = (Item("r", QUOTE, [GOLD]),)
    apart = (Item("s", QUOTE, [GOLD | {"doc": "s", "id": "s-01"}]),)
    one = MeasuringSet("x", "claims", items, apart)
    assert list(per_claim(one, [{"claims": []}], [{"claims": [claim()]}])) == [
        f"WON r-01 battle.assault | {QUOTE}"
    ]


def test_only_sets_of_claims_are_told() -> None:
    one = MeasuringSet("x", "places", (Item("r", QUOTE, []),))
    assert list(per_claim(one, [{"mentions": []}], [{"mentions": []}])) == []
