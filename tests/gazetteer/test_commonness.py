from __future__ import annotations

import pytest

from reportedly.gazetteer.commonness import LONE_DIGIT, MOST, RAREST, STEP, stem, weight


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("killed", "kill"),
        ("killing", "kill"),
        ("cities", "city"),
        ("dresses", "dress"),
        ("glass", "glass"),
        ("sing", "sing"),
        ("army's", "army"),
        ("quickly", "quick"),
    ],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_the_commonest_weigh_nothing_and_the_unknown_most() -> None:
    assert weight("the") == 0
    assert 0 < weight("house") < weight("lantern") < MOST
    assert weight("dorvat") == MOST
    assert (RAREST / STEP).is_integer()


def test_words_of_the_trade_weigh_half() -> None:
    assert weight("houthi") == MOST / 2
    assert weight("insurgent") < weight("umbrella")


def test_a_lone_digit_is_no_name() -> None:
    assert weight("7") == MOST * LONE_DIGIT
    assert weight("47") == MOST
