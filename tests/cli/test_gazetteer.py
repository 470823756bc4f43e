"""The gazetteer from the command line: looking up, borders, adding, taking away."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly import api
from reportedly.cli import exits
from reportedly.cli.gazetteer import gazetteer
from reportedly.mentions import learned
from reportedly.runs.gazetteer import gazetteer_changed
from tests.gazetteer.added.invented import OLD, cod_ab, collection

Command = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home for what is added; nothing stays opened with it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(folder))
    monkeypatch.setattr(learned, "listed_words", lambda: {"noun": frozenset()})
    gazetteer_changed()
    yield folder
    gazetteer_changed()


@pytest.fixture
def communes(tmp_path: Path) -> Path:
    path = tmp_path / "bdi_adm2.geojson"
    path.write_bytes(collection(cod_ab(OLD)))
    return path


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_command_has_help_and_exit_codes(command: Command) -> None:
    for name, one in gazetteer.commands.items():
        ended = command("gazetteer", name, "--help")
        assert ended.code == 0
        assert (one.help or "").splitlines()[0] in " ".join(ended.out.split())
        assert "2  wrong usage" in ended.out


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from reportedly.cli import run; run(['gazetteer', 'add', '--help']);"
        "sys.exit(bool({'numpy', 'shapely', 'spacy', 'marisa_trie'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_show_tells_all_meanings(command: Command) -> None:
    ended = command("gazetteer", "show", "Kunduz")
    assert ended.code == 0
    assert "Kunduz · first-level area" in ended.out
    assert "Kunduz · town" in ended.out
    assert "inside       Afghanistan (country)" in ended.out
    assert "none yet: add the country's COD-AB file" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 120
    told = [
        json.loads(x)
        for x in command("gazetteer", "show", "Kunduz", "--format", "jsonl").out.splitlines()
    ]
    first = next(one for one in told if one["feature"] == "adm1")
    assert first["id"] == "gn:1135690"
    assert {n["country_code"] for n in first["neighbours"]} >= {"AF", "TJ"}
    (one,) = rows(command("gazetteer", "show", "gn:1135690", "--format", "csv").out)
    assert one["name"] == "Kunduz"
    assert "Afghanistan (gn:1149361)" in one["parents"]


def test_an_unknown_name_gets_the_nearest_spellings(command: Command) -> None:
    ended = command("gazetteer", "show", "Kundux")
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert "Nearest spellings: Kunduz" in ended.err
    assert command("gazetteer", "borders", "Qwrtzxpl").code == exits.USAGE


def test_borders(command: Command) -> None:
    ended = command("gazetteer", "borders", "Kunduz")
    assert ended.code == 0
    assert "Tajikistan" in ended.out
    told = rows(command("gazetteer", "borders", "gn:1135690", "--format", "csv").out)
    assert {row["other"] for row in told} >= {"Takhar", "Baghlan", "Tajikistan"}
    assert all(float(row["km"]) > 0 for row in told)


def test_districts_along_a_state(command: Command) -> None:
    asked = ("gazetteer", "borders", "Afghanistan", "--with")
    named = rows(command(*asked, "Tajikistan", "--format", "csv").out)
    assert "Imam Sahib" in {row["name"] for row in named}
    assert named == rows(command(*asked, "tj", "--format", "csv").out)
    assert "along Tajikistan" in command(*asked, "TJ").out
    assert command(*asked, "Nowhereland").code == exits.USAGE
    assert "does not touch" in command(*asked, "FR").out


def test_countries(command: Command) -> None:
    ended = command("gazetteer", "countries")
    assert len(ended.out.splitlines()) > 200
    (one,) = rows(command("gazetteer", "countries", "AF", "--format", "csv").out)
    assert (one["country_code"], one["adm1_rows"]) == ("AF", "34")
    assert "Afghanistan" in command("gazetteer", "countries", "af").out
    assert command("gazetteer", "countries", "XX").code == exits.USAGE


def test_adding_showing_and_taking_away(home: Path, communes: Path, command: Command) -> None:
    assert "Nothing was added yet" in command("gazetteer", "added").out
    tried = command("gazetteer", "add", communes, "--dry-run")
    assert "tried, nothing kept" in tried.out
    assert not home.exists()
    added = command("gazetteer", "add", communes)
    assert added.code == 0, added.err
    assert "4: 3 joined to known ones, 1 new" in added.out
    assert "not joined   Zembla in Bururi: " in added.out
    assert "P-code       BI0103" in command("gazetteer", "show", "Zembla").out
    assert "bdi_adm2.geojson" in command("gazetteer", "added").out
    assert "known already" in command("gazetteer", "add", communes).out
    assert command("gazetteer", "remove", "bdi_adm2.geojson").code == 0
    assert command("gazetteer", "show", "Zembla").code == exits.USAGE
    assert command("gazetteer", "remove", "bdi_adm2.geojson").code == exits.USAGE


def test_a_reading_names_what_was_added_and_its_maker_changes(home: Path, communes: Path) -> None:
    text = "Fighting broke out in Zembla district in Burundi on Monday, the army said."
    before = api.read(text, published="2031-05-13")
    api.add_to_gazetteer([communes])
    after = api.read(text, published="2031-05-13")
    assert "pcode:BI0103" not in {m.place.id for m in before.mentions if m.place}
    assert "pcode:BI0103" in {m.place.id for m in after.mentions if m.place}
    makers = {claim.maker for reading in (before, after) for claim in reading.claims}
    assert len(makers) == 2


def test_a_broken_file_ends_with_its_code(home: Path, communes: Path, command: Command) -> None:
    communes.write_bytes(communes.read_bytes()[:-9])
    ended = command("gazetteer", "add", communes)
    assert (ended.code, ended.out) == (exits.INPUTS, "")
    assert len(ended.err.splitlines()) == 1
    assert "cut off" in ended.err
    assert command("gazetteer", "add", communes, "--country", "Mars").code == exits.USAGE
    assert not home.exists()
