"""`reportedly evaluate`: tables, the gate, comparisons, and nothing of what is set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.cli import run
from reportedly.cli.exits import FLOOR, USAGE
from reportedly.evaluation.sets import is_aside

CASE = """
[[case]]
id = "raid"
topic = "battle"
text = "Gunmen raided the fort at dawn."
[[case.claim]]
kind = "battle.assault"
quote = "Gunmen raided the fort at dawn"
agent = ["Gunmen"]
"""
FLOORS = "[least.own]\ncore_recall = 1.0\n"


def reading(doc: str, quote: str, agent: str = "Gunmen") -> str:
    claim = {
        "id": f"c-{doc}",
        "kind": "battle.assault",
        "evidence": [{"start": 0, "end": len(quote), "quote": quote}],
        "agent": [{"text": agent, "name": None}],
        "attribution": [{"name": "The Plainsman"}],
        "modality": "asserted",
    }
    return json.dumps({"report": {"id": doc}, "claims": [claim], "mentions": []}) + "\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "repository"
    for name, text in (("gold/cases.toml", CASE), ("benchmarks/floors.toml", FLOORS)):
        (here / name).parent.mkdir(parents=True)
        (here / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def readings(repository: Path) -> Path:
    path = repository / "read.jsonl"
    path.write_text(reading("raid", "Gunmen raided the fort at dawn"), encoding="utf-8")
    return path


def test_tables(readings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", "--set", "own", "--readings", str(readings)]) == 0
    shown = capsys.readouterr().out
    assert "own: 1 documents" in shown
    assert any(line.split()[:2] == ["core_f1", "1.000"] for line in shown.splitlines())


def test_one_json_object(readings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["evaluate", "--set", "own", "--format", "json", "--readings", str(readings)]
    assert run(command) == 0
    own = json.loads(capsys.readouterr().out)["sets"]["own"]
    assert own["totals"]["core_recall"] == 1.0
    assert own["aside"] is None


def test_the_gate_opens_and_shuts(readings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["evaluate", "--set", "own", "--gate", "--readings", str(readings)]
    assert run(command) == 0
    readings.write_text("", encoding="utf-8")
    assert run(command) == FLOOR
    assert "own core_recall: 0.000, bound 1.000" in capsys.readouterr().err


def test_wrong_and_missed_are_listed(readings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readings.write_text(reading("raid", "Gunmen raided the fort", "Sailors"), encoding="utf-8")
    wish = ["--per-claim", "--wrong", "agent"]
    assert run(["evaluate", "--set", "own", *wish, "--readings", str(readings)]) == 0
    shown = capsys.readouterr().out
    assert "raid raid-01 battle.assault -> battle.assault wrong: agent" in shown
    assert "raid-01 asked [Gunmen] read [Sailors]" in shown


def test_what_changed(readings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = readings.with_name("old.jsonl")
    old.write_text(reading("raid", "Gunmen raided the fort", "Sailors"), encoding="utf-8")
    command = ["evaluate", "--set", "own", "--readings", str(readings), "--compare", str(old)]
    assert run(command) == 0
    changes = capsys.readouterr().out.partition("own: new against old")[2]
    assert "BETTER raid-01 battle.assault: agent | Gunmen raided the fort at dawn" in changes
    rows = {row.split()[0]: row.split()[1:] for row in changes.splitlines() if row}
    assert rows["slots.agent"] == ["0.000", "1.000", "+1.000"]
    assert "core_f1" not in rows


def test_what_the_old_readings_lack_is_neither_won_nor_lost(
    readings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = readings.with_name("gold") / "cases.toml"
    second = CASE.replace('"raid"', '"later"')
    cases.write_text(CASE + second, encoding="utf-8")
    old = readings.with_name("old.jsonl")
    old.write_text(readings.read_text(encoding="utf-8"), encoding="utf-8")
    with readings.open("a", encoding="utf-8") as more:
        more.write(reading("later", "Gunmen raided the fort at dawn"))
    command = ["evaluate", "--set", "own", "--readings", str(readings), "--compare", str(old)]
    assert run(command) == 0
    shown = capsys.readouterr().out
    assert "own: nothing moved" in shown
    assert "WON" not in shown


def test_nothing_set_aside_is_shown_or_saved(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = next(f"r{n}" for n in range(50) if is_aside(f"r{n}"))
    data = repository.parent / "shared" / "data" / "more"
    data.mkdir(parents=True)
    secret = "Sailors stormed a lighthouse"
    gold = {"doc": name, "id": f"{name}-01", "kind": "battle.assault", "start": 0, "end": 28}
    gold |= {"quote": secret, "attribution": ["x"], "modality": "asserted"}
    (data / "reports.jsonl").write_text(json.dumps({"id": name, "text": secret}), encoding="utf-8")
    (data / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    read, kept = repository / "read.jsonl", repository / "kept.jsonl"
    read.write_text(reading(name, secret), encoding="utf-8")
    command = ["evaluate", "--set", "more", "--readings", str(read), "--save", str(kept)]
    wish = ["--per-claim", "--wrong", "agent", "--compare", str(read), "--format", "json"]
    assert run([*command, *wish]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["sets"]["more"]["aside"]["core_recall"] == 1.0
    assert secret not in shown.out + shown.err + kept.read_text(encoding="utf-8")
    assert name not in shown.out + shown.err + kept.read_text(encoding="utf-8")


def test_a_set_that_is_none_is_refused(repository: Path) -> None:
    assert run(["evaluate", "--set", "everything"]) == USAGE
