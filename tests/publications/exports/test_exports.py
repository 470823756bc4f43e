"""Exports: every column has its meaning, and a point stands only where the place is known."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta
from functools import cache
from typing import Any, get_args

import pytest
import shapely.geometry
from hypothesis import given
from hypothesis import strategies as st

from reportedly import api
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.discretion import Discretion
from reportedly.publications.exports import export as exporting_room
from reportedly.publications.exports.dictionary import columns, exports
from reportedly.publications.exports.formats import as_csv
from reportedly.publications.exports.rows import Told, days
from reportedly.publications.profiles import profile
from reportedly.records.exports import ExportMaterial, ExportOf, ExportShape
from reportedly.runs import exporting
from tests.story.kept import RULES, ledger

EXPORTS: tuple[ExportOf, ...] = get_args(ExportOf)
BESIDE = {"profile", "maker", "credits"}


@cache
def material(what: ExportOf) -> ExportMaterial:
    with api.open(ledger()) as opened:
        held = opened._held(RULES, None)
        return exporting.material(held, exporting.Wanted(what))


@cache
def made(what: ExportOf, shape: ExportShape, name: str, hxl: bool = False) -> bytes:
    return exporting_room.export(material(what), profile(name), shape, hxl)


def features(what: ExportOf, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(made(what, "geojson", name))["features"]
    return found


@pytest.mark.parametrize("what", EXPORTS)
def test_every_column_has_its_entry_and_every_entry_its_column(what: ExportOf) -> None:
    held, meant = material(what), profile("internal")
    discretion = Discretion(held.told, held.mentions, meant)
    told = Told(held.claims, Sources(held.claims, meant, discretion), held.polygons)
    names = {column.name for column in columns(what)}
    rows = list(exporting_room._rows(held, told))
    assert rows
    assert all(set(row) | BESIDE == names for row in rows)


@pytest.mark.parametrize("what", EXPORTS)
def test_the_dictionary_is_whole(what: ExportOf) -> None:
    assert exports()[what]
    names = [column.name for column in columns(what)]
    assert len(names) == len(set(names))
    for column in columns(what):
        assert column.meaning.endswith("."), column.name
        assert (
            column.type not in ("code", "codes")
            or column.values
            or column.standard
            or (column.name in ("maker", "credits"))
        ), column.name
        assert re.fullmatch(r"(#[a-z0-9]+(\+[a-z][a-z0-9_]*)*)?", column.hxl), column.name


@pytest.mark.parametrize("what", EXPORTS)
@pytest.mark.parametrize("name", ["public", "internal"])
def test_a_point_stands_only_for_a_place_that_is_known_exactly(what: ExportOf, name: str) -> None:
    for one in features(what, name):
        told = one["properties"]
        if one["geometry"] is None:
            assert told["latitude"] is None
            continue
        point = shapely.geometry.shape(one["geometry"])
        assert point.geom_type == "Point"
        assert name == "internal"
        assert (told["where_prec"], told["withheld"]) == (1, False)
        assert (point.x, point.y) == (told["longitude"], told["latitude"])
        assert abs(point.x) <= 180
        assert abs(point.y) <= 90


def test_some_points_are_drawn_internally() -> None:
    assert any(one["geometry"] for one in features("incidents", "internal"))


@pytest.mark.parametrize("what", EXPORTS)
def test_a_map_layer_names_maker_profile_and_credits(what: ExportOf) -> None:
    whole = json.loads(made(what, "geojson", "public"))
    assert whole["type"] == "FeatureCollection"
    assert (whole["export"], whole["profile"]) == (what, "public")
    assert whole["maker"].startswith("export/")
    assert "GeoNames" in whole["credits"][0]
    keys = [one["id"] for one in whole["features"] if "id" in one]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("what", EXPORTS)
def test_shapes_have_the_same_rows(what: ExportOf) -> None:
    table = list(csv.DictReader(io.StringIO(made(what, "csv", "public").decode())))
    lines = [json.loads(line) for line in made(what, "jsonl", "public").splitlines()]
    assert [list(row) for row in table] == [list(row) for row in lines]
    assert len(table) == len(features(what, "public"))
    for row, line, one in zip(table, lines, features(what, "public"), strict=True):
        assert row["place"] == (line["place"] or "")
        assert {k: v for k, v in line.items() if k not in BESIDE} == one["properties"]
        assert row["maker"] == line["maker"]


def test_hashtags_stand_in_the_second_line() -> None:
    first, second, third, *_ = csv.reader(
        io.StringIO(made("incidents", "csv", "public", True).decode())
    )
    tags = dict(zip(first, second, strict=True))
    assert tags["country_code"] == "#country+code+v_iso2"
    assert tags["adm_2"] == "#adm2+name"
    assert not any(cell.startswith("#") for cell in third)


def test_figures_are_those_of_the_ledger() -> None:
    with api.open(ledger()) as opened:
        told = [
            (one.incident, one.row.low, one.row.best, one.row.high)
            for one in opened.figures(rules=RULES)
        ]
    lines = [json.loads(line) for line in made("figures", "jsonl", "public").splitlines()]
    assert [(r["incident_id"], r["low"], r["best"], r["high"]) for r in lines] == told


def test_a_cell_that_a_spreadsheet_would_run_is_marked() -> None:
    column = columns("claims")[0]
    assert as_csv([column], [{column.name: "=1+1"}]).splitlines()[1] == b"'=1+1"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_the_longer_the_span_the_less_precise(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    told = days(first.isoformat(), last.isoformat())["date_prec"]
    longer = days(first.isoformat(), (last + timedelta(days=1)).isoformat())["date_prec"]
    assert 1 <= told <= longer <= 5
    assert (told == 1) == (more == 0)
    assert days(None, last.isoformat())["date_prec"] is None
