"""Told parts of a place as sets of areas."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.gazetteer.parts import Parts
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.gazetteer.told_parts import part_told
from reportedly.records.places import Place


@pytest.fixture(scope="module")
def parts() -> Parts:
    known = open_gazetteer()
    return Parts(known.places, known.areas)


def named(name: str, part: str | None) -> Place:
    atlas = open_gazetteer().atlas
    entry = next(e for e in atlas.places.find(name) if e.feature in ("country", "adm1"))
    return msgspec.structs.replace(atlas.place(entry), part=part)


def names(parts: Parts, place: Place) -> set[str]:
    found = part_told(place, parts)
    assert found is not None
    assert found.shape is not None
    return {e.name for i in found.ids if (e := parts.places.by_id(i)) is not None}


def test_the_north_of_a_province_is_its_northern_districts(parts: Parts) -> None:
    north, south = (names(parts, named("Helmand", word)) for word in ("north", "south"))
    assert north
    assert south
    assert not north & south


def test_areas_adjacent_to_a_state_touch_it(parts: Parts) -> None:
    found = part_told(named("Afghanistan", "adjacent to Tajikistan"), parts)
    assert found is not None
    tajikistan = parts.places.country("TJ")
    assert tajikistan is not None
    assert found.ids == parts.beside(named("Afghanistan", None).id or "", tajikistan.id).ids
    assert len(found.ids) > 10
    assert all(parts.borders.touching(i, "TJ") > 0 for i in found.ids)


@pytest.mark.parametrize("part", [None, "15 km north", "border with Chile", "the old town"])
def test_other_words_make_no_part(parts: Parts, part: str | None) -> None:
    assert part_told(named("Afghanistan", part), parts) is None
