from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.counts import CountRow
from reportedly.runs.linking import voices
from reportedly.situation.figures import counts
from reportedly.situation.voices import Word
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "figure_cases.toml").read_text(encoding="utf-8")
)["case"]


def words(case: dict[str, Any]) -> list[Word]:
    return [Word(t.report, c, t.known) for t in reports(case) for c in t.claims]


def rows(said: list[Word]) -> tuple[CountRow, ...]:
    return counts(said, voices(open_gazetteer()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_said_of_a_count(case: dict[str, Any]) -> None:
    found = [r for r in rows(words(case)) if (r.counts, r.of) == (case["counts"], case.get("of"))]
    if case.get("none"):
        assert found == []
        return
    (one,) = found
    said = (one.low, one.high, one.best, one.best_none, one.voices)
    names = ("low", "high", "best", "best_none", "voices")
    assert said == tuple(case.get(name) for name in names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_claims_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    assert rows(data.draw(st.permutations(words(case)))) == rows(words(case))


def test_every_figure_is_kept_with_its_source() -> None:
    case = next(c for c in CASES if "replaces" in c["name"])
    (one,) = rows(words(case))
    assert [(s.claim, s.source, s.superseded_by) for s in one.said] == [
        ("a", "the city hospital", "b"),
        ("b", "the city hospital", None),
    ]
