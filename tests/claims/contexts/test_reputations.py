"""Whom an operation is after, and what is told of him as his record."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

TAKEN = "Troops captured a rebel commander in Gao on Monday. "


@pytest.mark.parametrize(
    "then",
    [
        "The commander planned and conducted numerous attacks against convoys.",
        "He coordinates bombings in the region.",
        "The commander is linked to a bombing that killed four soldiers.",
        "The captured commander coordinated attacks targeting soldiers in Kidal.",
        "The suspect bought bombs for attacks against the army in Kidal.",
        "The insurgent led a group of 40 fighters and planned attacks on convoys.",
    ],
)
def test_the_record_of_a_captured_man_is_background(then: str) -> None:
    deeds = [c for c in claims_of(TAKEN + then) if c.evidence[0].start >= len(TAKEN)]
    told = ("battle", "bombing", "casualties", "strike", "violence")
    deeds = [c for c in deeds if c.family in told]
    assert deeds
    assert all(c.background for c in deeds)


def test_a_record_was_not_where_and_when_the_news_was() -> None:
    claims = claims_of(TAKEN + "The commander is responsible for direct attacks on civilians.")
    deed = next(c for c in claims if c.family in ("battle", "violence"))
    assert (deed.places, deed.when) == ((), None)


def test_what_a_single_man_did_at_his_capture_is_news() -> None:
    claims = claims_of(TAKEN + "He shot a soldier before he was overpowered.")
    assert not any(c.background for c in claims if c.family in ("violence", "casualties"))


def test_what_another_did_is_news() -> None:
    text = TAKEN + "The rebels attacked a convoy near Kidal on Tuesday."
    assert not next(c for c in claims_of(text) if c.family in ("battle", "violence")).background


@pytest.mark.parametrize(
    "text",
    [
        "Troops conducted an operation to capture a rebel commander in Gao.",
        "Troops conducted an operation in search of a rebel commander in Gao.",
    ],
)
def test_an_operation_is_aimed_at_whom_its_purpose_names(text: str) -> None:
    one = next(c for c in claims_of(text) if c.kind == "battle.operation")
    assert any("commander" in t.text for t in one.target)


def test_a_strike_that_an_attack_is_made_with_is_its_kind() -> None:
    text = "In Gao on Monday the soldiers engaged a group of militants with an air strike."
    assert "strike.air" in {c.kind for c in claims_of(text) if not c.background}


def test_a_raid_that_says_who_somebody_is_is_no_news() -> None:
    claims = claims_of(
        "Troops detained a rebel leader who was responsible for Tuesday's attack on Gao. "
        "The army said the man was responsible for the killing of a governor in July."
    )
    assert [c.background for c in claims if c.kind == "detention.arrested"] == [False]
    told = [c for c in claims if c.family in ("battle", "violence")]
    assert told
    assert all(c.background for c in told)


def test_what_a_captured_man_used_to_do_is_no_news() -> None:
    claims = claims_of(
        "The army confirmed the capture of a rebel leader, who used suicide bombers to conduct "
        "attacks against soldiers, during an operation in Gao."
    )
    (bombing,) = [c for c in claims if c.family == "bombing"]
    assert bombing.background
    assert bombing.places == ()


def test_whom_a_captured_man_used_to_meet_is_no_news() -> None:
    claims = claims_of(TAKEN + "The commander arranges meetings with smugglers in Kidal.")
    (met,) = [c for c in claims if c.family == "talks"]
    assert met.background
    assert met.when is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("He plans and directs attacks against the army.", True),
        ("The commander conducts ambushes on convoys.", True),
        ("The governor plans and leads explosive device and fire attacks.", True),
        ("The commander conducted an ambush in Gao on Monday.", False),
    ],
)
def test_what_one_does_as_a_rule(text: str, known: bool) -> None:
    deed = next(c for c in claims_of(text) if c.family == "battle")
    assert deed.background is known
