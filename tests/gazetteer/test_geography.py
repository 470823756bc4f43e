"""The words of geography and how exactly they are meant."""

from __future__ import annotations

from typing import get_args

import msgspec

from reportedly.gazetteer.geography import Relation, open_geography


def test_longer_wordings_are_tried_first() -> None:
    for first, patterns in open_geography().by_first.items():
        lengths = [len(p.words) for p in patterns]
        assert lengths == sorted(lengths, reverse=True)
        assert all(p.words[0] == first for p in patterns)


def test_wordings_tell_known_relations_and_none_twice() -> None:
    seen = [(p.words, p.before) for rows in open_geography().by_first.values() for p in rows]
    assert len(seen) == len(set(seen))
    told = {p.relation for rows in open_geography().by_first.values() for p in rows}
    assert told <= set(get_args(Relation))
    assert {"borders", "on_border", "opposite", "between"} <= told


def test_what_holds_is_nearer_than_what_is_contradicted() -> None:
    limits = open_geography().tolerance
    for name in "on_border near_border opposite next_to".split():
        assert getattr(limits, f"{name}_km") < getattr(limits, f"{name}_not_km")
    assert limits.distance_km < limits.distance_not_km
    assert limits.distance_share < limits.distance_not_share
    assert limits.direction_degrees < limits.direction_not_degrees < 180
    assert limits.part_not_share < limits.part_share < 0.5
    assert limits.detour < limits.detour_not
    assert all(value > 0 for value in msgspec.structs.astuple(limits))
