"""Place names found and resolved."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.evaluation.places import match, median, rates, tally


def span(
    start: int, end: int, lat: float | None = None, lon: float | None = None
) -> dict[str, Any]:
    return {"start": start, "end": end, "lat": lat, "lon": lon}


def mention(start: int, end: int, lat: float | None = None, lon: float = 0) -> dict[str, Any]:
    place = None if lat is None else {"lat": lat, "lon": lon}
    return {"start": start, "end": end, "type": "place", "place": place}


def test_equal_spans_come_first_and_the_pairing_is_largest() -> None:
    gold = [span(0, 10), span(8, 20)]
    assert match(gold, [span(0, 9), span(5, 10)])[1] == {0: 1, 1: 0}
    exact, pairs = match(gold, [span(8, 20), span(0, 9)])
    assert (exact, pairs) == (1, {1: 0, 0: 1})


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=7))
def test_a_text_matches_itself(spans: list[tuple[int, int]]) -> None:
    rows = [span(start, start + length) for start, length in spans]
    assert match(rows, rows)[0] == len(rows)


def test_rates() -> None:
    gold = [span(0, 3, 16.0, 0.0), span(10, 14, 10.0, 0.0), span(20, 23)]
    counts, far = tally(gold, [mention(0, 3, 16.5), mention(9, 14, 20.0), mention(20, 23)])
    found = rates(counts)
    assert found["found_exact"]["f1"] == pytest.approx(0.667)
    assert found["found_overlap"]["f1"] == 1.0
    assert (found["matched"], found["end_to_end"], found["abstained"]) == (0.5, 0.5, 1.0)
    assert median(far) == pytest.approx((55.6 + 1111.9) / 2, abs=0.1)


def test_other_mentions_do_not_count() -> None:
    counts, far = tally([span(0, 3, 1, 1)], [mention(0, 3, 1) | {"type": "actor"}])
    assert counts["mine"] == 0
    assert median(far) is None
