"""The reading keeps to its floors on every set at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.evaluation.evaluate import Outcome, evaluate
from reportedly.evaluation.gate import breaches, open_floors
from reportedly.evaluation.known import measured
from reportedly.evaluation.readings import reads
from reportedly.evaluation.sets import KNOWN, USUAL, open_sets

ROOT = Path(__file__).resolve().parents[2]


def read_and_scored(name: str) -> Outcome | None:
    sets, _ = open_sets((name,), ROOT)
    return evaluate(sets[0], reads()) if sets else None


@pytest.mark.parametrize("name", USUAL)
def test_no_measure_is_below_its_floor(name: str) -> None:
    outcome = measured(name, ROOT) if name in KNOWN else read_and_scored(name)
    if not isinstance(outcome, Outcome):
        pytest.skip(f"the measuring set {name} does not lie beside this repository")
    assert outcome.shown.unread == 0
    assert [
        str(b) for b in breaches(open_floors(ROOT / "benchmarks" / "floors.toml"), [outcome])
    ] == []
