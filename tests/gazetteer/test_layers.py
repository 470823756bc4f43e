"""Layers are read with what ships as one table, whatever their order."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import DataWrong, SettingsWrong
from reportedly.gazetteer.columns import OWN, Row, pack
from reportedly.gazetteer.layers import (
    LayerManifest,
    keep_layer,
    layer_folders,
    manifest_of,
    remove_layer,
    take_over,
)
from reportedly.gazetteer.place_columns import ALTERNATE
from reportedly.gazetteer.place_walks import names_from, names_of, of_country
from reportedly.gazetteer.places import Places


def row(number: int, name: str, feature: str, parent: int = 0, weight: float = 3.0) -> Row:
    slug = "" if number < OWN else f"own:{name.lower()}"
    made = Row(number, name, feature, "RU", parent, 50.0, 15.0, 0, weight, slug=slug)
    made.called([name], 0)
    return made


def base() -> list[Row]:
    return [
        row(1, "Ruritania", "country", weight=9.0),
        row(2, "Northmark", "adm1", 1, 6.0),
        row(3, "Strelsau", "populated_place", 2, 5.0),
        row(4, "Hentzau", "populated_place", 2, 4.0),
    ]


def written(folder: Path, rows: list[Row], name: str = "x", **pcodes: str) -> Path:
    packed = pack(rows)
    files = {
        "world.bin": packed.world,
        "names.marisa": packed.trie,
        "english_words.txt": b"hope\n",
        "pcodes.json": json.dumps({k.replace("_", ":"): v for k, v in pcodes.items()}).encode(),
    }
    return keep_layer(folder, files, LayerManifest(name, (), ("RU",), 0, 0, 0, 0, 0))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    written(tmp_path / "base", base())
    (folder,) = (tmp_path / "base").iterdir()
    return folder


def districts() -> list[Row]:
    """A new district of a known province, with a known town in it that gets a further name."""
    known = row(3, "Strelsau", "populated_place", OWN)
    known.called(["Strelsava"])
    return [row(2, "Northmark", "adm1"), row(OWN, "Elphberg", "adm2", 2), known]


def hamlets() -> list[Row]:
    """A new hamlet in that district, which another layer brought."""
    return [
        row(2, "Northmark", "adm1"),
        row(OWN, "Elphberg", "adm2", 2),
        row(90, "Tarlenheim", "populated_place", OWN),
        row(91, "Strelsau", "populated_place", OWN, 1.0),
    ]


def test_rows_of_layers_follow_and_known_ids_stay_one(home: Path, shipped: Path) -> None:
    places = Places(shipped, [written(home, districts())])
    assert len(places) == 5
    assert [places.entry(n).name for n in range(5)][-1] == "Elphberg"
    town, district = places.by_id("gn:3"), places.by_id("own:elphberg")
    assert town is not None
    assert district is not None
    assert (town.index, district.index) == (2, 4)
    assert [p.name for p in places.parents(town)] == ["Elphberg", "Northmark", "Ruritania"]
    assert places.inside(town, district)
    assert places.children(district) == (town,)
    assert town not in places.children(places.entry(1))
    assert [m.how for m in places.meanings("strelsava")] == [ALTERNATE]
    assert places.entry(0).weight == 9.0


@pytest.mark.parametrize("turned", [False, True])
def test_layers_stand_on_each_other_in_any_order(home: Path, shipped: Path, turned: bool) -> None:
    layers = [written(home, districts()), written(home, hamlets())]
    places = Places(shipped, layers[::-1] if turned else layers)
    assert len(places) == 7
    (hamlet,) = places.find("Tarlenheim")
    assert [p.name for p in places.parents(hamlet)] == ["Elphberg", "Northmark", "Ruritania"]
    assert [m.entry.id for m in places.meanings("strelsau")] == ["gn:3", "gn:91"]
    assert sorted(places.prefixes("tarlenheim by strelsau")) == ["tarlenheim"]
    assert [e.id for e in of_country(places, "RU", "adm2")] == ["own:elphberg"]
    assert names_from(places, "str") == {"strelsau", "strelsava"}
    assert names_of(places, places.find("Strelsava")) == {"gn:3": ("strelsau", "strelsava")}


def test_a_layer_may_stand_without_the_other(home: Path, shipped: Path) -> None:
    places = Places(shipped, [written(home, hamlets())])
    (hamlet,) = places.find("Tarlenheim")
    assert places.parents(hamlet)[-1].name == "Ruritania"


def test_a_parent_is_taken_only_where_it_is_nearer(home: Path, shipped: Path) -> None:
    """No ring arises, and no town is moved to another province."""
    wrong = [row(3, "Strelsau", "populated_place", 4), row(4, "Hentzau", "populated_place")]
    far = [row(3, "Strelsau", "populated_place", OWN), row(OWN, "Southmark", "adm1")]
    for rows in (wrong, far):
        places = Places(shipped, [written(home, rows)])
        assert [p.name for p in places.parents(places.entry(2))] == ["Northmark", "Ruritania"]


def test_p_codes_and_words(home: Path, shipped: Path) -> None:
    places = Places(shipped, [written(home, districts(), gn_2="RU01")])
    assert places.pcode(places.entry(1)) == "RU01"
    assert places.pcode(places.entry(2)) is None
    assert "hope" in places.english_words


def test_a_layer_changes_the_digest_and_its_place_does_not(home: Path, shipped: Path) -> None:
    made = {"made": {"world.bin": "00"}}
    (shipped / "manifest.json").write_text(json.dumps(made))
    one, two = written(home, districts()), written(home, hamlets())
    digests = [Places(shipped, added).digest for added in ([], [one], [two], [one, two])]
    assert len(set(digests)) == 4


def test_a_layer_appears_whole_under_its_content(home: Path, tmp_path: Path) -> None:
    staging = tmp_path / "staging"
    first = written(staging, districts(), "a")
    home.mkdir()
    take_over(home, [first])
    assert [manifest_of(folder).name for folder in layer_folders(home)] == ["a"]
    again = written(tmp_path / "other", districts(), "a")
    assert again.name == layer_folders(home)[0].name
    take_over(home, [again])
    assert len(layer_folders(home)) == 1
    take_over(home, [written(staging, hamlets(), "a")])
    assert [folder.name for folder in home.iterdir()] != [again.name]
    assert len(list(home.iterdir())) == 1


def test_what_is_half_written_is_no_layer(home: Path) -> None:
    (home / ".new-1").mkdir(parents=True)
    (home / "nothing").mkdir()
    assert layer_folders(home) == ()
    assert layer_folders(home / "none") == ()


def test_a_broken_layer_is_told(home: Path, shipped: Path) -> None:
    folder = written(home, districts())
    (folder / "world.bin").write_bytes(b"\x10")
    with pytest.raises(DataWrong, match="gazetteer remove"):
        Places(shipped, [folder])
    (folder / "manifest.json").write_text("{")
    with pytest.raises(DataWrong, match="Delete this folder"):
        manifest_of(folder)


def test_removing_names_what_there_is(home: Path) -> None:
    written(home, districts(), "a.geojson")
    with pytest.raises(SettingsWrong, match=r"Added so far: a\.geojson"):
        remove_layer(home, "b")
    assert remove_layer(home, "a.geojson").name == "a.geojson"
    assert list(home.iterdir()) == []


def test_a_manifest_is_canonical_json(home: Path) -> None:
    folder = written(home, districts())
    told = msgspec.json.decode((folder / "manifest.json").read_bytes())
    assert list(told) == list(LayerManifest.__struct_fields__)
