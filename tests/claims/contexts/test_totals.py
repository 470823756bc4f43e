"""A lead that adds up several events, and the events that the report then tells one by one."""

from __future__ import annotations

import pytest

from reportedly.records.claims import Claim
from tests.claims.test_extract import claims_of

LEAD = "Troops killed nine rebels in separate raids in northern Mali on Monday."


def tolls(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.family == "casualties"]


def restates(one: Claim) -> bool:
    return any(a.relation == "restates" for a in one.about)


@pytest.mark.parametrize(
    ("lead", "scope"),
    [
        (LEAD, "cumulative"),
        ("Troops killed nine rebels in three towns of Mali on Monday.", "cumulative"),
        ("Troops killed nine rebels across Mali over the past 24 hours.", "cumulative"),
        ("Troops killed nine rebels in a string of clashes on Monday.", "cumulative"),
        ("Troops killed nine rebels in a raid in Mali on Monday.", "incident"),
        ("Nine rebels have been killed following a raid on their camp in Mali.", "incident"),
    ],
)
def test_parts_of_a_total(lead: str, scope: str) -> None:
    whole, part = tolls(f"{lead}\n\nIn Menaka, soldiers killed two rebels at a checkpoint.")
    assert [f.scope for f in whole.figures] == [scope]
    assert restates(part) is (scope == "incident")
    assert [p.name for p in part.places] == ["Menaka"]


def test_a_total_told_again_in_no_place_of_its_own() -> None:
    whole, again = tolls(f"{LEAD} The nine rebels were killed by night, the army added.")
    assert [f.scope for f in whole.figures] == ["incident"]
    assert again.id != whole.id


def test_one_man_of_several_raids() -> None:
    text = (
        "Troops killed a rebel commander and detained several men in raids in northern Mali on "
        "Monday.\n\nThe commander, Alou Keita, was killed in Menaka."
    )
    lead, detail = tolls(text)
    assert [restates(lead), restates(detail)] == [True, False]


def test_parts_are_of_the_days_of_the_total() -> None:
    text = (
        "Several rebels were killed in Mali over the past 24 hours.\n\nMenaka/Menaka\n"
        "A patrol was shot at. The patrol returned fire, killing one rebel."
    )
    assert [c.when is not None for c in tolls(text)] == [True, True]


@pytest.mark.parametrize(
    ("lead", "again"),
    [
        ("Several rebels were killed in Mali on Monday.", False),
        ("Several rebels were killed in an ambush in Mali on Monday.", True),
    ],
)
def test_fewer_in_a_place_of_their_own(lead: str, again: bool) -> None:
    _, part = tolls(f"{lead}\n\nIn Menaka, a patrol killed one rebel.")
    assert restates(part) is again


def test_raids_that_were_carried_out() -> None:
    whole, _ = tolls(
        "Troops conducted several raids in Mali this week, killing nine rebels.\n\n"
        "Near Menaka, soldiers killed two rebels on Monday."
    )
    assert [f.scope for f in whole.figures] == ["cumulative"]


def test_further_north_is_no_total() -> None:
    (toll,) = tolls("Further north, an air strike hit a base near Tessalit, killing several men.")
    assert [f.scope for f in toll.figures] == ["incident"]


def test_one_of_the_areas_of_a_total() -> None:
    whole, part = tolls(
        "Troops killed nine rebels in Kidal and Menaka on Monday.\n\n"
        "In Menaka, a patrol killed two rebels."
    )
    assert [f.scope for f in whole.figures] == ["cumulative"]
    assert not restates(part)
