"""What the learned part decides, and that it knows nobody by name."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.extract import drafts_in
from reportedly.claims.learned import (
    WEIGHTS,
    Sum,
    confidence,
    open_weights,
    weights_digest,
)
from reportedly.claims.traits import setting, traits

from .conftest import extracted, sheet_of

ROOT = Path(__file__).resolve().parents[2]
CORE = "strike"


def sure(odds: int) -> float:
    weights = msgspec.structs.replace(open_weights(), right=Sum(odds, {}))
    found = confidence(weights, CORE, ())
    assert found is not None
    return found


@given(st.integers(-9_000, 9_000), st.integers(-9_000, 9_000))
def test_confidence_rises_with_the_odds_and_has_three_digits(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert 0 < sure(low) <= sure(high) < 1
    assert sure(low) == round(sure(low), 3)


def test_there_are_several_steps_and_they_rise() -> None:
    steps = open_weights().steps
    assert 3 <= len(steps) == len({s.share for s in steps})
    assert list(steps) == sorted(steps, key=lambda s: (s.least, s.share))
    assert [sure(s.least) for s in steps] == [s.share / 1000 for s in steps]


@given(st.lists(st.sampled_from(["a", "b", "c"]), unique=True))
def test_a_sum_does_not_hang_on_order(found: list[str]) -> None:
    one = Sum(5, {"a": 300, "b": -70})
    assert one.of(found) == one.of(found[::-1])
    assert one.of([*found, "never learned"]) == one.of(found)


def test_confidence_is_given_for_families_alone_that_the_gold_has_whole() -> None:
    weights = open_weights()
    assert confidence(weights, "statement", ()) is None
    assert confidence(weights, CORE, ()) == sure(weights.right.base)


def test_every_claim_of_such_a_family_carries_one() -> None:
    claims, _ = extracted(
        sheet_of("Rebels captured Menaka on Monday, and the governor condemned the attack.")
    )
    assert claims
    for one in claims:
        assert (one.confidence is not None) == (one.family in open_weights().core)


def test_what_a_verb_tells_is_surer_than_what_is_only_named() -> None:
    told, _ = extracted(sheet_of("Rebels captured the town of Menaka on Monday."))
    named, _ = extracted(sheet_of("The mayor spoke of a siege there."))
    assert [c.background for c in told] == [False]
    assert (told[0].confidence or 0) > max(c.confidence or 0 for c in named)


def found_in(text: str) -> list[tuple[str, ...]]:
    sheet = sheet_of(text)
    clauses, drafts, _ = drafts_in(sheet)
    around = setting(sheet, clauses, drafts)
    return [traits(around, one) for one in drafts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian", "Ukrainian"),
        ("Israeli", "Syrian"),
        ("Malian", "Nigerien"),
        ("Ukrainian", "Sudanese"),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "{} forces captured the town on Monday.",
        "{} soldiers killed five men and wounded nine others, the mayor said.",
        "Two civilians died in a strike by {} troops.",
    ],
)
def test_other_parties_have_the_same_traits(said: str, one: str, other: str) -> None:
    assert found_in(said.format(one)) == found_in(said.format(other)) != []


def test_no_trait_is_a_word_of_a_report_but_of_the_closed_classes() -> None:
    weights = open_weights()
    for trait in {*weights.news.weights, *weights.right.weights}:
        assert not re.search(r"[A-Z][a-z]", trait), trait
    heads = {trait.partition(" ")[0] for trait in weights.right.weights}
    assert not heads & {"subject", "with", "mark", "modal"}


def test_the_card_names_the_weights_that_ship() -> None:
    card = (ROOT / "docs" / "learned.md").read_text(encoding="utf-8")
    assert f"sha256 `{weights_digest()}`" in card
    assert WEIGHTS.stat().st_size < 40_000, "a small table, no large model"
