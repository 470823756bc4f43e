"""Sums and intervals."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reportedly.evaluation.tallies import (
    Tally,
    Totals,
    balanced,
    differences,
    flat,
    intervals,
    total,
)

COUNTS = st.integers(0, 50)


def share(counts: Tally) -> Totals:
    return {"share": counts["right"] / max(1, counts["of"])}


def documents(*pairs: tuple[int, int]) -> list[Tally]:
    return [Counter(right=right, of=of) for right, of in pairs]


def test_flat_names_nested_numbers() -> None:
    assert flat({"a": 1, "b": {"c": 0.5, "d": {"e": 2}}, "f": None}) == {
        "a": 1,
        "b.c": 0.5,
        "b.d.e": 2,
    }


def test_one_document_has_no_interval() -> None:
    assert intervals(documents((1, 2)), share) == {}


@given(st.lists(st.tuples(COUNTS, COUNTS).map(lambda p: (min(p), max(p))), min_size=2, max_size=8))
def test_an_interval_lies_within_what_single_documents_show(pairs: list[tuple[int, int]]) -> None:
    low, high = intervals(documents(*pairs), share, rounds=40)["share"]
    assert 0 <= low <= high <= 1
    assert intervals(documents(*pairs), share, rounds=40)["share"] == (low, high)


def test_documents_alike_leave_no_doubt() -> None:
    assert intervals(documents((1, 2), (1, 2), (1, 2)), share)["share"] == (0.5, 0.5)


def test_more_documents_narrow_the_interval() -> None:
    few = intervals(documents(*[(0, 1), (1, 1)] * 4), share)["share"]
    many = intervals(documents(*[(0, 1), (1, 1)] * 64), share)["share"]
    assert many[1] - many[0] < few[1] - few[0]


def test_differences_pair_the_documents() -> None:
    old = documents((0, 1), (1, 2), (3, 9))
    assert differences(old, old, share)["share"] == (0.0, 0.0)
    new = documents((1, 1), (2, 2), (9, 9))
    assert differences(old, new, share)["share"][0] > 0


@given(st.lists(st.tuples(COUNTS, COUNTS), max_size=6))
def test_total_is_the_sum(pairs: list[tuple[int, int]]) -> None:
    whole = total(documents(*pairs))
    assert whole["right"] == sum(right for right, _ in pairs)


@given(st.floats(0, 1), st.floats(0, 1))
def test_balanced_lies_between(precision: float, recall: float) -> None:
    found = balanced(precision, recall)
    assert min(precision, recall) - 1e-9 <= found <= max(precision, recall) + 1e-9
