from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.control import Control
from reportedly.runs.linking import voices
from reportedly.situation.control import control
from reportedly.situation.voices import Word
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "control_cases.toml").read_text(encoding="utf-8")
)["case"]


def words(case: dict[str, Any]) -> list[Word]:
    return [Word(t.report, c, t.known) for t in reports(case) for c in t.claims]


def states(said: list[Word], as_of: str | None = None) -> tuple[Control, ...]:
    return control(said, control_effects(), voices(open_gazetteer()), as_of)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_who_holds_what(case: dict[str, Any]) -> None:
    found = [
        c
        for c in states(words(case), case.get("as_of"))
        if (c.area, c.count) == (case["area"], case.get("count"))
    ]
    if case.get("none"):
        assert found == []
        return
    (one,) = found
    assert (one.holder, one.state) == (case.get("holder"), case["state"])
    assert one.since == case.get("since", one.since)
    assert one.last_known is case.get("last_known", False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_state_lists_what_it_stands_on(case: dict[str, Any]) -> None:
    told = {w.claim.id for w in words(case)}
    for one in states(words(case), case.get("as_of")):
        assert one.claims
        assert set(one.claims) <= told
        assert {g.claim for g in one.grounds} == set(one.claims)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_claims_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(words(case)))
    assert states(shuffled, case.get("as_of")) == states(words(case), case.get("as_of"))
