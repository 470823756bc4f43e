"""Parts of areas as computed sets: halves, quarters, what lies beside, what holds what."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.areas import open_areas
from reportedly.gazetteer.parts import SIDES, Parts
from reportedly.gazetteer.places import places_with

PLACES = places_with(())
AREAS = open_areas()
PARTS = Parts(PLACES, AREAS)
OPPOSITE = [("north", "south"), ("east", "west")]


def area(name: str, code: str, level: str) -> str:
    found = [e for e in PLACES.find(name) if (e.country_code, e.feature) == (code, level)]
    return next(e.id for e in found if AREAS.has(e.id))


def names(ids: tuple[str, ...]) -> set[str]:
    return {entry.name for i in ids if (entry := PLACES.by_id(i))}


@settings(max_examples=25)
@given(st.sampled_from(AREAS.ids("adm1", "AF") + AREAS.ids("adm1", "CD")))
def test_halves_share_the_ground_and_the_districts_of_an_area(place: str) -> None:
    whole = AREAS.polygon(place)
    assert whole is not None
    for one, other in OPPOSITE:
        first, second = PARTS.side(place, one), PARTS.side(place, other)
        assert first is not None
        assert second is not None
        assert first.shape is not None
        assert second.shape is not None
        assert first.shape.area == pytest.approx(whole.area / 2, rel=0.01)
        assert shapely.intersection(first.shape, second.shape).area < 1e-9
        assert not set(first.ids) & set(second.ids)
        assert set(first.ids) | set(second.ids) <= set(PARTS.below(place))


def test_the_north_of_badakhshan_is_made_of_its_northern_districts() -> None:
    north = PARTS.side(area("Badakhshan", "AF", "adm1"), "north")
    assert north is not None
    assert {"Shighnan", "Khwahan"} <= names(north.ids)
    assert not {"Keran wa Menjan", "Zebak"} & names(north.ids)


def test_northern_afghanistan_holds_its_northern_provinces() -> None:
    country = PLACES.country("AF")
    assert country is not None
    north = PARTS.side(country.id, "north")
    south = PARTS.side(country.id, "south-west")
    assert north is not None
    assert south is not None
    inside = {a.name for i in north.ids if (e := PLACES.by_id(i)) and (a := PLACES.area(e, "adm1"))}
    assert {"Balkh", "Kunduz", "Takhar", "Badakhshan", "Jowzjan", "Faryab"} <= inside
    assert "Kandahar" not in inside
    assert area("Panjwayi", "AF", "adm2") in south.ids


def test_every_side_word_gives_a_shape_and_an_unknown_one_none() -> None:
    place = area("Kunduz", "AF", "adm1")
    for word in SIDES:
        part = PARTS.side(place, word)
        assert part is not None
        assert part.shape is not None
        assert part.shape.area > 0
    assert PARTS.side(place, "upstairs") is None
    assert PARTS.side("gn:0", "north") is None


def test_districts_beside_a_state_or_an_area() -> None:
    badakhshan, tajikistan = area("Badakhshan", "AF", "adm1"), PLACES.country("TJ")
    assert tajikistan is not None
    beside = PARTS.beside(badakhshan, tajikistan.id)
    assert {"Wakhan", "Ishkashim", "Shighnan"} <= names(beside.ids)
    assert not {"Keran wa Menjan", "Yamgan"} & names(beside.ids)
    assert beside.shape is not None
    takhar = PARTS.beside(area("Kunduz", "AF", "adm1"), area("Takhar", "AF", "adm1"))
    assert names(takhar.ids) == {"Dasht-e Archi", "Khanabad"}
    assert PARTS.beside("gn:0", tajikistan.id) == ((), None)


def test_a_country_whose_districts_are_not_drawn_is_told_by_its_provinces() -> None:
    ukraine, russia = PLACES.country("UA"), PLACES.country("RU")
    assert ukraine is not None
    assert russia is not None
    beside = PARTS.beside(ukraine.id, russia.id)
    assert {"Luhansk", "Kharkiv", "Sumy"} <= names(beside.ids)
    assert "Lviv" not in names(beside.ids)


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (("Kunduz", "AF", "adm1"), ("Imam Sahib", "AF", "adm2"), True),
        (("Takhar", "AF", "adm1"), ("Imam Sahib", "AF", "adm2"), False),
        (("Imam Sahib", "AF", "adm2"), ("Kunduz", "AF", "adm1"), False),
    ],
)
def test_areas_hold_what_lies_in_them(
    outer: tuple[str, str, str], inner: tuple[str, str, str], holds: bool
) -> None:
    assert PARTS.contains(area(*outer), area(*inner)) is holds


def test_towns_lie_where_their_point_lies_and_the_unknown_nowhere() -> None:
    kabul = PLACES.capital(PLACES.country("AF"))  # type: ignore[arg-type]
    assert kabul is not None
    assert PARTS.contains(area("Kabul", "AF", "adm2"), kabul.id) is True
    assert PARTS.contains(area("Kandahar", "AF", "adm1"), kabul.id) is False
    assert PARTS.contains("gn:0", kabul.id) is None
