"""What is shown of a place: everything that is known, every meaning, every party's view."""

from __future__ import annotations

import pytest

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.areas import open_areas
from reportedly.gazetteer.places import open_places
from reportedly.gazetteer.portraits import Portrait, portraits, spellings_like

PLACES, AREAS = open_places(), open_areas()


def shown(name: str) -> tuple[Portrait, ...]:
    return portraits(name, PLACES, AREAS)


def test_a_province_whole() -> None:
    (one,) = shown("gn:1135690")
    assert (one.name, one.feature, one.country, one.country_code) == (
        *("Kunduz", "adm1", "Afghanistan"),
        "AF",
    )
    assert [p.name for p in one.parents] == ["Afghanistan"]
    assert one.seat is not None
    assert (one.seat.name, one.seat.feature) == ("Kunduz", "populated_place")
    assert "qunduz" in one.names
    assert "kunduz" not in one.names
    assert one.pcode is None
    assert one.drawn
    near = {n.name: n for n in one.neighbours}
    assert near["Takhar"].km > 50
    assert near["Tajikistan"].country_code == "TJ"


def test_all_meanings_likeliest_first_and_what_they_may_be_taken_for() -> None:
    meanings = shown("Kunduz")
    assert {m.feature for m in meanings} >= {"adm1", "populated_place", "adm2"}
    town = next(m for m in meanings if m.feature == "populated_place")
    assert {n.feature for n in town.namesakes} >= {"adm1", "adm2"}
    assert town.id not in {n.id for n in town.namesakes}


def test_a_capital() -> None:
    capital = next(m for m in shown("Dushanbe") if m.capital)
    assert capital.country == "Tajikistan"
    (country,) = (m for m in shown("Tajikistan") if m.feature == "country")
    assert country.seat is not None
    assert country.seat.id == capital.id


def test_every_view_of_a_disputed_area() -> None:
    (told,) = next(m for m in shown("Crimea") if m.feature == "adm1").disputed
    assert "Ukraine: part of Ukraine" in told
    assert "Russia: part of Russia" in told
    assert "UN: part of Ukraine" in told
    assert "held by Russia" in told
    assert next(m for m in shown("Kunduz") if m.feature == "adm1").disputed == ()


@pytest.mark.parametrize(
    ("written", "meant"), [("Kundux", "Kunduz"), ("Imam Saheeb", "Imam Sahib"), ("Gomaa", "Goma")]
)
def test_near_spellings(written: str, meant: str) -> None:
    assert any(near.startswith(meant) for near in spellings_like(written, PLACES))


def test_nothing_of_the_kind() -> None:
    with pytest.raises(SettingsWrong, match="Check the spelling"):
        shown("Qwrtzxpl")
    with pytest.raises(SettingsWrong, match="Nearest spellings: Kunduz"):
        shown("Kundux")
