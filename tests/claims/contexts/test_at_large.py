"""What is told of no one incident takes no day, place or doer from one, and lends none."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

NEWS = "A drone hit a bus near Gao on Tuesday, killing two drivers. "


@pytest.mark.parametrize(
    "text",
    [
        "Armed groups have burned villages.",
        "The road has been attacked before.",
        "Militants have executed officials and looted livestock.",
        "The Northern Column has carried out similar attacks.",
        "Lorries have been ambushed repeatedly.",
    ],
)
def test_what_has_happened_again_and_again_has_no_day_and_no_town(text: str) -> None:
    found = [c for c in claims_of(NEWS + text) if c.evidence[0].start >= len(NEWS)]
    assert found
    assert all(c.when is None and c.background for c in found)
    assert "Gao" not in {p.name for c in found for p in c.places}


def test_what_has_just_happened_is_of_the_incident() -> None:
    text = NEWS + "Three other passengers have been wounded."
    last = claims_of(text)[-1]
    assert last.kind == "casualties.injured"
    assert last.when is not None
    assert last.when.earliest == "2024-05-14"
    assert [p.name for p in last.places] == ["Gao"]


def test_the_count_of_a_life_is_not_of_the_news() -> None:
    text = "General Idris Walde was killed by gunmen in Kismayo on Monday. He was wounded twice."
    last = claims_of(text)[-1]
    assert last.kind == "casualties.injured"
    assert (last.when, last.background) == (None, True)
    assert "Kismayo" not in {p.name for p in last.places}


def test_who_attacked_for_months_did_not_do_the_next_nameless_deed() -> None:
    text = (
        "Militants have attacked police patrols over the past month. "
        "On Friday 19 worshippers died in a mosque in Quetta."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert toll.agent == ()


def test_weeks_of_fighting_are_not_of_the_day_of_the_truce() -> None:
    text = "The two sides signed a truce in Juba on Monday after weeks of talks and fighting."
    fighting = next(c for c in claims_of(text) if c.family == "battle")
    assert (fighting.when, fighting.places) == (None, ())
    counted = "Three days of fighting in Bor left 40 people dead."
    fighting = next(c for c in claims_of(counted) if c.family == "battle")
    assert [p.name for p in fighting.places] == ["Bor"]
