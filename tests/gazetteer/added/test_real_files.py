"""Real boundary files of Afghanistan: the decoder and the joining, where the files are at hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import shapely

from reportedly.gazetteer.added.add import read_file
from reportedly.gazetteer.added.fields import said
from reportedly.gazetteer.added.found import FileRead

GEO = Path(__file__).resolve().parents[4] / "shared" / "data" / "geo"
EXACT = "geoBoundaries-AFG-ADM2.topojson"
SIMPLE = "geoBoundaries-AFG-ADM2_simplified"

pytestmark = pytest.mark.skipif(not (GEO / EXACT).exists(), reason="the real files are not here")


@cache
def read(name: str, country: str | None = None) -> FileRead:
    return read_file(GEO / name, 300_000_000, said(country, None))


def test_topojson_and_geojson_of_one_drawing_agree() -> None:
    """Rounded to the topology's grid of about 10 to 20 m."""
    ones, others = read(f"{SIMPLE}.topojson"), read(f"{SIMPLE}.geojson")
    twins = {one.id: one.shape for one in others.found}
    shares = [
        shapely.intersection(one.shape, twins[one.id]).area
        / shapely.union(one.shape, twins[one.id]).area
        for one in ones.found
    ]
    assert len(shares) == 398
    assert min(shares) > 0.995


def test_areas_of_the_exact_topology_share_their_borders() -> None:
    shapes = [one.shape for one in read(EXACT).found]
    whole = shapely.union_all(shapes)
    assert sum(shape.area for shape in shapes) == pytest.approx(whole.area, rel=1e-6)


@pytest.mark.parametrize("name", [EXACT, f"{SIMPLE}.topojson", f"{SIMPLE}.geojson"])
def test_all_districts_are_joined(home: Any, name: str) -> None:
    (told,) = home.add(GEO / name, largest=300_000_000)
    assert (told.places, told.joined, told.new, told.left) == (398, 398, 0, ())
    imam_sahib, tajikistan = "gn:7053315", "gn:1220409"
    archi, kunduz, qala_zal = "gn:7053313", "gn:7729833", "gn:7053317"
    touching = dict(home.areas.contacts(imam_sahib))
    assert {archi, kunduz, qala_zal, tajikistan} <= set(touching)
    assert 70 < touching[tajikistan] < 140


def test_a_foreign_file_is_joined_as_far_as_it_goes(home: Any) -> None:
    (told,) = home.add(GEO / "wof_af_admin_polygons.geojson.gz", country="AF", largest=10**8)
    assert told.places == 434
    assert told.joined >= 430
