"""`add`, `claims`, `dump`: what goes in comes out, and a ledger that cannot be used is told."""

from __future__ import annotations

import csv
import io
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.cli.claims import COLUMNS
from reportedly.cli.rows import harmless

Command = Callable[..., Any]


def test_add_tells_of_each_report(tmp_path: Path, report: Path, command: Command) -> None:
    ledger = tmp_path / "new.sqlite"
    first = command("add", report, tmp_path / "gone.txt", "--ledger", ledger)
    assert first.code == 1
    assert first.out.startswith("added ")
    assert "1 added, 0 known before, 1 not read" in first.err
    again = command("add", report, "--ledger", ledger)
    assert (again.code, again.out.split()[0]) == (0, "known")


def test_the_ledger_is_where_the_surroundings_say(
    tmp_path: Path, report: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "set.sqlite"))
    assert command("add", report).code == 0
    assert (tmp_path / "set.sqlite").exists()
    monkeypatch.delenv("REPORTEDLY_LEDGER")
    monkeypatch.chdir(tmp_path)
    assert command("add", report).code == 0
    assert (tmp_path / "reportedly.sqlite").exists()


def test_claims_as_text_jsonl_and_csv(ledger: Path, command: Command) -> None:
    text = command("claims", "--ledger", ledger)
    assert text.code == 0
    assert "territory.captured" in text.out
    lines = command("claims", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    kinds = [json.loads(line)["claim"]["kind"] for line in lines]
    assert {"territory.captured", "casualties.killed"} <= set(kinds)
    table = command("claims", "--ledger", ledger, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["kind"] for row in rows] == kinds
    assert list(rows[0]) == COLUMNS


def test_claims_come_with_what_the_map_says(tmp_path: Path, command: Command) -> None:
    report, ledger = tmp_path / "far.txt", tmp_path / "far.sqlite"
    report.write_text("Mosul lies 40 km south of Baghdad, an officer said.", encoding="utf-8")
    shown = command("read", report)
    assert "the map says otherwise: Mosul lies 353 km north of Baghdad" in " ".join(
        shown.out.split()
    )
    assert command("add", report, "--ledger", ledger).code == 0
    assert "the map says otherwise" in " ".join(command("claims", "--ledger", ledger).out.split())
    (line,) = command("claims", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    (check,) = json.loads(line)["checks"]
    assert check["claim"] == json.loads(line)["claim"]["id"]
    assert check["kind"] == "geography.contradicted"
    table = command("claims", "--ledger", ledger, "--format", "csv").out
    (row,) = csv.DictReader(io.StringIO(table))
    assert "353 km north" in row["checks"]


def test_filters_and_what_has_no_day(ledger: Path, command: Command) -> None:
    only = command("claims", "--ledger", ledger, "--family", "casualties", "--format", "jsonl")
    assert [json.loads(line)["claim"]["kind"] for line in only.out.splitlines()] == [
        "casualties.killed"
    ]
    none = command("claims", "--ledger", ledger, "--since", "2031-01-01")
    assert "have no day and were not looked at" in none.err
    assert command("claims", "--ledger", ledger, "--since", "soon").code == 2


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("plain") == "plain"
    assert harmless(None) is None


def test_dump_is_json_lines_without_times_of_adding(ledger: Path, command: Command) -> None:
    first = command("dump", "--ledger", ledger)
    rows = [json.loads(line) for line in first.out.splitlines()]
    assert [row["row"] for row in rows].count("report") == 1
    assert {"reading", "passage", "mention", "claim", "maker"} <= {row["row"] for row in rows}
    assert "added_at" not in first.out
    assert command("dump", "--ledger", ledger).out == first.out


@pytest.mark.parametrize("name", ["add", "claims", "dump"])
def test_a_ledger_that_cannot_be_used_is_left_alone(
    tmp_path: Path, report: Path, command: Command, name: str
) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"this is no ledger, " * 300)
    inputs = [report] if name == "add" else []
    ended = command(name, *inputs, "--ledger", path)
    assert ended.code == 3
    assert str(path) in ended.err
    assert ended.err.count("\n") == 1
    assert path.read_bytes() == b"this is no ledger, " * 300


def test_a_full_disk_while_adding(tmp_path: Path, command: Command) -> None:
    """The system refuses every file beyond a size, as a full disk does."""
    rows, ledger = tmp_path / "rows.jsonl", tmp_path / "full.sqlite"
    row = {"text": "Troops captured Kunduz on Monday. " * 20}
    rows.write_text("".join(json.dumps({**row, "id": f"r{n}"}) + "\n" for n in range(60)))
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", "add", str(rows), "--ledger", str(ledger)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000)),
    )
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert "full" in done.stderr
    told = [line.split()[1] for line in done.stdout.splitlines()]
    assert 0 < len(told) < 60
    dumped = command("dump", "--ledger", ledger)
    assert dumped.code == 0
    held = [json.loads(line) for line in dumped.out.splitlines()]
    assert {row["report"]["id"] for row in held if row["row"] == "report"} >= set(told)
    assert command("add", rows, "--ledger", ledger).code == 0, "with space again it goes on"
