"""`export`: tables and map layers for others, and what their columns mean."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.publications import told

Command = Callable[..., Any]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.kept(tmp_path_factory.mktemp("export") / "ledger.sqlite")


def test_a_table_is_the_first_shape(kept: Path, command: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(command("export", "control", "--ledger", kept).out)))
    assert [row["state"] for row in rows] == ["reported"]
    assert rows[0]["profile"] == "public"


def test_a_map_layer_in_a_file(kept: Path, command: Command, tmp_path: Path) -> None:
    to = tmp_path / "incidents.geojson"
    asked = ("--area", "Mali", "--since", "2031-05-04", "--format", "geojson", "-o", to)
    assert command("export", "incidents", "--ledger", kept, *asked).out == ""
    whole = json.loads(to.read_text(encoding="utf-8"))
    assert (whole["area"], whole["since"]) == ("Mali", "2031-05-04")
    assert all(f["properties"]["date_end"] >= "2031-05-04" for f in whole["features"])


def test_known_on_and_as_of(kept: Path, command: Command) -> None:
    def reports(*asked: str) -> set[str]:
        out = command("export", "claims", "--ledger", kept, "--format", "jsonl", *asked).out
        return {json.loads(line)["report_id"] for line in out.splitlines()}

    assert len(reports()) == 2
    assert "p2" not in reports("--known-on", "2031-05-05")
    assert "p2" not in reports("--as-of", "2031-05-03")


@pytest.mark.parametrize("what", ["incidents", "control", "flows", "figures", "claims"])
def test_the_dictionary_needs_no_ledger(what: str, command: Command, tmp_path: Path) -> None:
    asked = ("export", what, "--dictionary", "--ledger", tmp_path / "none")
    assert command(*asked).out.startswith("One row a")
    rows = list(csv.DictReader(io.StringIO(command(*asked, "--format", "csv").out)))
    lines = [json.loads(line) for line in command(*asked, "--format", "jsonl").out.splitlines()]
    assert rows == lines
    assert {"place", "where_prec", "credits"} <= {row["name"] for row in rows}


def test_hashtags_are_of_tables_alone(kept: Path, command: Command) -> None:
    assert "#country" in command("export", "flows", "--ledger", kept, "--hxl").out
    wrong = command("export", "flows", "--ledger", kept, "--hxl", "--format", "geojson")
    assert wrong.code == 2
    assert "--hxl" in wrong.err
