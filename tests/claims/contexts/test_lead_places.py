"""What a lead tells without a place, and its second telling places."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

LEAD = "Troops captured a weapons dealer, who supplied fighters."


@pytest.mark.parametrize(
    ("then", "place"),
    [
        ("The dealer was detained during a raid in Menaka overnight.", "Menaka"),
        ("A smuggler was detained during a raid in Menaka overnight.", None),
        ("The dealer was detained in another raid in Menaka in 2019.", None),
    ],
)
def test_the_second_telling_lends_its_place(then: str, place: str | None) -> None:
    lead = next(c for c in claims_of(f"{LEAD} {then}") if c.kind == "detention.captured")
    assert {p.name for p in lead.places if p.basis == "incident"} == ({place} if place else set())


def test_and_its_night() -> None:
    then = "The dealer was detained during a raid in Menaka overnight."
    lead = next(c for c in claims_of(f"{LEAD} {then}") if c.kind == "detention.captured")
    assert lead.when is not None
    assert (lead.when.earliest, lead.when.latest) == ("2024-05-16", "2024-05-17")
