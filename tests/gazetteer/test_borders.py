"""Borders: known truths, and Afghan districts against the exact topology where it is at hand."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.areas import open_areas
from reportedly.gazetteer.borders import Borders, distance_of_shapes, haversine_km
from reportedly.gazetteer.places import places_with

PLACES = places_with(())
AREAS = open_areas()
BORDERS = Borders(PLACES, AREAS)
TOPOLOGY = Path(__file__).resolve().parents[3] / "shared/data/geo/geoBoundaries-AFG-ADM2.topojson"


def country(code: str) -> str:
    found = PLACES.country(code)
    assert found is not None
    return found.id


def area(name: str, code: str, level: str) -> str:
    found = [e for e in PLACES.find(name) if (e.country_code, e.feature) == (code, level)]
    return next(e.id for e in found if AREAS.has(e.id))


def codes(place: str) -> set[str]:
    return {code for code, _ in BORDERS.states_touched(place)}


@pytest.mark.parametrize(
    ("state", "around"),
    [
        ("AF", "PK TJ IR TM UZ CN"),
        ("TJ", "AF UZ KG CN"),
        ("UA", "RU BY PL SK HU RO MD"),
        ("SY", "TR IQ JO IL LB"),
        ("ML", "DZ NE BF CI GN SN MR"),
        ("CD", "AO CG CF SS UG RW BI TZ ZM"),
        ("SD", "EG LY TD CF SS ET ER"),
        ("MM", "BD IN CN LA TH"),
        ("YE", "SA OM"),
        ("LB", "SY IL"),
        ("HT", "DO"),
        ("LK", ""),
    ],
)
def test_a_state_touches_its_neighbours_and_no_other(state: str, around: str) -> None:
    assert codes(country(state)) == set(around.split())
    for code in around.split():
        assert BORDERS.border_km(code, state) == BORDERS.border_km(state, code) > 0


@pytest.mark.parametrize(
    ("name", "code", "level", "states"),
    [
        ("Imam Sahib", "AF", "adm2", "TJ"),
        ("Ishkashim", "AF", "adm2", "TJ"),
        ("Wakhan", "AF", "adm2", "TJ PK CN"),
        ("Kunduz", "AF", "adm1", "TJ"),
        ("Takhar", "AF", "adm1", "TJ"),
        ("Badakhshan", "AF", "adm1", "TJ CN PK"),
        ("Balkh", "AF", "adm1", "UZ TJ TM"),
        ("Ghazni", "AF", "adm1", ""),
        ("Nimroz", "AF", "adm1", "IR PK"),
        ("Kharkiv", "UA", "adm1", "RU"),
        ("Idlib", "SY", "adm1", "TR"),
        ("North Kivu", "CD", "adm1", "UG RW"),
        ("Borno", "NG", "adm1", "NE TD CM"),
        ("Kachin", "MM", "adm1", "CN IN"),
    ],
)
def test_areas_reach_the_states_they_reach(name: str, code: str, level: str, states: str) -> None:
    place = area(name, code, level)
    assert codes(place) == set(states.split())
    assert all(BORDERS.touching(place, s) >= 2 for s in states.split())
    assert BORDERS.touching(place, code) == 0


def test_imam_sahib_lies_by_tajikistan_and_far_from_uzbekistan() -> None:
    district = area("Imam Sahib", "AF", "adm2")
    assert BORDERS.distance_km(district, country("TJ")) == 0
    assert BORDERS.distance_km(district, country("UZ")) == pytest.approx(65, abs=5)
    assert BORDERS.touches(district, country("UZ")) is False
    assert BORDERS.touches(district, country("TJ")) is True
    assert BORDERS.touches(district, area("Khatlon", "TJ", "adm1")) is True
    assert BORDERS.touches(district, area("Kunduz", "AF", "adm1")) is False, "it lies inside"
    assert BORDERS.touches(district, area("Takhar", "AF", "adm1")) is False
    assert (
        BORDERS.touches(area("Dasht-e Archi", "AF", "adm2"), area("Takhar", "AF", "adm1")) is True
    )
    assert BORDERS.touches(district, "gn:0") is None
    assert BORDERS.distance_km(district, "gn:0") is None


def test_along_a_border_stand_districts_or_else_provinces() -> None:
    chinese = BORDERS.along_border("AF", "CN")
    assert [place for place, _ in chinese] == [area("Wakhan", "AF", "adm2")]
    assert chinese[0][1] == pytest.approx(BORDERS.border_km("AF", "CN"), rel=0.1)
    russian = [place for place, _ in BORDERS.along_border("ua", "RU")]
    names = "Luhansk Kharkiv Sumy Chernihiv Donetsk".split()
    assert set(russian) == {area(name, "UA", "adm1") for name in names}
    assert BORDERS.along_border("AF", "XX") == BORDERS.along_border("AF", "UA") == ()


@pytest.mark.parametrize("code", ["AF", "NG", "CD", "YE", "MM", "BF"])
def test_districts_share_out_the_border_of_their_state(code: str) -> None:
    """All but what falls to the few that are not joined."""
    for other, km in BORDERS.states_touched(country(code)):
        if km > 100:
            shared = sum(part for _, part in BORDERS.along_border(code, other))
            assert shared == pytest.approx(km, rel=0.2), other


def test_neighbours_are_of_one_level_and_know_each_other() -> None:
    for level in ("adm0", "adm1", "adm2"):
        for place in AREAS.ids(level):
            for other, km in BORDERS.neighbours(place):
                assert AREAS.level(other) == level
                assert km > 0
                assert place in dict(AREAS.contacts(other))


def exact_pairs() -> set[tuple[str, str]]:
    """Afghan districts with a common arc, by the ids of their shapes."""
    topology = json.loads(TOPOLOGY.read_text(encoding="utf-8"))
    owners: dict[int, set[str]] = defaultdict(set)
    for district in next(iter(topology["objects"].values()))["geometries"]:
        for arc in arcs(district["arcs"]):
            owners[arc].add(district["properties"]["shapeID"])
    pairs = (itertools.combinations(sorted(shared), 2) for shared in owners.values())
    return set(itertools.chain.from_iterable(pairs))


def arcs(nested: list[Any]) -> list[int]:
    if nested and isinstance(nested[0], int):
        return [arc if arc >= 0 else ~arc for arc in nested]
    return [arc for part in nested for arc in arcs(part)]


def drawn_as() -> dict[str, str]:
    """Ids of the exact topology's shapes by the district that covers each."""
    topology = json.loads(TOPOLOGY.read_text(encoding="utf-8"))
    step, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x, y, points = 0, 0, []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * step[0] + origin[0], y * step[1] + origin[1]))
        lines.append(points)
    found = {}
    for district in next(iter(topology["objects"].values()))["geometries"]:
        polygons = district["arcs"] if district["type"] == "MultiPolygon" else [district["arcs"]]
        rings = [
            [p for arc in polygon[0] for p in (lines[arc] if arc >= 0 else lines[~arc][::-1])]
            for polygon in polygons
        ]
        shape = shapely.make_valid(shapely.MultiPolygon([shapely.Polygon(r) for r in rings]))
        inside = shape.representative_point()
        place = next(i for i in AREAS.at(inside.y, inside.x) if AREAS.level(i) == "adm2")
        found[district["properties"]["shapeID"]] = place
    return found


