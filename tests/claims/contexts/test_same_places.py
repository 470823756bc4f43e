"""When the places of two claims are one, or the one lies in the other."""

from __future__ import annotations

from reportedly.claims.contexts.same_places import within
from tests.claims.test_extract import claims_of


def test_a_town_lies_in_its_province_and_country() -> None:
    places = [
        next(c for c in claims_of(f"Rebels attacked a post in {name}.") if c.places).places[0]
        for name in ("Sake", "North Kivu", "Uganda")
    ]
    town, province, abroad = places
    assert within(town, province)
    assert not within(town, abroad)
    assert not within(province, town)
