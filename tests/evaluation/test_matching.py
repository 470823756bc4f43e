"""Claims find their gold by shared words and family, one to one."""

from __future__ import annotations

import pytest

from reportedly.evaluation.matching import align, alike, overlap
from tests.evaluation.rows import claim, gold


def at(start: int, end: int) -> list[dict[str, int]]:
    return [{"start": start, "end": end}]


@pytest.mark.parametrize(
    ("evidence", "share"),
    [
        (at(0, 40), 1.0),
        (at(20, 60), 0.5),
        (at(30, 42), 10 / 12),
        (at(0, 400), 1.0),
        (at(0, 401), 0.0),
        (at(0, 11), 0.0),
        (at(50, 90), -0.25),
        ([], 0.0),
    ],
)
def test_overlap(evidence: list[dict[str, int]], share: float) -> None:
    assert overlap(gold(), claim(evidence=evidence)) == pytest.approx(share)


def test_families_of_one_group_may_meet() -> None:
    assert alike(gold(), claim(kind="bombing.ied"))
    assert not alike(gold(), claim(kind="territory.captured"))
    assert not alike(gold(kind="novelty.a"), claim(kind="invention.b"))


def test_the_family_decides_before_the_slots() -> None:
    worse = claim(kind="strike.artillery", agent=[], target=[], places=[], when=None)
    assert align([gold()], [claim(kind="bombing.ied"), worse]) == [(0, 1)]


def test_each_claim_is_taken_once() -> None:
    assert align([gold(), gold(id="d-02")], [claim()]) == [(0, 0)]
