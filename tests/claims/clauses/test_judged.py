"""Whose deed a verdict goes on to tell, and who goes on to speak, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_roles import names
from tests.claims.test_extract import claims_of

NO_ONE: list[str] = []

JUDGED = [
    (
        "Peru condemns the militia attack this morning at a crowded market in Mopti.",
        "battle",
        "target",
        ["crowded market"],
    ),
    (
        "The mission condemned today's vile, senseless attack on the convent near Goma.",
        "statement.condemned",
        "target",
        ["senseless attack"],
    ),
    (
        "The guild condemned the shelling of the bazaar by rebels, killing ten traders.",
        "casualties",
        "agent",
        ["rebels"],
    ),
    (
        "Peru condemned the attack on the convent in Goma, killing ten nuns.",
        "casualties",
        "agent",
        NO_ONE,
    ),
    (
        "Peru is alarmed by the Salt Front's latest acts, abducting clerics in Goma.",
        "detention",
        "agent",
        ["Salt Front"],
    ),
    (
        "The guild condemned the intensification of the offensive by rebels in Kutum.",
        "battle.offensive",
        "agent",
        ["rebels"],
    ),
    (
        "The guild condemned the attacks perpetrated on Saturday against lorries of the order.",
        "battle",
        "target",
        ["lorries of the order"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), JUDGED)
def test_what_is_judged_did_it_and_not_who_judges(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_who_urges_both_sides_is_neither() -> None:
    text = "Paris urged the Taliban to spare the town, while calling for both sides to negotiate."
    appeals = [c for c in claims_of(text) if c.kind == "statement.appealed"]
    assert [p.name for c in appeals for p in c.agent] == ["France"] * len(appeals)
    assert all(p.name != "France" for c in appeals for p in c.target)
