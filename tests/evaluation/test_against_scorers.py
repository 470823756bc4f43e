"""The measures give the numbers of the independent scorers, on the same made-up readings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reportedly.evaluation.evaluate import score
from reportedly.evaluation.sets import Item, Line, Measure, MeasuringSet, open_sets, rows
from reportedly.evaluation.tallies import Totals
from tests.evaluation import invented
from tests.evaluation.beside import SHARED, needed, scorer

pytestmark = needed


def opened(name: str) -> MeasuringSet:
    sets, absent = open_sets((name,), SHARED.parent / "repository")
    assert not absent
    return sets[0]


def read(one: MeasuringSet, make: Callable[[Any], Line]) -> tuple[list[Line], list[Line]]:
    return [make(item) for item in one.items], [make(item) for item in one.aside]


def measured(measure: Measure, items: Sequence[Item], lines: Sequence[Line]) -> Totals:
    return score(measure, items, lines).totals


@pytest.mark.parametrize("name", ["seed", "wikinews", "more"])
@pytest.mark.parametrize("seed", [1, 2])
def test_claims(name: str, seed: int) -> None:
    one = opened(name)
    shown, aside = read(one, lambda item: invented.reading(item.id, item.gold, seed))
    gold = rows(SHARED / "data" / name / "gold.jsonl")
    theirs = scorer("score_claims")
    expected = theirs.score(gold, shown + aside)
    assert 0.2 < expected["core_f1"] < 0.9
    assert measured("claims", one.items, shown) == expected
    if one.aside:
        assert measured("claims", one.aside, aside) == theirs.score(gold, shown + aside, True)


@pytest.mark.parametrize("seed", [1, 2])
def test_releases(seed: int) -> None:
    one = opened("isaf")
    gold = rows(SHARED / "data" / "wikinews" / "gold.jsonl")

    def make(item: Item) -> Line:
        start = int(item.id[-3:])
        return invented.reading(item.id, gold[start : start + 12], seed)

    shown, aside = read(one, make)
    releases = rows(SHARED / "data" / "isaf" / "releases.jsonl")
    expected = scorer("score_isaf").score(releases, shown + aside)
    assert measured("releases", one.items, shown) == expected


def test_places() -> None:
    one = opened("geovirus")

    def make(item: Item) -> Line:
        return {"report": {"id": item.id}, "mentions": invented.mentions(item.gold, item.id)}

    shown, aside = read(one, make)
    texts = rows(SHARED / "data" / "places" / "geovirus.jsonl")
    expected = scorer("score_places").score(texts, shown + aside)
    assert 0.2 < expected["end_to_end"] < 0.9
    assert measured("places", one.items, shown) == expected
