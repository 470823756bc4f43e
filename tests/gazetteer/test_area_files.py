"""Files of areas: what is written is read again, the same values give the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import DataWrong
from reportedly.gazetteer.area_files import AreaFile, AreaShape, AreaSource, write_areas

SOURCE = AreaSource("drawn", "drawn for the test", "public domain", "drawn by hand")
RING = shapely.box(10, 20, 11, 21).difference(shapely.box(10.2, 20.2, 10.5, 20.5))
ISLANDS = shapely.MultiPolygon([RING, shapely.box(-179.9999, -60, -179.5, -59.25)])
RIVER = shapely.MultiLineString([[(0, 0), (0.5, 1)], [(2, 2), (3, 3.25), (4, 4)]])

steps = st.integers(-1_800_000, 1_800_000)
points = st.tuples(steps, steps)


def area(place: str, shape: object, level: str = "adm1") -> AreaShape:
    return AreaShape(place, level, "AF", "drawn", shape)  # type: ignore[arg-type]


def written(path: Path, *rows: AreaShape, **options: object) -> AreaFile:
    write_areas(path, rows, sources=[SOURCE], **options)  # type: ignore[arg-type]
    return AreaFile(path)


def test_polygons_holes_islands_and_lines_come_back(tmp_path: Path) -> None:
    file = written(
        tmp_path / "areas.bin",
        area("gn:3", RING),
        area("gn:2", ISLANDS, "adm0"),
        area("own:river", RIVER, "line"),
    )
    for place, shape, level in (
        ("gn:3", RING, "adm1"),
        ("gn:2", ISLANDS, "adm0"),
        ("own:river", RIVER, "line"),
    ):
        row = file.rows[place]
        assert file.shape(row).equals(shape)
        assert file.bounds(row) == shape.bounds
        assert (file.level(row), file.country_code(row)) == (level, "AF")
        assert file.source(row) == SOURCE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(lines=st.lists(st.lists(points, min_size=2, max_size=30), min_size=1, max_size=4))
def test_every_coordinate_comes_back_to_the_step(
    tmp_path: Path, lines: list[list[tuple[int, int]]]
) -> None:
    shape = shapely.MultiLineString([[(x / 1e4, y / 1e4) for x, y in line] for line in lines])
    file = written(tmp_path / "areas.bin", area("gn:1", shape, "line"))
    got = (shapely.get_coordinates(file.shape(0)) * 1e4).round().astype(int).tolist()
    assert got == [list(point) for line in lines for point in line]


def test_what_is_finer_than_a_step_is_rounded(tmp_path: Path) -> None:
    file = written(tmp_path / "areas.bin", area("gn:1", shapely.box(0, 0, 1.00004, 1)), scale=100)
    assert file.bounds(0) == (0, 0, 1, 1)


def test_contacts_may_name_places_without_a_shape(tmp_path: Path) -> None:
    kms = {("gn:1", "gn:9"): 12.5, ("gn:9", "gn:1"): 12.5, ("gn:1", "gn:2"): 40.0}
    file = written(tmp_path / "areas.bin", area("gn:1", RING), contacts=kms)
    assert file.contacts("gn:1") == (("gn:2", 40.0), ("gn:9", 12.5))
    assert file.contacts("gn:9") == (("gn:1", 12.5),)
    assert file.contacts("gn:2") == file.contacts("gn:77") == ()
    assert list(file.rows) == ["gn:1"]


def test_order_of_what_is_given_changes_no_byte(tmp_path: Path) -> None:
    rows = [area("gn:1", RING), area("gn:2", ISLANDS)]
    kms = {("gn:1", "gn:2"): 1.0, ("gn:2", "gn:1"): 1.0}
    one = write_areas(tmp_path / "one", rows, sources=[SOURCE], contacts=kms)
    turned = dict(reversed(kms.items()))
    assert one == write_areas(tmp_path / "two", rows[::-1], sources=[SOURCE], contacts=turned)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([area("gn:1", RING), area("gn:1", ISLANDS)], "gn:1"),
        ([area("gn:1", shapely.Polygon())], "empty"),
        ([AreaShape("gn:1", "adm1", "AF", "elsewhere", RING)], "elsewhere"),
    ],
)
def test_wrong_rows_are_refused_and_nothing_is_written(
    tmp_path: Path, rows: list[AreaShape], says: str
) -> None:
    with pytest.raises(DataWrong, match=says):
        write_areas(tmp_path / "areas.bin", rows, sources=[SOURCE])
    assert not (tmp_path / "areas.bin").exists()


@pytest.mark.parametrize("kept", [0, 5, 60, 400])
def test_a_file_cut_off_says_so(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "areas.bin"
    written(path, area("gn:1", ISLANDS))
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(DataWrong, match="cannot be opened"):
        AreaFile(path)
