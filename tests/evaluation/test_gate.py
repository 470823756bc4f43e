"""Floors hold, and may only rise."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reportedly.errors import DataWrong
from reportedly.evaluation.evaluate import Outcome, Scored
from reportedly.evaluation.gate import breaches, loosened, open_floors, read_floors

ROOT = Path(__file__).resolve().parents[2]
FLOORS = read_floors(
    '[least.own]\ncore_f1 = 0.6\n"slots.figure" = 0.5\n[most.own]\nfrom_boilerplate = 0\n'
)


def outcome(core_f1: float, figure: float, junk: int) -> Outcome:
    totals = {"core_f1": core_f1, "slots": {"figure": figure}, "from_boilerplate": junk}
    return Outcome("own", "claims", Scored(2, 0, totals))


def test_on_the_floor_is_above_it() -> None:
    assert breaches(FLOORS, [outcome(0.6, 0.5, 0)]) == []


def test_each_breach_is_named() -> None:
    found = [str(breach) for breach in breaches(FLOORS, [outcome(0.599, 0.4, 1)])]
    assert found == [
        "own core_f1: 0.599, bound 0.600",
        "own slots.figure: 0.400, bound 0.500",
        "own from_boilerplate: 1.000, bound 0.000",
    ]


def test_a_measure_that_is_gone_is_a_breach() -> None:
    bare = Outcome("own", "claims", Scored(0, 0, {"core_f1": 1.0, "from_boilerplate": 0}))
    assert [breach.measure for breach in breaches(FLOORS, [bare])] == ["slots.figure"]


def test_a_set_that_is_not_at_hand_is_not_asked() -> None:
    assert breaches(FLOORS, []) == []


def test_what_is_lowered_or_dropped_is_loosened() -> None:
    lower = read_floors("[least.own]\ncore_f1 = 0.5\n[most.own]\nfrom_boilerplate = 2\n")
    assert loosened(FLOORS, lower) == [
        "least own core_f1",
        "least own slots.figure",
        "most own from_boilerplate",
    ]
    assert loosened(lower, FLOORS) == []


def test_the_file_that_ships_is_well_formed_and_never_loosened() -> None:
    path = ROOT / "benchmarks" / "floors.toml"
    now = open_floors(path)
    name = path.relative_to(ROOT).as_posix()
    for commit in git("log", "--format=%H", "--", name).split():
        before = git("show", f"{commit}:{name}")
        assert loosened(read_floors(before), now) == [], commit


def git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("no history of versions here")
    return done.stdout


def test_a_wrong_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text("[least]\nown = 'high'\n", encoding="utf-8")
    with pytest.raises(DataWrong, match="floors"):
        open_floors(path)
    with pytest.raises(DataWrong, match="not there"):
        open_floors(tmp_path / "none.toml")
