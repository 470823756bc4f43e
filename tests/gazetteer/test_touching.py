"""Who touches whom, worked out from shapes drawn for the test."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.touching import (
    KM,
    REACH_EXACT,
    border_line,
    contacts_across,
    contacts_within,
    kilometres_along,
    nearest_areas,
    outline_of,
)

WEST, EAST = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)


def test_an_outline_is_as_long_as_its_sides_on_the_sphere() -> None:
    outline = outline_of(shapely.box(10, 60, 10.1, 60.1))
    sides = 0.1 * KM * (2 + 0.5 + 0.4985)
    assert outline.km.sum() == pytest.approx(sides, rel=0.001)
    assert outline.km.max() < 0.4


def test_holes_are_part_of_the_outline() -> None:
    ring = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    assert outline_of(ring).km.sum() == pytest.approx(16 * KM, rel=0.01)


def test_areas_with_a_common_side_touch_along_it() -> None:
    km = contacts_within({"west": WEST, "east": EAST, "far": shapely.box(5, 0, 6, 1)})
    assert set(km) == {("west", "east"), ("east", "west")}
    assert km["west", "east"] == km["east", "west"] == pytest.approx(KM, rel=0.01)


def test_areas_that_meet_at_a_corner_do_not_touch() -> None:
    corner = {"a": WEST, "b": shapely.box(1, 1, 2, 2)}
    assert contacts_within(corner, reach=REACH_EXACT) == {}
    assert all(km < 0.7 for km in contacts_within(corner).values()), "simplified ones may seem to"


@settings(max_examples=30)
@given(st.floats(-0.001, 0.001))
def test_a_narrow_gap_or_overlap_is_no_gap(gap: float) -> None:
    km = contacts_within({"a": WEST, "b": shapely.box(1 + gap, 0, 2, 1)})
    assert km["a", "b"] == pytest.approx(KM, rel=0.02)


def test_a_wide_gap_is_one() -> None:
    assert contacts_within({"a": WEST, "b": shapely.box(1.01, 0, 2, 1)}) == {}


def test_an_area_in_the_hole_of_another_touches_it_all_around() -> None:
    inner = shapely.box(1, 1, 2, 2)
    km = contacts_within({"in": inner, "out": shapely.box(0, 0, 3, 3).difference(inner)})
    assert km["in", "out"] == pytest.approx(4 * KM, rel=0.01)


def test_a_border_goes_to_the_nearest_districts_of_other_sources() -> None:
    line = border_line(WEST, EAST)
    ours = {"north": shapely.box(0, 0.5, 0.99, 1), "south": shapely.box(0, 0, 0.985, 0.5)}
    ours["inland"] = shapely.box(0, 0.2, 0.5, 0.4)
    theirs = {"state": EAST}
    km = contacts_across(line, ours, theirs)
    assert set(km) == {(a, b) for n in ("north", "south") for a, b in ((n, "state"), ("state", n))}
    assert km["north", "state"] == pytest.approx(KM / 2, rel=0.03)


def test_what_falls_short_of_two_km_is_not_said_to_reach_the_border() -> None:
    line = border_line(WEST, EAST)
    sides = ["long"] * (len(line.km) - 1) + ["short"]
    assert {a for a, _ in kilometres_along(line, sides, ["state"] * len(sides))} == {"long"}


def test_what_is_far_off_is_none_of_the_border() -> None:
    line = border_line(WEST, EAST)
    assert set(nearest_areas(line, {"far": shapely.box(-3, 0, -2, 1)})) == {None}
    assert nearest_areas(line, {}) == [None] * len(line.km)
    assert contacts_across(line, {}, {"state": EAST}) == {}
    assert len(border_line(WEST, shapely.box(5, 5, 6, 6)).km) == 0
