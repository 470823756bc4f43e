"""Tables name the measure, its interval and its floor."""

from __future__ import annotations

from reportedly.evaluation.evaluate import Outcome, Scored
from reportedly.evaluation.gate import read_floors
from reportedly.evaluation.tables import as_text, table


def test_columns_are_flush() -> None:
    assert table([("a", "1"), ("long", "22")]) == "a      1\nlong  22"


def test_a_measure_stands_with_its_interval_floor_and_what_is_aside() -> None:
    totals = {"core_f1": 0.5, "slots": {"figure": 0.25}, "slot_counts": {"figure": 8}}
    shown = Scored(3, 0, totals, {"core_f1": (0.4, 0.6)})
    outcome = Outcome("own", "claims", shown, Scored(1, 0, {"core_f1": 0.45}))
    lines = as_text(outcome, read_floors("[least.own]\ncore_f1 = 0.3\n")).splitlines()
    assert lines[0] == "own: 3 documents, 1 set aside"
    assert lines[3].split() == ["core_f1", "0.500", "0.400", "to", "0.600", "0.300", "0.450"]
    assert lines[4].split() == ["slots.figure", "0.250", "8"]
    assert not any("slot_counts" in line for line in lines)
