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


def test_a_road_is_called_by_its_two_ends() -> None:
    (claim,) = claims_of("Gunmen ambushed a convoy on the Goma-Butembo highway.")
    assert [(p.text, p.precision) for p in claim.places] == [("Goma-Butembo", "near")]


def test_a_road_gives_way_to_the_spot_on_it() -> None:
    (claim,) = claims_of("Gunmen ambushed a convoy on the Goma-Butembo highway in Lubero.")
    assert [p.name for p in claim.places] == ["Lubero"]


def test_an_unknown_village_is_in_the_land_that_the_text_tells() -> None:
    claim = claims_of("Nine people died in Zantakoura, in the north of Burkina Faso.")[0]
    assert [(p.name, p.country_code, p.id) for p in claim.places] == [("Zantakoura", "BF", None)]
