"""Number and time words agree with the conventions, and counted nouns have their unit."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.language import by_word, numbers, times, unit_of


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, 99),
        ("scores", 40, 99),
        ("hundreds", 200, 999),
        ("thousands", 2000, 9999),
        ("several", 3, None),
        ("a few", 3, None),
    ],
)
def test_vague_words_have_the_bounds_of_the_convention(
    words: str, low: int, high: int | None
) -> None:
    row = next(row for row in numbers().vague if words in row.words)
    assert (row.low, row.high) == (low, high)


def test_bounds_run_forward() -> None:
    rows = [row for row in numbers().vague if row.low is not None and row.high is not None]
    assert all((row.low or 0) <= (row.high or 0) for row in rows)


def test_number_words_have_one_value() -> None:
    table = numbers()
    assert table.values["twelve"] == 12
    assert table.scales["thousand"] == 1000
    assert not set(table.values) & set(table.scales)


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        (None, "person"),
        ("soldier", "person"),
        ("family", "household"),
        ("village", "place"),
        ("drone", "weapon"),
        ("lorry", "vehicle"),
        ("notion", "other"),
    ],
)
def test_a_noun_is_counted_in_its_unit(noun: str | None, unit: str) -> None:
    assert unit_of(noun) == unit


def test_longer_phrases_come_first() -> None:
    table = by_word({"at": 1, "at least": 2, "no more": 3})
    assert table["at"] == ((("at", "least"), 2), (("at",), 1))
    assert by_word({"or more": 4}, at=-1)["more"] == ((("or", "more"), 4),)


def test_a_year_and_a_week_are_whole() -> None:
    assert len(times().months) == 12
    assert len(times().weekdays) == 7
