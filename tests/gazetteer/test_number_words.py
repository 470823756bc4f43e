"""Numbers as English writes them are read back, and codes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.number_words import counted, read_number

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
ONES += "fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> list[str]:
    if n < 20:
        return [ONES[n]]
    if n < 100:
        return [TENS[n // 10]] + (["-", ONES[n % 10]] if n % 10 else [])
    if n < 1000:
        return [ONES[n // 100], "hundred"] + (["and", *in_words(n % 100)] if n % 100 else [])
    scale, name = (1000, "thousand") if n < 1_000_000 else (1_000_000, "million")
    rest = n % scale
    joint = ["and"] if 0 < rest < 100 else []
    return in_words(n // scale) + [name] + (joint + in_words(rest) if rest else [])


@given(st.integers(1, 999_999_999))
def test_number_words_are_read_back(n: int) -> None:
    words = in_words(n)
    found = read_number([*words, "soldiers"], 0)
    assert found is not None
    assert (int(found.value), found.end) == (n, len(words))


@given(st.integers(0, 999_999_999))
def test_digits_are_read_with_separators(n: int) -> None:
    found = read_number([f"{n:,}", "soldiers"], 0)
    assert found is not None
    assert (int(found.value), found.end) == (n, 1)


@pytest.mark.parametrize("code", ["007", "3915532", "06:00", "12/7", "1,03"])
def test_a_code_is_no_number(code: str) -> None:
    assert read_number([code, "soldiers"], 0) is None


@pytest.mark.parametrize(
    ("word", "value"), [("a", 1), ("a couple", 2), ("three", 3), ("12", 12), ("twenty-one", 21)]
)
def test_a_small_number_is_counted(word: str, value: int) -> None:
    assert counted(word) == value
