"""A row per country: what is there, what is joined, and at which level one may reason."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.areas import Areas, open_areas
from reportedly.gazetteer.coverage import ENOUGH, Coverage, coverage, drawing_level
from reportedly.gazetteer.places import places_with

PLACES = places_with(())
AREAS = open_areas()
ROWS: dict[str, Coverage] = {row.country_code: row for row in coverage(PLACES, AREAS)}


def test_every_country_has_a_row_in_order_of_its_code() -> None:
    assert list(ROWS) == sorted(ROWS)
    assert len(ROWS) > 240
    for row in ROWS.values():
        country = PLACES.country(row.country_code)
        assert country is not None
        assert row.name == country.name
        assert 0 <= row.joined <= 1


@pytest.mark.parametrize("code", "AF SY YE CD NG MM BF CO LB".split())
def test_districts_are_reasoned_about_where_nearly_all_are_joined(code: str) -> None:
    row = ROWS[code]
    assert row.joined >= ENOUGH
    assert row.level == drawing_level(PLACES, AREAS, code.lower()) == "adm2"
    assert row.says.startswith("Districts are drawn")
    assert row.credit
    assert row.licence
    assert row.missing is None


def test_all_afghan_districts_are_joined() -> None:
    row = ROWS["AF"]
    assert (row.adm1_rows, row.adm1_polygons) == (34, 34)
    assert (row.adm2_rows, row.adm2_polygons, row.joined) == (398, 398, 1.0)
    assert row.licence == "Public domain"


@pytest.mark.parametrize(
    ("code", "why"), [("UA", "CC BY-SA"), ("ET", "ODbL"), ("PK", "ODbL"), ("SD", "No polygons")]
)
def test_where_districts_are_missing_the_row_says_why_and_what_to_do(code: str, why: str) -> None:
    row = ROWS[code]
    assert row.level == "adm1"
    assert row.adm2_polygons < ENOUGH * max(row.adm2_rows, 1)
    assert "first-level areas" in row.says
    assert row.missing is not None
    assert why in row.missing
    assert "reportedly gazetteer add" in row.missing


def test_too_few_joined_districts_are_left_to_the_provinces() -> None:
    row = ROWS["SS"]
    assert 0 < row.joined < ENOUGH
    assert row.level == "adm1"
    assert f"{row.adm2_polygons} of {row.adm2_rows}" in row.says
    assert row.missing is not None
    assert "some of its districts" in row.missing


def test_a_country_with_few_provinces_drawn_is_left_whole() -> None:
    row = ROWS["KE"]
    assert 0 < row.adm1_polygons < row.adm1_rows / 2
    assert row.level == "adm0"
    assert "the whole country" in row.says


def test_without_polygons_only_the_whole_country_is_left() -> None:
    rows = coverage(PLACES, Areas([]))
    assert {row.level for row in rows} == {"adm0"}
    assert all("whole country" in row.says for row in rows)
