"""Distances, bearings and radii: round trips and conventions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.whereabouts import (
    EARTH_KM,
    NEAR_KM,
    WINDS,
    Offset,
    Point,
    apart,
    bearing,
    between,
    direction,
    distance_km,
    extent_km,
    moved,
    near,
    off,
    offset,
    rounding,
    wind_of,
)

points = st.builds(Point, st.floats(-80, 80), st.floats(-180, 180))
courses = st.floats(0, 359.99)
lengths = st.floats(0.5, 900)


@given(points, lengths, courses)
def test_a_point_moved_lies_as_far_and_in_that_direction(a: Point, km: float, to: float) -> None:
    there = moved(a, km, to)
    assert distance_km(a, there) == pytest.approx(km, rel=1e-6, abs=1e-6)
    assert apart(bearing(a, there), to) < 0.01
    assert -180 <= there.lon <= 180


@given(points, lengths, courses)
def test_there_and_back_again(a: Point, km: float, to: float) -> None:
    there = moved(a, km, to)
    back = moved(there, km, bearing(there, a))
    assert distance_km(a, back) < 0.001


@given(points, points)
def test_distance_is_the_same_both_ways_and_no_more_than_half_round(a: Point, b: Point) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)
    assert 0 <= distance_km(a, b) <= 3.1416 * EARTH_KM


@given(points, lengths, courses)
def test_the_middle_is_as_far_from_both(a: Point, km: float, to: float) -> None:
    b = moved(a, km, to)
    middle = between(a, b)
    there = Point(middle.lat, middle.lon)
    assert distance_km(a, there) == pytest.approx(distance_km(b, there), abs=1e-3)
    assert middle.uncertainty_km == pytest.approx(km / 2, abs=1e-3)


@given(points, st.floats(1, 200), st.sampled_from(WINDS), st.floats(0, 1))
def test_whoever_goes_the_told_way_ends_within_the_radius(
    a: Point, km: float, wind: str, share: float
) -> None:
    told = Offset(km, wind, km * 0.05)
    found = off(a, told)
    half = {0: 45.0, 2: 22.5, 1: 11.25, 3: 11.25}[WINDS.index(wind) % 4]
    to = (direction(wind) or 0.0) + half * (2 * share - 1)
    end = moved(a, km + told.rounding_km, to)
    # the radius is reckoned on a plane: a few parts in a thousand at 200 km
    assert distance_km(Point(found.lat, found.lon), end) <= found.uncertainty_km * 1.01 + 0.01


@pytest.mark.parametrize(
    ("words", "km", "wind"),
    [
        ("15 km north", 15, "north"),
        ("15km north of", 15, "north"),
        ("20 miles southeast", 32.19, "southeast"),
        ("1,200 kilometres west", 1200, "west"),
        ("8 km", 8, None),
        ("2.5 km north-west", 2.5, "north-west"),
        ("about 30 kilometers to the east of", 30, "east"),
    ],
)
def test_offsets_are_read(words: str, km: float, wind: str | None) -> None:
    found = offset(words)
    assert found is not None
    assert found.km == pytest.approx(km, abs=0.01)
    assert found.wind == wind


@pytest.mark.parametrize("words", ["north", "border with Chad", "15 men", "15 km up", "", "km"])
def test_other_parts_are_no_offsets(words: str) -> None:
    assert offset(words) is None


@pytest.mark.parametrize(
    ("number", "half_step"), [(7, 0.5), (15, 2.5), (20, 5), (100, 50), (2.5, 0.25), (3.2, 0.05)]
)
def test_a_number_is_as_exact_as_it_is_written(number: float, half_step: float) -> None:
    assert rounding(number) == half_step


def test_fifteen_km_north_of_a_point_on_the_equator() -> None:
    found = off(Point(0, 30), Offset(15, "north", 2.5), extent=3)
    assert found.lat == pytest.approx(0.1349, abs=1e-4)
    assert found.lon == pytest.approx(30)
    assert 12 < found.uncertainty_km < 18


def test_without_a_direction_it_lies_around_the_point() -> None:
    assert off(Point(10, 10), Offset(8, None, 0.5)).uncertainty_km == 8.5


def test_near_is_as_wide_as_the_convention_says() -> None:
    assert near(Point(1, 2)).uncertainty_km == NEAR_KM == 25


@given(courses)
def test_the_nearest_wind_is_within_half_its_sector(to: float) -> None:
    at = direction(wind_of(to))
    assert at is not None
    assert apart(at, to) <= 22.5 + 1e-9


def test_a_city_reaches_farther_than_a_hamlet() -> None:
    assert extent_km(0) == 1
    assert 8 < extent_km(1_400_000) < 11
