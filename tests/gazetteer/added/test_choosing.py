"""Which file of an archive or layer of a file is taken."""

from __future__ import annotations

import pytest

from reportedly.errors import FileUnusable
from reportedly.gazetteer.added.choosing import chosen

ONE_DRAWING = [
    "all/geoBoundaries-BDI-ADM2.geojson", "all/geoBoundaries-BDI-ADM2.shp",
    "all/geoBoundaries-BDI-ADM2.topojson", "all/geoBoundaries-BDI-ADM2_simplified.topojson",
    "all/geoBoundaries-BDI-ADM2-metaData.json",
]  # fmt: skip
LEVELS = ["bdi_admbnda_adm0_2031.shp", "bdi_admbnda_adm1_2031.shp", "bdi_admbnda_adm2_2031.shp"]
NEW = ["bdi_admin0.geojson", "bdi_admin1.geojson", "bdi_admin2.geojson", "bdi_adminlines.geojson"]


def test_one_drawing_in_several_formats_is_taken_exact_and_with_shared_borders() -> None:
    assert chosen(ONE_DRAWING, None, "x.zip", "file").endswith("ADM2.topojson")


@pytest.mark.parametrize("names", [LEVELS, NEW])
def test_of_several_drawings_the_level_tells_which(names: list[str]) -> None:
    assert chosen(names, "adm2", "x.zip", "file") == names[2]
    assert chosen(names, "country", "x.zip", "file") == names[0]
    with pytest.raises(FileUnusable, match="--level"):
        chosen(names, None, "x.zip", "file")


def test_an_archive_may_hold_nothing_to_read() -> None:
    with pytest.raises(FileUnusable, match="holds 0: none"):
        chosen(["readme.txt"], None, "x.zip", "file")
