"""Tables that break their schema are refused with the line; ours keep it and rebuild the same."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from pathlib import Path

import pytest

from reportedly.errors import DataWrong
from reportedly.gazetteer import crossings, disputes, former_names, regions, seats, tables, waters
from reportedly.gazetteer.columns import Row, pack
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import DEMONYM, open_places
from reportedly.gazetteer.regions import entry_of
from reportedly.gazetteer.tables import degrees, listed, place_id, read_lines, table_path

PLACES = open_places()
DEMONYMS = read_lines("demonyms", ("word", "plural", "of"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("id;name\n", "line 1: its columns are id;name"),
        ("id;name;former;used_by;from;until;weak\ngn:1;A;B\n", "line 2: it has 3 cells, not 7"),
        ("id;name;former;used_by;from;until;weak\nxx;A;B;C;;;\n", "line 2: 'xx' is no id"),
        ("id;name;former;used_by;from;until;weak\ngn:1;A;B;C;soon;;\n", "line 2: .*soon"),
        ("id;name;former;used_by;from;until;weak\ngn:1;A;;C;;;\n", "line 2: it tells no name"),
        ("id;name;former;used_by;from;until;weak\ngn:1;A;B;C;;;no\n", "neither empty nor yes"),
    ],
)
def test_a_broken_table_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, why: str
) -> None:
    (tmp_path / "former_names.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tables, "table_path", lambda name: tmp_path / f"{name}.csv")
    with pytest.raises(DataWrong, match=why):
        former_names.former_names.__wrapped__()


def test_a_missing_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "table_path", lambda name: tmp_path / f"{name}.csv")
    with pytest.raises(DataWrong, match=r"seats\.csv: cannot be read"):
        seats.seats.__wrapped__()


@pytest.mark.parametrize(
    ("module", "columns", "cells", "why"),
    [
        (crossings.crossings, crossings.COLUMNS, "own:a;A;95;0;AF;;;TJ;;;5;", "off the globe"),
        (crossings.crossings, crossings.COLUMNS, "own:a;A;5;0;Afg;;;TJ;;;5;", "no country's code"),
        (regions.regions, regions.COLUMNS, "own:a;A;town;5;0;AF;;;;8;", "is none of"),
        (regions.regions, regions.COLUMNS, "own:a;A;region;5;0;AF|TJ;;north;;8;", "one country"),
        (regions.regions, regions.COLUMNS, "own:a;A;region;5;0;AF;;up;;8;", "'up' is no part"),
        (waters.waters, waters.COLUMNS, "own:a;A;puddle;5;0;AF;8;", "is none of"),
        (disputes.disputes, disputes.COLUMNS, "gn:1;A;UA;UA:UA;UA;", "fewer than two views"),
        (disputes.disputes, disputes.COLUMNS, "gn:1;A;UA;UA:UA|RU;UA;", "is no view"),
    ],
)
def test_a_broken_line_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, columns: tuple[str, ...],
    cells: str, why: str,
) -> None:  # fmt: skip
    text = ";".join(columns) + "\n" + cells + "\n"
    monkeypatch.setattr(tables, "table_path", lambda name: tmp_path / f"{name}.csv")
    for name in ("crossings", "regions", "waters", "disputes"):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    with pytest.raises(DataWrong, match=f"line 2: .*{why}"):
        module.__wrapped__()  # type: ignore[attr-defined]


def test_cells() -> None:
    assert listed("a | b||") == ("a", "b")
    assert degrees("1.5", "-2") == (1.5, -2.0)
    assert place_id("XK") == "XK"
    with pytest.raises(ValueError, match="no id"):
        place_id("gn:x")


def test_demonyms_lead_to_their_place() -> None:
    for line in DEMONYMS:
        entry = entry_of(line["of"], PLACES)
        assert entry is not None, line
        for word in (line["word"], line["plural"]):
            meant = {m.entry.index for m in PLACES.meanings(fold(word)) if m.how == DEMONYM}
            assert not word or entry.index in meant, word
    assert len(DEMONYMS) >= 250


def test_no_demonym_stands_twice() -> None:
    words = [w for line in DEMONYMS for w in (line["word"], line["plural"]) if w]
    assert len(words) == len(set(words))
    # The afghani is a currency.
    assert "Afghani" not in words


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Tajik", "Tajikistan"),
        ("Chechens", "Chechnya"),
        ("Darfuri", "Darfur"),
        ("Tigrayan", "Tigray"),
        ("Gazans", "Gaza Strip"),
        ("Kashmiri", "Kashmir"),
        ("Abkhaz", "Abkhazia"),
    ],
)
def test_a_people_stands_for_its_place(word: str, place: str) -> None:
    entry = PLACES.by_demonym(word)
    assert entry is not None
    assert entry.name == place


def test_every_table_is_in_the_manifest_and_has_whole_lines() -> None:
    folder = table_path("towns").parent
    stated = json.loads((folder.parent / "manifest.json").read_text(encoding="utf-8"))["tables"]
    assert set(stated) == {p.name for p in folder.glob("*.csv")}
    for path in folder.glob("*.csv"):
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter=";"))
        assert {len(row) for row in rows} == {len(rows[0])}, path.name
        assert hashlib.sha256(path.read_bytes()).hexdigest() == stated[path.name], path.name


def test_spellings_are_names_of_the_places_they_stand_for() -> None:
    lines = read_lines("spellings", ("id", "name", "alternates", "weight"))
    assert len({line["id"] for line in lines}) == len(lines)
    for line in lines:
        entry = PLACES.by_id(line["id"])
        assert entry is not None
        for name in (line["name"], *listed(line["alternates"])):
            assert not set(name) & set(",;:[]0123456789"), name
            assert entry.index in {
                m.entry.index for m in PLACES.meanings(fold(name.removeprefix("the ")))
            }, name


def test_rows_in_any_order_give_the_same_bytes() -> None:
    rows = [Row(n, f"Place {n % 50}", "populated_place", "AF", lat=1, lon=1) for n in range(1, 200)]
    for row in rows:
        row.called([row.name], 0)
    before = pack(rows)
    random.Random(5).shuffle(rows)
    after = pack(rows)
    assert (before.world, before.trie) == (after.world, after.trie)
