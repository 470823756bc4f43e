"""Confidence against what was right."""

from __future__ import annotations

import pytest

from reportedly.evaluation.calibration import calibration_error, weighed
from reportedly.evaluation.claims import rates, tally
from reportedly.evaluation.tallies import total
from tests.evaluation.rows import claim, gold


def said(*rows: tuple[float, bool]) -> float | None:
    found = [weighed(claim(confidence=p), core=True, found=right) for p, right in rows]
    return calibration_error(total(found))


def test_right_as_often_as_said_is_no_error() -> None:
    assert said((0.75, True), (0.75, True), (0.75, True), (0.75, False)) == 0


def test_bins_are_not_set_off_against_each_other() -> None:
    assert said((0.25, True), (0.75, False)) == pytest.approx(0.75)


def test_certainty_has_a_bin() -> None:
    assert said((1.0, True)) == 0
    assert said((1.0, False)) == 1


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"confidence": None},
        {"confidence": 0.9, "about": [{"relation": "restates", "claim": "c0"}]},
        {"confidence": 0.9, "kind": "statement.denied"},
    ],
)
def test_what_carries_none_or_does_not_count_is_left_out(given: dict[str, object]) -> None:
    assert "calibration_error" not in rates(tally([gold()], [claim(**given)]))


def test_background_counts() -> None:
    far = claim(id="c2", evidence=[{"start": 100, "end": 160}], background=True, confidence=0.2)
    found = rates(tally([gold()], [claim(confidence=0.9), far]))
    assert found["calibration_error"] == 0.15
