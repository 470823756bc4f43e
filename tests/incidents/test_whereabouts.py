"""How two places of events stand to each other where a name stands in no list."""

from __future__ import annotations

from itertools import permutations

import pytest

from reportedly.incidents.whereabouts import Spot, bearing
from reportedly.records.whereabouts import Point

TOWN = Spot(("XA", "North", "Dara", "t1"), "Dara", True, False, Point(10.0, 20.0))
OTHER = Spot(("XA", "South", "Sella", "t2"), "Sella", True, False, Point(14.0, 20.0))
AREA = Spot(("XA", "North"), "North", False, False)
MOSQUE = Spot(("XA", "North", "the hill mosque"), "Hill Mosque", False, False, loose=True)
STREET = Spot(("XA", "North", "salt road"), "Salt Road", False, False, loose=True)
NAME = Spot(("kashai",), "Kashai", False, False, bare=True)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (MOSQUE, TOWN, "unknown"),
        (MOSQUE, AREA, "unknown"),
        (MOSQUE, OTHER, "apart"),
        (MOSQUE, STREET, "apart"),
        (NAME, AREA, "unknown"),
        (NAME, TOWN, "apart"),
        (TOWN, OTHER, "apart"),
    ],
)
def test_a_name_of_no_list_may_lie_in_a_town_of_its_area(one: Spot, other: Spot, said: str) -> None:
    assert [bearing(a, b) for a, b in permutations((one, other))] == [said, said]
