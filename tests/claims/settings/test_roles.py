"""Roles of places: every town of a row has the role of the first."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_a_row_of_towns_shares_its_preposition() -> None:
    text = "People fled from the towns of Beni, Butembo and Lubero to Goma."
    (claim,) = claims_of(text)
    told = [(p.role, p.name) for p in claim.places]
    assert told == [("from", "Beni"), ("from", "Butembo"), ("from", "Lubero"), ("to", "Goma")]


def test_a_purpose_is_no_goal() -> None:
    (claim,) = claims_of("Rivals fought for control of the oil terminal east of Sirte.")
    assert [(p.role, p.name) for p in claim.places] == [("at", "Sirte")]


def test_a_road_has_two_ends() -> None:
    (claim,) = claims_of("Gunmen held up a bus on the road from Kaya to Djibo.")
    assert [p.role for p in claim.places] == ["at", "at"]
