"""The reading keeps to its floors on every set at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.evaluation.evaluate import evaluate
from reportedly.evaluation.gate import breaches, open_floors
from reportedly.evaluation.readings import reads
from reportedly.evaluation.sets import USUAL, open_sets

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", USUAL)
def test_no_measure_is_below_its_floor(name: str) -> None:
    sets, absent = open_sets((name,), ROOT)
    if absent:
        pytest.skip(f"the measuring set {name} does not lie beside this repository")
    outcome = evaluate(sets[0], reads())
    assert outcome.shown.unread == 0
    assert [
        str(b) for b in breaches(open_floors(ROOT / "benchmarks" / "floors.toml"), [outcome])
    ] == []
