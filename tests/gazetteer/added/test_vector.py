"""GeoPackages and shapefiles, whole and broken, and what is said where the library is missing."""

from __future__ import annotations

import sys
import warnings
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from reportedly.errors import FileUnusable
from tests.gazetteer.added.invented import OLD, cod_ab, dump

raw = pytest.importorskip("pyogrio.raw", reason="the extra geo is not installed")
WGS84 = "EPSG:4326"


def kept(path: Path, crs: str | None = WGS84, layer: str = "bdi") -> Path:
    features = cod_ab(OLD)
    shapes = shapely.to_wkb([shapely.Polygon(f["geometry"]["coordinates"][0]) for f in features])
    names = list(features[0]["properties"])
    columns = [np.array([f["properties"][name] for f in features], object) for name in names]
    more: dict[str, Any] = {"layer": layer} if path.suffix == ".gpkg" else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        raw.write(path, shapes, columns, names, geometry_type="Polygon", crs=crs, **more)
    return path


@pytest.mark.parametrize("suffix", [".gpkg", ".shp"])
def test_areas_and_codes_are_read(home: Any, tmp_path: Path, suffix: str) -> None:
    (told,) = home.add(kept(tmp_path / f"bdi{suffix}"))
    assert (told.kind, told.joined, told.new, told.pcodes) == ("COD-AB", 3, 1, 4)
    (zembla,) = home.places.find("Zembla")
    assert home.places.pcode(zembla) == "BI0103"


@pytest.mark.parametrize("suffix", [".gpkg", ".shp"])
def test_they_may_be_in_an_archive(home: Any, tmp_path: Path, suffix: str) -> None:
    plain = kept(tmp_path / f"bdi{suffix}")
    with zipfile.ZipFile(tmp_path / "bdi.zip", "w") as archive:
        for part in sorted(tmp_path.glob("bdi.*")):
            if part.suffix != ".zip":
                archive.write(part, f"inside/{part.name}")
    (told,) = home.add(tmp_path / "bdi.zip")
    assert (told.name, told.joined) == ("bdi.zip", 3)
    assert plain.exists()


def cut(path: Path, share: float = 0.5) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def test_broken_files_give_one_clear_message(home: Any, tmp_path: Path) -> None:
    several = kept(kept(tmp_path / "two.gpkg"), layer="second")
    bare = kept(tmp_path / "bare.shp", crs=None)
    alone = kept(tmp_path / "alone.shp")
    for other in (".dbf", ".shx", ".prj", ".cpg"):
        alone.with_suffix(other).unlink()
    junk = tmp_path / "junk.gpkg"
    junk.write_bytes(dump())
    cases = [
        (cut(kept(tmp_path / "cut.gpkg")), "cut off"),
        (cut(kept(tmp_path / "cut.shp")), "cut off"),
        (kept(tmp_path / "utm.gpkg", "EPSG:32735"), "not in WGS84"),
        (kept(tmp_path / "utm.shp", "EPSG:32735"), "not in WGS84"),
        (several, "holds 2: bdi, second"),
        (bare, "does not say its system of coordinates"),
        (alone, ""),
        (junk, "no GeoPackage"),
    ]
    for path, says in cases:
        with pytest.raises(FileUnusable) as caught:
            home.add(path)
        told = str(caught.value)
        assert says in told, told
        assert path.name in told
        assert "\n" not in told
        assert home.content() == {}


def test_a_missing_library_is_told(
    home: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept(tmp_path / "bdi.gpkg")
    monkeypatch.setitem(sys.modules, "pyogrio", None)
    with pytest.raises(FileUnusable, match=r"pip install 'reportedly\[geo\]'"):
        home.add(path)


def test_of_several_layers_the_level_tells_which(home: Any, tmp_path: Path) -> None:
    path = kept(kept(tmp_path / "bdi.gpkg", layer="bdi_adm1"), layer="bdi_adm2")
    (told,) = home.add(path, level="adm2")
    assert told.joined == 3
    with pytest.raises(FileUnusable, match="bdi_adm1, bdi_adm2"):
        home.add(path)


def test_parts_of_a_shapefile_count_to_its_size(home: Any, tmp_path: Path) -> None:
    path = kept(tmp_path / "bdi.shp")
    with (tmp_path / "bdi.dbf").open("ab") as file:
        file.truncate(2_000_000)
    with pytest.raises(FileUnusable, match="more than the 1 MB"):
        home.add(path)
