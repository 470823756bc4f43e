"""Own rules from the command and the API: read with, checked, told of, the same in any process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly import api

EXAMPLE = Path(__file__).parents[2] / "docs" / "rules"
TEXT = "Fighters of the River Guard poached 12 elephants near Gao, officials vouchsafed."


@pytest.fixture
def poached(tmp_path: Path) -> Path:
    path = tmp_path / "poached.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def kinds(out: str) -> list[str]:
    return [claim["kind"] for line in out.splitlines() for claim in json.loads(line)["claims"]]


def test_read_takes_them_by_option_and_by_setting(
    command: Callable[..., Any], poached: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = command("read", poached, "--format", "jsonl")
    told = command("read", poached, "--format", "jsonl", "--rules", EXAMPLE)
    assert kinds(plain.out) == []
    assert kinds(told.out) == ["other.poaching"]
    monkeypatch.setenv("REPORTEDLY_RULES", str(EXAMPLE))
    assert command("read", poached, "--format", "jsonl").out == told.out


def test_actor_outlet_and_source_are_read() -> None:
    (claim,) = api.read(TEXT, outlet="Plains Herald", rules=EXAMPLE).claims
    assert claim.modality == "claimed"
    assert claim.attribution[-1].name == "officials"
    (party,) = (m.actor for m in api.read(TEXT, rules=EXAMPLE).mentions if m.actor and m.actor.id)
    assert party.id == "actor:river-guard"


def test_two_sets_of_rules_do_not_mix() -> None:
    plain = api.read(TEXT)
    own = api.read(TEXT, rules=EXAMPLE)
    twice = [api.Source("t", TEXT.encode())] * 2
    one, other = (iter(api.read_all(twice, rules=rules)) for rules in (None, EXAMPLE))
    mixed = [next(one), next(other), next(one), next(other)]
    assert [len(x.claims) for x in mixed if isinstance(x, api.Reading)] == [0, 1, 0, 1]
    assert api.read(TEXT) == plain
    assert api.read(TEXT, rules=EXAMPLE) == own


def test_an_empty_folder_changes_no_byte(command: Callable[..., Any], report: Path) -> None:
    empty = report.parent / "empty"
    empty.mkdir()
    plain = command("read", report, "--format", "jsonl")
    assert command("read", report, "--format", "jsonl", "--rules", empty).out == plain.out


def test_the_maker_tells_of_them_and_not_where_they_lie(report: Path, tmp_path: Path) -> None:
    text = report.read_text(encoding="utf-8")
    copy = tmp_path / "copy"
    for path in EXAMPLE.rglob("*.toml"):
        to = copy / path.relative_to(EXAMPLE)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())
    makers = [api.read(text, rules=r).claims[0].maker for r in (None, EXAMPLE, copy)]
    assert makers[0] != makers[1] == makers[2]


def test_worker_processes_read_with_them(poached: Path) -> None:
    several = [poached] * 3
    alone = list(api.read_all(several, rules=EXAMPLE))
    assert list(api.read_all(several, rules=EXAMPLE, workers=2, batch=1)) == alone


def test_a_ledger_reads_again_with_other_rules(command: Callable[..., Any], poached: Path) -> None:
    ledger = poached.parent / "l.sqlite"
    told = [
        command("add", poached, "--ledger", ledger, *more).out.split()[0]
        for more in ((), (), ("--rules", EXAMPLE), ("--rules", EXAMPLE))
    ]
    assert told == ["added", "known", "added", "known"]


def test_the_changes_are_listed(command: Callable[..., Any], tmp_path: Path) -> None:
    listed = command("rules", EXAMPLE)
    assert listed.code == 0
    assert "adds kinds/other.toml kind other.poaching\n" in listed.out
    assert "removes english/sources.toml verbs say: boast\n" in listed.out
    (tmp_path / "outlets.toml").write_text(
        '[[outlet]]\nid = "bbc"\nname = "Beeb"\nkind = "outlet"\n', encoding="utf-8"
    )
    assert command("rules", tmp_path).out.split() == ["replaces", "outlets.toml", "outlet", "bbc"]


def test_a_wrong_row_ends_the_command_before_anything_is_read(
    command: Callable[..., Any], report: Path, tmp_path: Path
) -> None:
    (tmp_path / "outlets.toml").write_text('[[outlet]]\nid = "x"\n', encoding="utf-8")
    for asked in (("rules", tmp_path), ("read", report, "--rules", tmp_path)):
        ended = command(*asked)
        assert (ended.code, ended.out) == (1, "")
        assert "outlets.toml, [[outlet]] 1 (x)" in ended.err
        assert len(ended.err.strip().splitlines()) == 1


def test_none_named_is_wrong_usage(command: Callable[..., Any]) -> None:
    assert command("rules").code == 2


def test_doctor_tells_of_them(command: Callable[..., Any], tmp_path: Path) -> None:
    ledger = tmp_path / "none.sqlite"
    fine = command("doctor", "--ledger", ledger, "--rules", EXAMPLE)
    assert fine.code == 0
    assert f"own rules: {EXAMPLE}: 6 changes" in fine.out
    broken = command("doctor", "--ledger", ledger, "--rules", tmp_path / "absent")
    assert broken.code == 1
    assert "NOT own rules" in broken.out
