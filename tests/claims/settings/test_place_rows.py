"""Rows of places: the spot between two towns, and the side of a border that was crossed."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_between_two_towns_is_one_vague_place() -> None:
    claim = next(c for c in claims_of("A convoy was attacked between Goma and Butembo on Monday."))
    (place,) = claim.places
    assert place.text == "Goma and Butembo"
    assert (place.precision, place.id, place.country_code) == ("near", None, "CD")
    assert place.adm1 == "North Kivu"
    assert place.uncertainty_km is not None
    assert 80 < place.uncertainty_km < 130
    assert place.lat is not None
    assert -1.7 < place.lat < 0.2


def test_two_towns_are_two_places() -> None:
    claim = next(c for c in claims_of("Rebels attacked Goma and Butembo on Monday."))
    assert [p.name for p in claim.places] == ["Goma", "Butembo"]


def test_the_border_that_was_crossed_is_no_goal() -> None:
    claim = next(c for c in claims_of("Hundreds of soldiers fled across the border into Uganda."))
    assert [(p.role, p.name) for p in claim.places] == [("to", "Uganda")]