@pytest.mark.skipif(not TOPOLOGY.exists(), reason="the exact topology is not at hand")
def test_afghan_districts_touch_as_the_exact_topology_says() -> None:
    place = drawn_as()
    assert len(set(place.values())) == len(place) == 398
    exact = {tuple(sorted((place[a], place[b]))) for a, b in exact_pairs()}
    ours = {
        tuple(sorted((one, other)))
        for one in AREAS.ids("adm2", "AF")
        for other, _ in BORDERS.neighbours(one)
        if AREAS.country_code(other) == "AF"
    }
    right = len(ours & exact)
    precision, recall = right / len(ours), right / len(exact)
    print(f"adjacency of Afghan districts: precision {precision:.4f}, recall {recall:.4f}")
    assert precision >= 0.98
    assert recall >= 0.98


degrees = st.floats(-60, 60)


@given(degrees, st.floats(-120, 120), st.floats(-4, 4), st.floats(-4, 4))
def test_distances_of_points_are_those_on_the_sphere(
    lat: float, lon: float, north: float, east: float
) -> None:
    one, other = shapely.Point(lon, lat), shapely.Point(lon + east, lat + north)
    exact = haversine_km(lat, lon, lat + north, lon + east)
    assert distance_of_shapes(one, other) == pytest.approx(exact, rel=0.01, abs=1e-6)


def test_a_degree_of_latitude_is_111_km() -> None:
    assert haversine_km(10, 20, 11, 20) == pytest.approx(111.2, abs=0.1)
    squares = shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)
    assert distance_of_shapes(*squares) == pytest.approx(111.2, rel=0.01)
    assert distance_of_shapes(squares[0], squares[0]) == 0
