"""The fit that makes the weights: the same numbers each time, and the right ones."""

from __future__ import annotations

import math

import pytest

from reportedly.claims.learned import UNIT, Step
from scripts.learning.regression import LEAST, fit
from scripts.train_claims import MARKS, STEPS, fold, off, steps, with_card

ROWS = [["a"], ["a"], ["a"], ["a", "b"], ["b"], ["b"], ["b"], [], [], ["rare"]]
LABELS = [True, True, True, True, False, False, True, False, True, False]


def test_the_same_examples_give_the_same_weights() -> None:
    assert fit(ROWS, LABELS, 1.0) == fit(ROWS, LABELS, 1.0)
    assert fit([row[::-1] for row in ROWS], LABELS, 1.0) == fit(ROWS, LABELS, 1.0)


def test_weights_point_where_the_labels_do() -> None:
    learned = fit(ROWS, LABELS, 1.0)
    assert learned.weights["a"] > 0 > learned.weights["b"]
    assert learned.of(["a"]) > learned.of([]) > learned.of(["b"])


def test_what_is_rare_teaches_nothing() -> None:
    assert sum("rare" in row for row in ROWS) < LEAST
    assert "rare" not in fit(ROWS, LABELS, 1.0).weights


def test_a_heavy_penalty_leaves_the_share_alone() -> None:
    learned = fit(ROWS, LABELS, 1e9)
    share = sum(LABELS) / len(LABELS)
    assert learned.weights == {}
    assert learned.base == round(UNIT * math.log(share / (1 - share)))


def test_steps_hold_as_many_claims_each_and_rise() -> None:
    said = [(n, n % 10 < 4 + 2 * (n // 20)) for n in range(80)]
    assert STEPS == 4
    assert steps(said) == (Step(0, 400), Step(20, 600), Step(40, 800), Step(60, 1000))


def test_steps_that_fall_are_put_together() -> None:
    said = [(n, n < 25 or n >= 50) for n in range(100)]
    assert steps(said) == (Step(0, 500), Step(50, 1000))


def test_folds_part_whole_documents() -> None:
    assert {fold("one text") for _ in range(3)} == {fold("one text")}
    assert len({fold(f"text {n}") for n in range(200)}) == 10


def test_a_forecast_that_is_right_as_often_as_it_says_is_not_off() -> None:
    assert off([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == 0
    assert off([(0.75, False)] * 4) == pytest.approx(0.75)


def test_the_card_is_put_in_its_place() -> None:
    page = f"before\n{MARKS[0]}old\n{MARKS[1]}\nafter\n"
    assert with_card(page, "new\n") == f"before\n{MARKS[0]}new\n{MARKS[1]}\nafter\n"
    with pytest.raises(SystemExit):
        with_card("no place", "new\n")
