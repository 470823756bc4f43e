"""A lead's toll told again in detail, and tolls that add to it."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

LEAD = "Troops detained several suspects in Gao on Monday. "


@pytest.mark.parametrize(
    ("then", "again"),
    [
        ("After questioning, the soldiers detained three men.", True),
        ("The soldiers detained two additional men.", False),
        ("In a separate raid, soldiers detained two men.", False),
        ("In Kidal, soldiers detained two men.", False),
    ],
)
def test_a_part_of_the_lead_is_told_again(then: str, again: bool) -> None:
    last = [c for c in claims_of(LEAD + then) if c.family == "detention"][-1]
    assert any(a.relation == "restates" for a in last.about) is again


def test_a_man_dies_but_once() -> None:
    text = "Police killed a gunman in Bamako on Monday. An officer shot back, killing him."
    tolls = [c for c in claims_of(text) if c.family == "casualties"]
    assert [any(a.relation == "restates" for a in c.about) for c in tolls] == [False, True]


def test_two_verbs_of_a_sentence_count_each_their_own() -> None:
    text = "Soldiers captured a rebel commander and detained one suspect in Gao on Monday."
    taken = [c for c in claims_of(text) if c.family == "detention"]
    assert not any(a.relation == "restates" for c in taken for a in c.about)


def test_an_ambush_within_history_is_history() -> None:
    claims = claims_of("The raid comes a week after nine soldiers died in an ambush near Gao.")
    assert [c.background for c in claims if c.kind == "battle.ambush"] == [True]
