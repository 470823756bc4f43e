"""Files are added whole or not at all, and what they say is found afterwards."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import FileUnusable, SettingsWrong
from reportedly.gazetteer.coverage import Coverage, coverage
from reportedly.gazetteer.layers import remove_layer
from reportedly.gazetteer.place_columns import ALTERNATE
from tests.gazetteer.added import invented
from tests.gazetteer.added.invented import collection, geoboundaries, topology, zipped

File = Callable[[str, bytes], Path]
BI = [collection(geoboundaries()), topology(geoboundaries())]


def packed(tmp_path: Path, how: str) -> Path:
    plain, steps = BI
    if how == "zip":
        return zipped(tmp_path / "b.zip", b__topojson=steps, README__txt=b"read me")
    path = tmp_path / how
    path.write_bytes(
        gzip.compress(plain) if how.endswith("gz") else plain if "geo" in how else steps
    )
    return path


@pytest.mark.parametrize("how", ["b.geojson", "b.topojson", "b.json", "b.geojson.gz", "zip"])
def test_areas_are_joined_by_name_and_place(home: Any, tmp_path: Path, how: str) -> None:
    (told,) = home.add(packed(tmp_path, how))
    assert (told.kind, told.countries, told.status) == ("geoBoundaries", ("BI",), "added")
    assert (told.places, told.joined, told.new, told.areas) == (4, 3, 1, 4)
    (alone,) = told.unmatched
    assert (alone.name, alone.id) == ("Zembla", "gb:1B3")
    vyanda = next(e for e in home.places.find("Vyanda") if e.feature == "adm2")
    assert vyanda.id.startswith("gn:")
    assert vyanda.id in home.areas.at(*reversed(invented.TOWNS["Vyanda"]))
    (zembla,) = home.places.find("Zembla")
    assert (zembla.id, zembla.feature, zembla.country_code) == ("gb:1B3", "adm2", "BI")
    assert home.places.parents(zembla)[-1].name == "Burundi"
    assert home.areas.level("gb:1B3") == "adm2"


@pytest.mark.parametrize("schema", [invented.OLD, invented.OLDER, invented.NEW])
def test_p_codes_come_from_cod_ab(home: Any, file: File, schema: dict[str, str]) -> None:
    (told,) = home.add(file("bdi.geojson", collection(invented.cod_ab(schema))))
    assert (told.kind, told.joined, told.pcodes) == ("COD-AB", 3, 4)
    places = home.places
    vyanda = next(e for e in places.find("Vyanda") if e.feature == "adm2")
    assert places.pcode(vyanda) == "BI0100"
    (zembla,) = places.find("Zembla")
    assert (zembla.id, places.pcode(zembla)) == ("pcode:BI0103", "BI0103")
    assert [p.name for p in places.parents(zembla)] == ["Bururi", "Burundi"]


def test_a_dump_adds_places_names_and_parents(home: Any, file: File) -> None:
    before = home.places.by_id("gn:423328")
    (told,) = home.add(file("BI.txt", invented.dump()))
    assert (told.kind, told.places, told.joined, told.new) == ("GeoNames dump", 6, 2, 4)
    places = home.places
    (hamlet,) = places.find("Krakozhia")
    assert (hamlet.id, hamlet.population) == ("gn:990000002", 700)
    assert hamlet.feature == "populated_place"
    chain = [p.name for p in places.parents(hamlet)]
    assert chain == ["Commune of Zembla", "Bururi", "Burundi"]
    assert [m.how for m in places.meanings("krakozia")] == [ALTERNATE]
    assert places.meanings("zqx") == ()
    (post,) = places.find("Poste de Krakozhia")
    assert post.feature == "facility"
    assert places.find("Hotel Krakozhia") == ()
    assert "hope" in places.english_words
    assert places.by_id("gn:423328").index == before.index, "a known place has one row"


def test_alternate_names_go_to_known_places(home: Any, file: File) -> None:
    (told,) = home.add(file("BI.txt", invented.alternates()))
    assert (told.kind, told.name) == ("GeoNames alternate names", "alternatenames/BI.txt")
    assert (told.names, told.unknown, told.new) == (2, 1, 0)
    places = home.places
    assert [e.id for e in places.find("Bururi Town")] == ["gn:423328"]
    assert [m.how for m in places.meanings("bururi town")] == [0]
    assert [m.how for m in places.meanings("bururistadt")] == [ALTERNATE]
    assert places.find("Buru") == () or "gn:423328" not in {e.id for e in places.find("Buru")}


def test_what_one_file_adds_the_next_one_knows(home: Any, file: File) -> None:
    first = file("BI.txt", invented.dump())
    named = b"7\t990000002\ten\tKrakow Falls\t\t\t\t\t\t\n"
    told = home.add(first, file("more.txt", named))
    assert [one.status for one in told] == ["added", "added"]
    assert [e.id for e in home.places.find("Krakow Falls")] == ["gn:990000002"]
    remove_layer(home.folder, "BI.txt")
    (left,) = home.places.find("Krakow Falls")
    assert [p.name for p in home.places.parents(left)][-1] == "Burundi"


def test_the_same_again_is_known_and_a_new_version_replaces(home: Any, file: File) -> None:
    path = file("bdi.geojson", collection(invented.cod_ab(invented.OLD)))
    home.add(path)
    before = home.content()
    assert [one.status for one in home.add(path)] == ["known"]
    assert home.content() == before
    home.add(file("bdi.geojson", collection(invented.cod_ab(invented.OLD)[:2])))
    assert len(home.layers) == 1
    assert home.places.find("Zembla") == ()


def test_the_order_of_adding_changes_no_place(home: Any, file: File, tmp_path: Path) -> None:
    one = file("BI.txt", invented.dump())
    two = file("bdi.geojson", collection(invented.cod_ab(invented.OLD)))
    home.add(one)
    home.add(two)
    other = type(home)(tmp_path / "other")
    other.add(two)
    other.add(one)
    ids = [{e.id for name in ("Zembla", "Krakozhia", "Vyanda") for e in h.places.find(name)}
           for h in (home, other)]  # fmt: skip
    assert ids[0] >= {"gn:990000002"}
    assert "gn:990000002" in ids[1]


def test_a_dry_run_tells_and_keeps_nothing(home: Any, file: File) -> None:
    (told,) = home.add(file("b.geojson", BI[0]), dry_run=True)
    assert (told.status, told.joined) == ("tried", 3)
    assert not home.folder.exists()


def test_what_was_added_can_be_taken_away(home: Any, file: File) -> None:
    home.add(file("b.geojson", BI[0]))
    remove_layer(home.folder, "b.geojson")
    assert home.layers == ()
    assert home.content() == {}
    with pytest.raises(SettingsWrong, match="Nothing called"):
        remove_layer(home.folder, "b.geojson")


def test_towns_learn_their_district(home: Any, file: File) -> None:
    """A district of Tajikistan around a town of which only the region is known."""
    places = home.places
    town = next(e for e in places.find("Yovon") if e.country_code == "TJ")
    assert places.area(town, "adm2") is None
    told = {"shapeName": "Yovon District", "shapeID": "1", "shapeGroup": "TJK", "shapeType": "ADM2"}
    home.add(file("t.geojson", collection(
        [invented.feature(invented.square(town.lon, town.lat), **told)]
    )))  # fmt: skip
    after = home.places
    district = after.area(after.by_id(town.id), "adm2")
    assert district is not None
    assert after.area(district, "country").name == "Tajikistan"


def test_coverage_counts_each_area_once(home: Any, file: File) -> None:
    def burundi() -> Coverage:
        return next(c for c in coverage(home.places, home.areas) if c.country_code == "BI")

    before = burundi()
    home.add(file("bdi.geojson", collection(invented.cod_ab(invented.OLD))))
    after = burundi()
    assert (after.adm1_rows, after.adm2_rows) == (before.adm1_rows, before.adm2_rows + 1)
    assert after.adm2_polygons == before.adm2_polygons + 4


def broken(tmp_path: Path) -> dict[str, tuple[Path, str, str]]:
    """Broken files by name: the file, what the message says, what it advises."""
    whole, rows = BI[0], geoboundaries()
    nameless = [invented.feature(invented.square(29.6, -4.1), OBJECTID=1, area=2.5)]
    crossing = [*rows[:2], invented.feature(
        invented.bowtie(29.6, -4.0), shapeName="Strelsau", shapeGroup="BDI", shapeType="ADM2"
    )]  # fmt: skip
    metres = [invented.feature(invented.square(3_295_000, -456_000), shapeName="Vyanda")]
    utm = collection(rows, crs={"type": "name", "properties": {"name": "EPSG:32735"}})
    swapped = [invented.feature(
        invented.square(*at[::-1]), shapeName=name, shapeGroup="BDI", shapeType="ADM2"
    ) for name, at in invented.TOWNS.items()]  # fmt: skip
    lower = [invented.feature(invented.square(29.6, -4.1), ADM3_EN="X", ADM3_PCODE="BI010101")]
    bare = [invented.feature(invented.square(29.6, -4.1), name="X")]
    point = dict(rows[0], geometry={"type": "Point", "coordinates": [29.6, -4.1]})
    files = {
        "cut.geojson": (whole[:-40], "cut off", "Download it again"),
        "number.geojson": (whole[: whole.index(b"29.6") + 3], "cut off", "Download it again"),
        "cut.topojson": (BI[1][:-40], "cut off", "Download it again"),
        "cut.geojson.gz": (gzip.compress(whole)[:-20], "cut off", "Download it again"),
        "cut.zip": (b"PK\x03\x04" + whole[:50], "cut off", "Download it again"),
        "cut.txt": (invented.dump()[:-30], "cut off", "Download it again"),
        "arcs.topojson": (BI[1].replace(b'"arcs": [[3]]', b'"arcs": [[9]]'), "arcs", "again"),
        "utm.geojson": (utm, "EPSG:32735", "-t_srs EPSG:4326"),
        "metres.geojson": (collection(metres), "another projection", "-t_srs EPSG:4326"),
        "nameless.geojson": (collection(nameless), "The file has: OBJECTID, area", "Rename"),
        "crossing.geojson": (
            collection(crossing),
            "Feature 3 (Strelsau) crosses itself",
            "makevalid",
        ),
        "swapped.geojson": (collection(swapped), "do not lie in Burundi", "Swap X and Y"),
        "point.geojson": (collection([point]), "draws a Point", "areas"),
        "lower.geojson": (collection(lower), "level ADM3", "ADM2"),
        "bare.geojson": (collection(bare), "which level", "--level"),
        "empty.geojson": (b"", "empty", "again"),
        "none.geojson": (collection([]), "no features", "again"),
        "junk.geojson": (b"\x00\x01 junk" * 50, "no GeoJSON", "again"),
        "list.json": (b"[1, 2]", "no GeoJSON", "again"),
        "other.json": (json.dumps({"type": "Feature"}).encode(), "type Feature", "GeoJSON"),
        "junk.txt": (b"a\tb\tc\n" * 3, "3 columns", "GeoNames"),
        "latin.txt": ("Bujumbur\u00e1\t1\n".encode("latin-1"), "UTF-8", "again"),
        "a.docx": (b"PK", "are not read", ".geojson"),
        "large.geojson": (b" " * 1_000_001, "1 MB", "REPORTEDLY_LARGEST_FILE"),
        "bomb.geojson.gz": (gzip.compress(b" " * 5_000_000), "unpacks to more", "LARGEST"),
    }
    made = {}
    for name, (data, says, advises) in files.items():
        (tmp_path / name).write_bytes(data)
        made[name] = (tmp_path / name, says, advises)
    zipped(tmp_path / "bomb.zip", b__geojson=b" " * 5_000_000)
    made["bomb.zip"] = (tmp_path / "bomb.zip", "5 MB", "LARGEST")
    zipped(tmp_path / "two.zip", a__geojson=whole, b__geojson=whole)
    made["two.zip"] = (tmp_path / "two.zip", "holds 2: a.geojson, b.geojson", "--level")
    made["missing"] = (tmp_path / "missing.geojson", "no such file", "name")
    return made


def test_broken_files_give_one_clear_message_and_change_nothing(home: Any, tmp_path: Path) -> None:
    good = tmp_path / "good.geojson"
    good.write_bytes(collection(invented.cod_ab(invented.OLD)))
    home.add(good)
    before = home.content()
    other = tmp_path / "other.geojson"
    other.write_bytes(BI[0])
    for name, (path, says, advises) in broken(tmp_path).items():
        with pytest.raises(FileUnusable) as caught:
            home.add(other, path)
        told = str(caught.value)
        assert says in told, (name, told)
        assert advises in told, (name, told)
        assert path.name in told, (name, told)
        assert "\n" not in told
        assert len(told) < 500, told
        assert home.content() == before, name


def test_a_huge_file_is_refused_at_once(home: Any, tmp_path: Path) -> None:
    path = tmp_path / "huge.geojson"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(FileUnusable, match="holds 500 MB, more than the 300 MB"):
        home.add(path, largest=300_000_000)
