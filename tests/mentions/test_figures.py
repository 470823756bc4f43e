import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reportedly.gazetteer.language import unit_of
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
