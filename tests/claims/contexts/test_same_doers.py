"""What "the US strikes" means where another side's attack was told last."""

from __future__ import annotations

from tests.claims.test_extract import claims_of

TWO_SIDES = (
    "On May 13 a drone attacked a base near Kandahar. The United States said it had launched "
    "air strikes on militia groups in Helmand the same day. Two rocket attacks on May 14 on "
    "allied troops at Kunduz injured one soldier. A monitor said on May 15 that {} killed three."
)


def test_the_strikes_of_a_named_doer_are_those_that_it_made() -> None:
    toll = claims_of(TWO_SIDES.format("the US strikes"))[-1]
    assert toll.family == "casualties"
    assert [p.name for p in toll.places] == ["Helmand"]
    assert toll.when is not None
    assert toll.when.earliest == "2024-05-13"


def test_the_attacks_of_nobody_named_are_those_told_last() -> None:
    toll = claims_of(TWO_SIDES.format("the attacks"))[-1]
    assert [p.name for p in toll.places] == ["Kunduz"]
