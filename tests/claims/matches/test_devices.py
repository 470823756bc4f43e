"""Bombs that go off and bombs that are only things."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a bomb maker in Herat on Monday.",
        "A bomb disposal team drove to Herat.",
        "The workshop made improvised explosive devices.",
    ],
)
def test_a_thing_is_no_bombing(text: str) -> None:
    assert [c for c in claims_of(text) if c.family == "bombing"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The assault force left Herat on Monday.",
        "They carried an assault rifle.",
        "An attack helicopter landed in Herat.",
        "The invasion force left Herat on Monday.",
    ],
)
def test_who_is_called_by_a_deed_has_not_done_it(text: str) -> None:
    assert [c for c in claims_of(text) if c.family in ("battle", "strike", "violence")] == []


def test_the_victims_of_a_deed_tell_of_it() -> None:
    text = "The bomb victims were taken to a clinic in Herat."
    assert "bombing" in [c.family for c in claims_of(text)]


def test_bombs_that_troops_destroy_were_found() -> None:
    claims = claims_of("Soldiers found and destroyed two roadside bombs near Herat.")
    assert {c.kind for c in claims} == {"bombing.foiled"}


def test_suicide_bombers_fly_no_aircraft() -> None:
    text = "The brigade used suicide bombers to attack the barracks of Herat."
    assert {c.kind for c in claims_of(text) if c.family in ("strike", "bombing")} == {
        "bombing.suicide"
    }


def test_a_week_of_a_single_raid_sums_nothing_up() -> None:
    text = "In a raid last week, soldiers shelled a camp near Herat, killing seven rebels."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [f.scope for f in toll.figures] == ["incident"]
    text = "In the last week, soldiers have killed 70 rebels near Herat."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [f.scope for f in toll.figures] == ["cumulative"]


def test_a_count_that_adds_up_tells_nothing_new() -> None:
    text = (
        "Police arrested a bandit and another man in Herat on Monday. "
        "Two men were arrested in the raid."
    )
    last = [c for c in claims_of(text) if c.family == "detention"][-1]
    assert [a.relation for a in last.about] == ["restates"]


@pytest.mark.parametrize("cause", ["Cholera", "A fever", "A landslide"])
def test_what_no_party_brings_about_is_no_toll_of_theirs(cause: str) -> None:
    assert claims_of(f"{cause} has killed 89 people in Herat since March.") == ()
