"""The areas of a place that words name: by the tables, by the ground, or the place itself."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.gazetteer.meant_areas import MeantArea, meant_areas
from reportedly.gazetteer.parts import Parts
from reportedly.gazetteer.shelf import open_gazetteer


@pytest.fixture(scope="module")
def parts() -> Parts:
    known = open_gazetteer()
    return Parts(known.places, known.areas)


def meant(parts: Parts, name: str, feature: str, part: str | None) -> tuple[MeantArea, ...]:
    atlas = open_gazetteer().atlas
    entry = next(e for e in atlas.places.find(name) if e.feature == feature)
    return meant_areas(msgspec.structs.replace(atlas.place(entry), part=part), parts)


def test_a_whole_area_is_itself(parts: Parts) -> None:
    rows = meant(parts, "Kunduz", "adm1", None)
    assert [(r.name, r.basis) for r in rows] == [("Kunduz", "itself")]


def test_the_part_of_a_town_s_name_is_its_province_s(parts: Parts) -> None:
    of_town = meant(parts, "Kunduz", "populated_place", "north")
    of_province = meant(parts, "Kunduz", "adm1", "north")
    assert {r.id for r in of_town} == {r.id for r in of_province}
    assert {r.basis for r in of_town} == {"ground"}


def test_the_part_of_a_country_is_the_table_s(parts: Parts) -> None:
    rows = meant(parts, "Afghanistan", "country", "north")
    assert {r.basis for r in rows} == {"table"}
    assert {r.of for r in rows} == {"north of Afghanistan"}


def test_what_is_drawn_nowhere_is_nothing(parts: Parts) -> None:
    assert meant(parts, "Kunduz", "adm1", "upstairs") == ()
