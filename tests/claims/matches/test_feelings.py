"""Feelings that judge, weighings, and whom an answer to an event means."""

from __future__ import annotations

import pytest

from reportedly.records.claims import Claim
from tests.claims.conftest import extracted, sheet_of
from tests.claims.test_extract import claims_of


def told(text: str, kind: str) -> list[Claim]:
    """The claims of a kind in a text."""
    claims, _ = extracted(sheet_of(text))
    return [c for c in claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway is alarmed by the fighting in Herat.", "statement.concern"),
        ("Norway was horrified by the raid on Herat.", "statement.condemned"),
        ("Norway is relieved at the news from Herat.", "statement.welcomed"),
    ],
)
def test_a_feeling_judges_what_it_is_about(text: str, kind: str) -> None:
    (claim,) = told(text, kind)
    assert [p.name for p in claim.agent] == ["Norway"]


@pytest.mark.parametrize(
    "text",
    ["The horses were alarmed by the fire.", "Norway was not alarmed by the raid on Herat."],
)
def test_no_feeling_of_who_cannot_speak_or_has_none(text: str) -> None:
    assert told(text, "statement.concern") == []


def test_what_is_reported_is_felt_about_its_doer() -> None:
    (claim,) = told(
        "Norway is shocked by reports that Hamas killed two men.", "statement.condemned"
    )
    assert [p.name for p in claim.target] == ["Hamas"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The truce marks a turning point in the war.", "assessment.importance"),
        ("Norway is a key player in the talks.", "assessment.importance"),
        ("The fighting is becoming more violent.", "assessment.trend"),
    ],
)
def test_what_a_thing_weighs_and_how_it_goes(text: str, kind: str) -> None:
    assert len(told(text, kind)) == 1


def test_a_bare_day_weighs_nothing() -> None:
    assert told("Monday is a day.", "assessment.importance") == []


def test_who_condemns_an_attack_means_the_attacker() -> None:
    text = "Hamas attacked the town of Herat on Monday. Norway condemned the attack."
    (claim,) = told(text, "statement.condemned")
    assert [p.name for p in claim.target] == ["Hamas"]


def test_a_courtesy_welcomes_nothing() -> None:
    claims = claims_of("The minister was pleased to meet the mayor of Herat.")
    assert "statement.welcomed" not in {c.kind for c in claims}
