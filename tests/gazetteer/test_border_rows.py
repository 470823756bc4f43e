"""Rows of borders: who touches an area, and which of its parts reach a state."""

from __future__ import annotations

import pytest

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.border_rows import border_rows
from reportedly.gazetteer.borders import open_borders

BORDERS = open_borders()


def test_an_area_has_those_of_its_level_and_the_states_it_reaches() -> None:
    rows = border_rows("gn:1135690", BORDERS)
    assert {row.other for row in rows} >= {"Takhar", "Baghlan", "Balkh", "Tajikistan"}
    assert [row.km for row in rows] == sorted((row.km for row in rows), reverse=True)
    assert {row.name for row in rows} == {"Kunduz"}


def test_every_area_of_a_name_is_told() -> None:
    rows = border_rows("Kunduz", BORDERS)
    assert {row.id for row in rows} == {"gn:1135690", "gn:7729833"}


@pytest.mark.parametrize("along", ["Tajikistan", "TJ", "tj"])
def test_districts_along_a_state(along: str) -> None:
    rows = border_rows("Afghanistan", BORDERS, along)
    assert {"Imam Sahib", "Wakhan", "Ishkashim"} <= {row.name for row in rows}
    assert {row.other for row in rows} == {"Tajikistan"}
    assert len({row.id for row in rows}) == len(rows)
    within = border_rows("Kunduz", BORDERS, along)
    assert {row.id for row in within} < {row.id for row in rows}
    assert all(row.inside == "Kunduz, Afghanistan" for row in within)


def test_a_state_that_is_not_reached() -> None:
    assert border_rows("Kunduz", BORDERS, "CN") == ()


def test_what_has_no_polygon_or_is_no_country() -> None:
    with pytest.raises(SettingsWrong, match=r"No polygon of .* gazetteer add"):
        border_rows("Sher Khan Bandar", BORDERS)
    with pytest.raises(SettingsWrong, match="no country"):
        border_rows("Afghanistan", BORDERS, "Badakhshan")
