"""Ground without a name is no town that was told before."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

WIDE = [
    "The army entered Kupiansk on Friday. It took back 6,000 square kilometres this month.",
    "The army entered Kupiansk on Friday. Police searched the areas that were recaptured.",
    "The army entered Kupiansk on Friday. It recaptured more territory.",
]


@pytest.mark.parametrize("text", WIDE)
def test_unnamed_ground_takes_no_town_over(text: str) -> None:
    claims, _ = extracted(sheet_of(text))
    taken = [c for c in claims if c.kind == "territory.recaptured"]
    assert [[p.name for p in c.places if p.feature == "populated_place"] for c in taken] == [[]]


def test_positions_are_in_the_town_that_was_told() -> None:
    text = "The army entered Kupiansk on Friday. It seized several positions."
    claims, _ = extracted(sheet_of(text))
    (taken,) = [c for c in claims if c.kind == "territory.captured"]
    assert [p.name for p in taken.places] == ["Kupyansk"]


MARCH = (
    "The Salt Front's march through northern Mali picked up speed with the seizure of several "
    "districts from fleeing Malian forces, two hundred of whom fled into Niger, the agency "
    "reported. Last month the group took Menaka. Its spokesman confirmed the fall of the districts."
)


def test_ground_taken_on_a_march_is_where_it_went() -> None:
    claims, _ = extracted(sheet_of(MARCH))
    first, town, again = [c for c in claims if c.kind == "territory.captured"]
    for one in (first, again):
        assert [(p.name, p.part, p.role) for p in one.places] == [("Mali", "north", "at")]
        assert [p.name or p.text for p in one.agent] == ["Salt Front"]
    assert [p.name for p in town.places] == ["Menaka"]


def test_nobody_flees_but_the_forces() -> None:
    claims, _ = extracted(sheet_of(MARCH))
    (fled,) = [c for c in claims if "fled" in c.kind]
    assert (fled.kind, [p.text for p in fled.agent]) == (
        "movement.fled_abroad",
        ["fleeing Malian forces"],
    )
    assert not fled.about


def test_what_is_to_be_retaken_is_held_all_the_same() -> None:
    claims, _ = extracted(
        sheet_of(
            "The eastern area of Mali has heavy fighting, "
            "as the army hopes to retake a rebel-held town."
        )
    )
    (held,) = [c for c in claims if c.kind == "territory.held"]
    assert (held.modality, [p.text for p in held.agent]) == ("asserted", ["rebel"])
    assert [(p.name, p.part, p.count) for p in held.places] == [("Mali", "east", 1)]
    (plan,) = [c for c in claims if c.kind == "territory.recaptured"]
    assert plan.modality == "planned"


def test_a_country_that_is_partly_held_is_that_part() -> None:
    claims, _ = extracted(sheet_of("Troops may push on into rebel-held Mali."))
    (held,) = [c for c in claims if c.kind == "territory.held"]
    assert [(p.name, p.part) for p in held.places] == [("Mali", "rebel-held")]
