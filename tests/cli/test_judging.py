"""`judge`, `judgements`, `withdraw`, `purge`: what an analyst enters, in every shape of output."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.cli.judge import bounds
from reportedly.errors import SettingsWrong

Command = Callable[..., Any]
KUNDUZ = "gn:1135690"


@pytest.fixture(autouse=True)
def ann(monkeypatch: pytest.MonkeyPatch, ledger: Path) -> None:
    monkeypatch.setenv("REPORTEDLY_WHO", "Ann")
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(ledger))


@pytest.fixture
def claims(command: Command) -> list[Any]:
    lines = command("claims", "--format", "jsonl").out.splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture
def toll(claims: list[Any]) -> Any:
    (found,) = (c["claim"] for c in claims if c["claim"]["kind"] == "casualties.killed")
    return found


def test_a_claim_is_judged_by_the_id_that_claims_prints(command: Command, claims: Any) -> None:
    one, other = (c["claim"]["id"] for c in claims[:2])
    assert f"· {one}" in command("claims").out
    said = ("--why", "the same fight", "--at", "2031-03-06")
    first = command("judge", "same", one, other, *said)
    assert first.code == 0
    assert first.out.startswith("entered j")
    assert "tell of one incident (Ann, 2031-03-06: the same fight)" in first.out
    assert command("judge", "same", other, one, *said).out.startswith("known j")
    against = command("judge", "not-same", one, other, "--why", "two fights")
    assert against.code == 2
    assert "of Ann (2031-03-06, “the same fight”) says otherwise" in against.err
    key = first.out.split()[1]
    assert f"reportedly judge undo {key}" in against.err
    late = ("--at", "2031-03-07", "--why")
    assert command("judge", "undo", key, *late, "a mistake").code == 0
    assert command("judge", "not-same", one, other, *late, "two fights").code == 0
    rows = command("judgements", "--format", "jsonl").out.splitlines()
    assert {json.loads(row)["status"] for row in rows} == {"undone", "stands"}
    (row,) = command("judgements", "--status", "undone", "--format", "jsonl").out.splitlines()
    assert json.loads(row)["id"] == key
    early = command("judgements", "--known-on", "2031-03-05")
    assert early.out == ""
    assert "Nothing was entered yet" in early.err


def test_a_figure_and_a_place(command: Command, toll: Any) -> None:
    assert toll["figures"][0]["text"] == "At least 12"
    told = command(
        "judge", "figure", toll["id"], "At least 12", "--is", "20-30", "--why", "misread",
        "--format", "jsonl",
    )  # fmt: skip
    what = json.loads(told.out)["judgement"]["what"]
    assert (what["kind"], what["low"], what["high"]) == ("figure_wrong", 20, 30)
    neither = command("judge", "figure", toll["id"], "At least 12", "--why", "misread")
    assert (neither.code, "--wrong, or --is" in neither.err) == (2, True)
    other = command("judge", "figure", toll["id"], "13", "--wrong", "--why", "misread")
    assert "“At least 12”" in other.err
    place = command(
        "judge", "place", toll["id"], "Kunduz", "--is", KUNDUZ, "--why", "so", "--format", "csv"
    )
    assert place.code == 0
    assert KUNDUZ in place.out
    assert len(command("judgements").out.splitlines()) == 2


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("30", (30, 30)),
        ("30-40", (30, 40)),
        ("30-", (30, None)),
        ("-40", (None, 40)),
        ("1,200", (1200, 1200)),
    ],
)
def test_a_number_as_it_is_written(written: str, told: tuple[int | None, int | None]) -> None:
    assert bounds(written) == told


@pytest.mark.parametrize("written", ["", "-", "some", "3.5", "1-2-3"])
def test_what_is_no_number(written: str) -> None:
    with pytest.raises(SettingsWrong, match="is no number"):
        bounds(written)


def test_who_must_be_said(command: Command, toll: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_WHO")
    ended = command("judge", "undo", "j1", "--why", "x")
    assert ended.code == 2
    assert "REPORTEDLY_WHO" in ended.err
    assert command("judge", "undo", "j1", "--who", "Bob").code == 2, "and why"


def test_a_withdrawn_report_counts_from_its_day(command: Command, claims: Any) -> None:
    report = claims[0]["report"]["id"]
    gone = command("withdraw", report, "--reason", "retracted", "--at", "2031-03-07")
    assert gone.code == 0
    assert gone.out.startswith("entered w")
    assert command("claims").out == ""
    assert command("claims", "--known-on", "2031-03-06").out != ""
    table = command("judgements", "--format", "csv").out
    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["kind"], row["status"], row["why"]) == ("withdrawal", "stands", "retracted")
    assert command("judge", "undo", row["id"], "--why", "not theirs").code == 0
    assert command("claims").out != ""
    assert command("withdraw", "no-such", "--reason", "x").code == 2


def test_purge_asks_and_erases(
    command: Command, claims: Any, ledger: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = claims[0]["report"]["id"]
    before = ledger.read_bytes()
    refused = command("purge", key, "--reason", "a court said so")
    assert refused.code == 2
    assert "Give --yes" in refused.err
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    declined = command("purge", key, "--reason", "a court said so")
    assert (declined.code, "nothing was erased" in declined.err) == (1, True)
    assert ledger.read_bytes() == before
    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    done = command("purge", key, "--reason", "a court said so")
    assert done.code == 0
    assert done.out.startswith(f"purged {key} (Ann")
    assert b"Veld Army" not in ledger.read_bytes()
    assert command("claims").out == ""
    again = command("add", report, "--published", "2031-03-05")
    assert again.code == 0
    assert again.out.startswith(f"purged {key}")
    assert "1 purged before" in again.err
    assert "is erased" in command("judgements").out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_was_entered_goes_with_a_dump(
    command: Command, claims: Any, tmp_path: Path, report: Path
) -> None:
    one, other = (c["claim"]["id"] for c in claims[:2])
    command("judge", "same", one, other, "--why", "the same fight")
    command("withdraw", claims[0]["report"]["id"], "--reason", "retracted")
    dump, copy = tmp_path / "dump.jsonl", tmp_path / "copy.sqlite"
    dump.write_text(command("dump").out, encoding="utf-8")
    command("add", report, "--ledger", copy, "--published", "2031-03-05")
    told = command("judge", "replay", dump, "--ledger", copy)
    assert "2 entered, 0 known before" in told.err
    assert command("dump", "--ledger", copy).out == dump.read_text(encoding="utf-8")
    dump.write_text("no line\n", encoding="utf-8")
    wrong = command("judge", "replay", dump, "--ledger", copy)
    assert (wrong.code, "line 1: It is no line of a dump" in wrong.err) == (2, True)
