import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.language import unit_of
from reportedly.gazetteer.number_words import read_number
from reportedly.mentions.figures import find_figures
from reportedly.mentions.learned import parse
from reportedly.records.mentions import Mention, Number
from reportedly.records.reports import Page

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "figures.toml").read_text(encoding="utf-8")
)["case"]


def number(mention: Mention) -> Number:
    assert isinstance(mention.figure, Number)
    return mention.figure


def row(mention: Mention) -> list[Any]:
    said = number(mention)
    low, high = (-1 if n is None else n for n in (said.low, said.high))
    return [mention.text, said.form, low, high, said.noun or "", said.of_what or ""]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_sentence_states_its_figures(case: dict[str, Any], page_of: Any) -> None:
    page = page_of([case["text"]])
    assert [row(m) for m in find_figures(page, parse(page))] == case["figures"]


def test_spans_are_slices_of_the_text_and_in_order(page_of: Any) -> None:
    page = page_of([case["text"] for case in CASES])
    found = find_figures(page, parse(page))
    assert all(page.text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_convention_is_no_quotation(page_of: Any) -> None:
    page: Page = page_of(["Dozens of guards and more than 300 clerks left; two or three stayed."])
    assert [number(m).stated for m in find_figures(page, parse(page))] == [(), (300,), (2, 3)]


def test_shares_are_told_apart(page_of: Any) -> None:
    page = page_of(["Most guards and half of the clerks left, and 40 stayed."])
    assert [number(m).share for m in find_figures(page, parse(page))] == [True, True, False]


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
    ("noun", "unit"),
    [
        ("soldier", "person"),
        ("family", "household"),
        ("district", "area"),
        ("village", "place"),
        ("helicopter", "aircraft"),
        ("missile", "weapon"),
        ("clash", "attack"),
        ("battalion", "unit"),
        ("idea", "other"),
        (None, "person"),
    ],
)
def test_a_noun_has_a_unit(noun: str | None, unit: str) -> None:
    assert unit_of(noun) == unit
