from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.people import people
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.incidents.link import Told, link
from reportedly.records.casualties import Casualties, Toll
from reportedly.records.figures import UnlikeFigures
from reportedly.runs.linking import voices
from reportedly.situation.areas import Areas
from reportedly.situation.casualties import bounds_of, casualties
from reportedly.situation.figures import counts
from reportedly.situation.voices import Word
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "casualty_cases.toml").read_text(encoding="utf-8")
)["case"]


def tolls(told: list[Told]) -> Casualties:
    gazetteer = open_gazetteer()
    words = {c.id: Word(t.report, c, t.known) for t in told for c in t.claims}
    speak = voices(gazetteer)
    found = [
        msgspec.structs.replace(one, figures=counts([words[c] for c in one.claims], speak))
        for one in link(told, event_groups(), gazetteer.sides)
    ]
    return casualties(found, Areas(words.values()), people())


def shown(toll: Toll) -> dict[str, Any]:
    return {
        **{k: getattr(toll, k) for k in ("counts", "whom", "low", "best", "high")},
        "left_out": [one.why for one in toll.left_out],
        "of": [list(one.of) for one in toll.made_of],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_totals(case: dict[str, Any]) -> None:
    found = {(t.counts, t.whom): shown(t) for t in tolls(list(reports(case))).totals}
    empty: dict[str, Any] = {"low": None, "best": None, "high": None, "left_out": []}
    wanted = {(t["counts"], t["whom"]): empty | t for t in case["totals"]}
    assert set(found) == set(wanted)
    for key, row in wanted.items():
        assert {name: found[key][name] for name in row} == row


@pytest.mark.parametrize("case", [c for c in CASES if "by_day" in c], ids=lambda c: c["name"])
def test_by_area_and_day(case: dict[str, Any]) -> None:
    found = tolls(list(reports(case))).by_area_and_day
    told = [[t.area, t.earliest, *([t.best] if t.best else [])] for t in found]
    assert told == case["by_day"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_running_totals_stand_apart(case: dict[str, Any]) -> None:
    found = tolls(list(reports(case))).running
    assert [r.row.said[0].text.split()[-1] for r in found] == case.get("running", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_reports_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    told = list(reports(case))
    assert tolls(data.draw(st.permutations(told))) == tolls(told)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_sum_is_that_of_its_parts(case: dict[str, Any]) -> None:
    found = tolls(list(reports(case)))
    for toll in (*found.totals, *found.by_area_and_day):
        if toll.made_of:
            assert toll.best == sum(one.best for one in toll.made_of)
            assert toll.low == sum(one.low for one in toll.made_of)
            assert toll.high == sum(one.high for one in toll.made_of)
            assert toll.low <= toll.best <= toll.high
        else:
            assert (toll.low, toll.best, toll.high) == (None, None, None)


def test_what_is_no_range_is_refused() -> None:
    assert bounds_of([], "killed") is None
    with pytest.raises(UnlikeFigures, match="is no range"):
        bounds_of([(5, 3)], "killed")


def test_of_whom_words_are() -> None:
    words = people()
    assert words.of("civilians") == ("civilians", True)
    assert words.of("soldiers, police officers") == ("combatants", True)
    assert words.of("Afghan policemen") == ("combatants", True)
    assert words.of("children") == ("civilians", False)
    assert words.of("soldiers, civilians") == (None, False)
    assert words.of("Kenyans") == (None, False)
