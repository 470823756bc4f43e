from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.incidents.link import Told
from reportedly.records.changes import Change, Shown
from reportedly.situation.changes import changes
from tests.situation.made import rows, words
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "change_cases.toml").read_text(encoding="utf-8")
)["case"]


def days(case: dict[str, Any]) -> tuple[list[Told], list[Told]]:
    """What is known on the first day and on the second."""
    told = list(zip(reports(case), case["report"], strict=True))
    first = [t for t, row in told if not row.get("later")]
    return first, [t for t, row in told if not row.get("gone")]


def difference(first: list[Told], second: list[Told]) -> tuple[Change, ...]:
    gone = frozenset(set(words(first)) - set(words(second)))
    return changes(rows(first), rows(second), gone)


def value(shown: Shown | None, what: str) -> object:
    if shown is None:
        return "none"
    said = shown.state if what == "control" else shown.best
    return "none" if said is None else said


def told(one: Change) -> list[str]:
    moved = f"{value(one.before, one.what)} -> {value(one.after, one.what)}"
    if one.what == "control":
        return [one.what, one.change, f"{one.area}: {moved}"]
    if one.counts:
        return [one.what, one.change, f"{one.counts}: {moved}"]
    return [one.what, one.change, str(one.area if one.what == "incidents" else one.kind)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_has_changed(case: dict[str, Any]) -> None:
    assert sorted(map(told, difference(*days(case)))) == sorted(case["rows"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_nothing_changes_from_a_day_to_itself(case: dict[str, Any]) -> None:
    for day in days(case):
        assert difference(day, day) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_reports_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    first, second = days(case)
    shuffled = [data.draw(st.permutations(day)) for day in (first, second)]
    assert difference(*shuffled) == difference(first, second)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_lists_claims_of_its_day(case: dict[str, Any]) -> None:
    first, second = days(case)
    for one in difference(first, second):
        assert set(one.claims_before) <= set(words(first))
        assert set(one.claims_after) <= set(words(second))
        assert one.claims_before or one.claims_after
