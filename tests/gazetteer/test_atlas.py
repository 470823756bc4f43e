"""What the map answers, over the package's own places and areas."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from reportedly.gazetteer.atlas import Atlas, second_capitals
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.places import Place


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_gazetteer().atlas


def place(atlas: Atlas, name: str, feature: str, code: str) -> Place:
    found = atlas.places.find(name)
    entry = next(e for e in found if e.feature == feature and e.country_code == code)
    return atlas.place(entry)


def test_a_town_is_answered_for_by_its_district(atlas: Atlas) -> None:
    town = place(atlas, "Imam Sahib", "populated_place", "AF")
    assert atlas.label(town) == "the district of Imam Sahib"
    assert atlas.has_district(town)
    assert atlas.states_beside(town) == ("Tajikistan",)
    uzbekistan = place(atlas, "Uzbekistan", "country", "UZ")
    assert atlas.touches(town, uzbekistan) is False
    near, far = atlas.km_from_district(town, uzbekistan), atlas.km(town, uzbekistan)
    assert near is not None
    assert far is not None
    assert 55 < near < 75 < far


def test_states_beside_a_province(atlas: Atlas) -> None:
    province = place(atlas, "Badakhshan", "adm1", "AF")
    assert set(atlas.states_beside(province) or ()) == {"Tajikistan", "Pakistan", "China"}
    assert atlas.touches(province, place(atlas, "China", "country", "CN")) is True
    assert atlas.touches(province, place(atlas, "Takhar", "adm1", "AF")) is True
    assert atlas.touches(province, place(atlas, "Herat", "adm1", "AF")) is False


def test_what_is_not_drawn_is_not_answered(atlas: Atlas) -> None:
    none = dict.fromkeys(Place.__struct_fields__[:11])
    nowhere = msgspec.convert({**none, "precision": "unknown"}, Place)
    assert atlas.states_beside(nowhere) is None
    assert atlas.km(nowhere, place(atlas, "China", "country", "CN")) is None
    assert atlas.lies_in(nowhere, nowhere) is None
    assert atlas.share(nowhere, nowhere, "north") is None


def test_distance_of_two_towns_and_of_a_town_in_its_state(atlas: Atlas) -> None:
    goma, gisenyi = (
        place(atlas, "Goma", "populated_place", "CD"),
        place(atlas, "Gisenyi", "populated_place", "RW"),
    )
    apart = atlas.km(goma, gisenyi)
    assert apart is not None
    assert apart < 15
    congo = atlas.places.country("CD")
    assert congo is not None
    assert atlas.km(goma, atlas.place(congo)) == 0


@pytest.mark.parametrize(
    ("wind", "low", "high"), [("north", 0, 0.3), ("south", 0.7, 1), ("east", 0.2, 0.8)]
)
def test_how_far_across_an_area_a_town_lies(
    atlas: Atlas, wind: str, low: float, high: float
) -> None:
    kandahar = place(atlas, "Kandahar", "populated_place", "AF")
    share = atlas.share(kandahar, place(atlas, "Afghanistan", "country", "AF"), wind)
    assert share is not None
    assert low <= share <= high


def test_every_town_called_a_capital_is_known(atlas: Atlas) -> None:
    for code, names in second_capitals().items():
        state = atlas.places.country(code)
        assert state is not None, code
        known = atlas.capitals(atlas.place(state))
        assert known, (code, names)


def test_disputed_areas_settle_nothing(atlas: Atlas) -> None:
    india, afghanistan = (
        place(atlas, "India", "country", "IN"),
        place(atlas, "Afghanistan", "country", "AF"),
    )
    assert atlas.touches(india, afghanistan) is False
    assert atlas.may_touch(india, afghanistan)
    assert not atlas.may_touch(india, place(atlas, "Iran", "country", "IR"))
    assert atlas.is_settled(afghanistan)
    assert not atlas.is_settled(place(atlas, "Simferopol", "populated_place", "UA"))


def test_a_reading_without_geography_opens_no_polygons() -> None:
    code = (
        "import sys; from reportedly import api; "
        "api.read('Troops of the Veld Army captured a bridge on Monday.'); "
        "print('shapely' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "False", done.stderr
