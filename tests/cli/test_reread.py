"""`reread` and `retry`: better rules, mended inputs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, ledger: Path) -> None:
    monkeypatch.setenv("REPORTEDLY_WHO", "Ann")
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(ledger))


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """Own rules by which nothing is captured any more."""
    folder = tmp_path / "rules" / "kinds"
    folder.mkdir(parents=True)
    kind = '[[kind]]\nid = "territory.captured"\nremove = true\n'
    (folder / "territory.toml").write_text(kind, encoding="utf-8")
    return tmp_path / "rules"


def test_reread_accounts_for_every_judgement(command: Command, rules: Path) -> None:
    kinds = {c["claim"]["kind"]: c["claim"]["id"] for c in claims(command)}
    pair = [kinds["territory.captured"], kinds["casualties.killed"]]
    assert command("reread").err.startswith("0 read anew, 0 not read")
    for arguments in (("same", *pair), ("figure", pair[1], "At least 12", "--wrong")):
        assert command("judge", *arguments, "--why", "seen").code == 0
    before = command("dump").out
    told = command("reread", "--rules", rules)
    assert told.code == 0, told.err
    assert "0 new, 1 changed, 1 gone" in told.out
    assert "judgements: 1 stand, 0 undone, 1 to review" in told.err
    assert f"claim {pair[0]}: the latest reading" in told.err
    assert set(before.splitlines()) < set(command("dump").out.splitlines()), "nothing is lost"
    assert command("reread", "--rules", rules).err.startswith("0 read anew")
    back = command("reread", "--format", "jsonl")
    row = json.loads(back.out)
    assert (row["new"], row["gone"]) == (1, 0)
    assert "judgements: 2 stand, 0 undone, 0 to review" in back.err
    assert "it fits again" in back.err
    table = list(
        csv.reader(io.StringIO(command("reread", "--rules", rules, "--format", "csv").out))
    )
    assert table[0] == ["report", "claims", "new", "changed", "gone"]
    assert len(table) == 2


def claims(command: Command) -> list[Any]:
    return [json.loads(line) for line in command("claims", "--format", "jsonl").out.splitlines()]


def test_reread_leaves_add_as_quick(command: Command, rules: Path, report: Path) -> None:
    """The source is known by its key after a reading anew as well."""
    command("reread", "--rules", rules)
    again = command("add", report, "--published", "2031-03-05", "--rules", rules)
    assert again.out.startswith("known ")


def test_what_failed_is_tried_again(command: Command, tmp_path: Path) -> None:
    rows, late = tmp_path / "rows.jsonl", tmp_path / "late.txt"
    rows.write_text('{"id": "r1", "text": "Troops took Orrin."}\nno row\n', encoding="utf-8")
    said = ("--published", "2031-03-05", "--outlet", "Tide Post")
    assert command("add", rows, late, *said).code == 1
    listed = command("retry", "--list", "--format", "jsonl").out.splitlines()
    assert [json.loads(one)["input"] for one in listed] == [str(late), f"{rows}:2"]
    failing = command("retry")
    assert (failing.code, failing.out) == (1, "")
    assert "0 added, 0 known before, 2 not read" in failing.err
    late.write_text("Troops took Kunduz on Monday.", encoding="utf-8")
    mended = '{"id": "r1", "text": "Troops took Orrin."}\n{"id": "r2", "text": "They left."}\n'
    rows.write_text(mended, encoding="utf-8")
    done = command("retry")
    assert done.code == 0
    assert done.out.count("added ") == 2
    assert command("retry", "--list").out == ""
    held = {c["report"]["id"]: c["report"] for c in claims(command)}
    assert any(r["outlet"] == "Tide Post" and r["published"] == "2031-03-05" for r in held.values())


def test_what_is_gone_says_so(command: Command, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "Troops took Orrin."}\nno row\n', encoding="utf-8")
    command("add", rows)
    rows.write_text('{"text": "Troops took Orrin."}\n', encoding="utf-8")
    ended = command("retry")
    assert ended.code == 1
    assert "has no such row now" in ended.err
    (row,) = csv.DictReader(io.StringIO(command("retry", "--list", "--format", "csv").out))
    assert row["code"] == "missing"
