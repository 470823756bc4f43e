"""`incidents` and `control`: what a ledger knows, in three shapes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
ROWS = [
    {
        "id": "n1",
        "outlet": "Northern Wire",
        "published": "2031-05-04",
        "text": "Taliban fighters captured the town of Imam Sahib on Saturday, "
        "the district governor said. At least 12 soldiers were killed in the fighting.",
    },
    {
        "id": "n2",
        "outlet": "Valley Post",
        "published": "2031-05-05",
        "text": "Taliban fighters captured the town of Imam Sahib on Saturday. "
        "The UN said 15 soldiers were killed. About 300 people fled from Imam Sahib to Kunduz on "
        "Saturday, the district governor said.",
    },
]
CALLS: dict[str, tuple[str, ...]] = {
    "incidents": (),
    "control": (),
    "flows": (),
    "figures": (),
    "situation": ("Kunduz",),
    "changes": ("--since", "2031-05-04"),
    "show": ("n1",),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("situation")
    rows, ledger = folder / "rows.jsonl", folder / "ledger.sqlite"
    rows.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    run = [sys.executable, "-m", "reportedly", "add", str(rows), "--ledger", str(ledger)]
    subprocess.run(run, check=True, capture_output=True)
    return ledger


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_one_incident_of_two_reports(told: Path, command: Command) -> None:
    found = lines(command("incidents", "--ledger", told, "--format", "jsonl").out)
    (capture,) = [i for i in found if i["kind"] == "territory.captured"]
    assert capture["reports"] == ["n1", "n2"]
    assert "the day, 2031-05-03" in capture["ties"][0]["why"]
    text = command("incidents", "--ledger", told, "--kind", "territory.captured").out
    assert "territory.captured · Imam Sahib · 2031-05-03" in text
    assert "linked" in text


def test_only_what_was_known_on_the_day(told: Path, command: Command) -> None:
    shape = ("--ledger", told, "--format", "jsonl", "--known-on", "2031-05-04")
    found = lines(command("incidents", *shape).out)
    assert {r for i in found for r in i["reports"]} == {"n1"}
    wrong = command("incidents", "--ledger", told, "--known-on", "soon")
    assert wrong.code == 2
    assert "soon" in wrong.err


def test_who_holds_it(told: Path, command: Command) -> None:
    (one,) = lines(command("control", "--ledger", told, "--format", "jsonl").out)
    assert (one["area"], one["holder"], one["since"]) == ("Imam Sahib", "Taliban", "2031-05-03")
    assert one["state"] in ("reported", "conceded")
    text = command("control", "--ledger", told, "--place", "Kunduz").out
    assert "held by Taliban since 2031-05-03" in text
    assert command("control", "--ledger", told, "--place", "Herat").out == ""
    before = command("control", "--ledger", told, "--as-of", "2031-05-01")
    assert (before.code, before.out) == (0, "")


def test_who_fled_where(told: Path, command: Command) -> None:
    (one,) = lines(command("flows", "--ledger", told, "--format", "jsonl").out)
    assert [p["name"] for p in one["origin"]] == ["Imam Sahib"]
    text = command("flows", "--ledger", told, "--place", "Kunduz").out
    assert "flight (displacement: fled) · people · from Imam Sahib to Kunduz · 2031-05-03" in text
    assert "best figure 300" in text
    assert command("flows", "--ledger", told, "--family", "talks").out == ""
    assert command("flows", "--ledger", told, "--until", "2031-05-01").out == ""
    nowhere = command("flows", "--ledger", told, "--place", "Herat")
    assert nowhere.code == 2
    assert "speaks of Herat" in nowhere.err


def test_how_many(told: Path, command: Command) -> None:
    found = lines(command("figures", "--ledger", told, "--format", "jsonl").out)
    killed = next(t["row"] for t in found if t["row"]["counts"] == "killed")
    assert (killed["low"], killed["high"], killed["best"]) == (12, 15, 15)
    sums = lines(command("figures", "--totals", "--ledger", told, "--format", "jsonl").out)
    assert {(t["counts"], t["whom"], t["best"]) for t in sums} == {
        ("killed", "everyone", 15),
        ("killed", "combatants", 15),
    }
    text = command("figures", "--totals", "--ledger", told, "--place", "Kunduz").out
    assert "killed · 2031-05-03: 15 (between 12 and 15 as reported) in 1 incident" in text
    table = command("figures", "--totals", "--ledger", told, "--format", "csv").out
    assert all(None not in row for row in csv.DictReader(io.StringIO(table)))


def test_what_is_known_of_an_area(told: Path, command: Command) -> None:
    (one,) = lines(command("situation", "Kunduz", "--ledger", told, "--format", "jsonl").out)
    assert [c["area"] for c in one["control"]] == ["Imam Sahib"]
    assert one["sources"]["reports"] == ["n1", "n2"]
    text = command("situation", "Kunduz", "--ledger", told).out
    for title in (
        "WHO HOLDS WHAT",
        "CASUALTIES",
        "FLIGHT AND DISPLACEMENT",
        "NOT KNOWN",
        "SOURCES",
    ):
        assert title in text
    first = command("situation", "Kunduz", "--ledger", told, "--known-on", "2031-05-04").out
    assert "No report says anything of flight" in first
    flight = command("situation", "Kunduz", "--ledger", told, "--family", "displacement").out
    assert "FLIGHT AND DISPLACEMENT" in flight
    assert "WHO HOLDS WHAT" not in flight
    early = command("situation", "Kunduz", "--ledger", told, "--until", "2031-05-01").out
    assert "No report says anything of killed or injured" in early
    nowhere = command("situation", "Herat", "--ledger", told)
    assert (nowhere.code, nowhere.out) == (2, "")


def test_what_has_changed(told: Path, command: Command) -> None:
    found = lines(command("changes", *CALLS["changes"], "--ledger", told, "--format", "jsonl").out)
    killed = next(c for c in found if c["counts"] == "killed")
    assert (killed["change"], killed["before"]["best"], killed["after"]["best"]) == (
        "changed",
        12,
        15,
    )
    text = command("changes", *CALLS["changes"], "--ledger", told).out
    assert "before: 12, best figure 12" in text
    assert "NEW · fled" in text
    same = command("changes", "--since", "2031-05-05", "--ledger", told)
    assert same.out == "Nothing has changed.\n"
    wrong = command("changes", "--since", "soon", "--ledger", told)
    assert wrong.code == 2


def test_everything_behind_an_id(told: Path, command: Command) -> None:
    found = lines(command("incidents", "--ledger", told, "--format", "jsonl").out)
    capture = next(i for i in found if i["kind"] == "territory.captured")
    (one,) = lines(command("show", capture["incident"], "--ledger", told, "--format", "jsonl").out)
    assert one["of"] == "incident"
    assert {b["claim"]["id"] for b in one["claims"]} == set(capture["claims"])
    text = command("show", capture["claims"][0], "--ledger", told).out
    for words in ("captured the town of Imam Sahib", "Northern Wire", "linked: ", "control: "):
        assert words in text
    table = command("show", "n1", "--ledger", told, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["report"] for row in rows} == {"n1"}
    assert all("soldiers" in r["quote"] or "captured" in r["quote"] for r in rows)
    early = command("show", "n2", "--ledger", told, "--known-on", "2031-05-04").out
    assert "not known by then" in early
    nothing = command("show", "c0", "--ledger", told)
    assert nothing.code == 2
    assert "Nothing here has the id c0" in nothing.err


def test_a_judgement_and_a_withdrawal_are_shown_with_what_they_speak_of(
    told: Path, command: Command, tmp_path: Path
) -> None:
    ledger = tmp_path / "own.sqlite"
    ledger.write_bytes(told.read_bytes())
    found = lines(command("claims", "--ledger", ledger, "--format", "jsonl").out)
    ids = [f["claim"]["id"] for f in found]
    given = ("--ledger", ledger, "--who", "Ana", "--at", "2031-05-06", "--why", "two days")
    assert command("judge", "not-same", ids[0], ids[-1], *given).code == 0
    text = command("show", ids[0], "--ledger", ledger).out
    assert "not same, stands: Ana on 2031-05-06: two days" in text
    gone = ("--ledger", ledger, "--who", "Ana", "--at", "2031-05-07", "--reason", "a forgery")
    assert command("withdraw", "n1", *gone).code == 0
    text = command("show", "n1", "--ledger", ledger).out
    assert "not counted, Ana withdrew it on 2031-05-07: a forgery" in text
    changed = command("changes", "--since", "2031-05-06", "--ledger", ledger).out
    assert "before: 12 to 15, best figure 15 [2 claims]" in changed


@pytest.mark.parametrize("name", CALLS)
def test_tables(name: str, told: Path, command: Command) -> None:
    shape = ("--ledger", told, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(command(name, *CALLS[name], *shape).out)))
    assert rows
    assert all(None not in row for row in rows)


@pytest.mark.parametrize("name", CALLS)
def test_a_ledger_command_loads_no_parser(name: str, told: Path) -> None:
    script = (
        "import sys; from reportedly.cli import main\n"
        f"try: main(['{name}', *{CALLS[name]}, '--ledger', r'{told}'])\n"
        "except SystemExit: pass\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
