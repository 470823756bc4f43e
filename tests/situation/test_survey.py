from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.incidents.link import Told
from reportedly.records.surveys import Survey
from reportedly.situation.trends import trends
from tests.situation.made import surveyed, words
from tests.tellings import reports

CASE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "survey_case.toml").read_text(encoding="utf-8")
)


def told() -> list[Told]:
    return list(reports(CASE))


def dara(as_of: str | None = None) -> Survey:
    return surveyed(told(), "Dara", as_of)


def test_what_lies_in_it_is_part_of_it() -> None:
    found = dara()
    assert [(c.area, c.holder, c.state) for c in found.control] == [
        ("Lutim", "Red Column", "reported")
    ]
    assert sorted(c for i in found.incidents for c in i.claims) == ["a", "b", "d", "h"]
    assert [f.claims for f in found.flows] == [("c",)]
    assert [a.claim for a in found.assessments] == ["f"]
    assert "g" not in found.claims


def test_a_flight_to_a_place_is_of_both_places() -> None:
    assert [f.claims for f in surveyed(told(), "Kol").flows] == [("c",)]


def test_what_is_said_of_wider_areas_stands_apart() -> None:
    found = dara()
    assert [i.claims for i in found.around.incidents] == [("e",)]
    assert "e" not in found.claims
    assert "e" in surveyed(told(), "North").claims


def test_tolls_say_what_is_not_in_them() -> None:
    (killed,) = dara().casualties.totals
    assert (killed.low, killed.best, killed.high) == (4, 4, 5)
    assert [left.why for left in killed.left_out] == ["no_number"]


def test_figures_that_differ_stand_side_by_side() -> None:
    (bombing,) = dara().disputed_figures
    assert [s.claim for s in bombing.row.said] == ["b", "d"]


def test_of_what_nothing_is_said() -> None:
    assert dara().silent == ()
    assert surveyed(told(), "Kol").silent == ("control",)
    assert surveyed(told(), "Kol", "2031-05-04").silent == ("control", "incidents", "casualties")


def test_sources() -> None:
    found = dara().sources
    assert found.reports == ("r1", "r2", "r3")
    assert (found.origins, found.voices, found.outlets) == (2, 2, ("Post", "Wire"))


def test_as_of_a_day_what_came_later_is_not_yet() -> None:
    assert dara("2031-05-03").claims == ("a", "c")


def test_a_trend_stands_beside_the_count_of_reports() -> None:
    found = {t.what: t for t in dara().trends}
    incidents = found["incidents"]
    assert (incidents.before, incidents.after) == (2, 1)
    assert incidents.before_days == ("2031-04-30", "2031-05-06")
    assert incidents.after_days == ("2031-05-07", "2031-05-13")
    assert (incidents.reports_before, incidents.reports_after) == (2, 1)
    assert not incidents.coverage_changed
    killed = found["killed"]
    assert (killed.before, killed.after, killed.not_in_after) == (4, 0, 1)
    (alone,) = [t for t in surveyed(told(), "Kol").trends if t.what == "incidents"]
    assert alone.coverage_changed


@pytest.mark.parametrize("area", ["Dara", "North", "XA", "Kol"])
def test_every_row_lists_claims_that_exist(area: str) -> None:
    found = surveyed(told(), area)
    known = set(words(told()))
    for rows in (found.control, found.incidents, found.flows):
        for row in rows:
            assert row.claims
            assert set(row.claims) <= set(found.claims) <= known
    assert {c for t in found.sources.tellers for c in t.claims} == set(found.claims)


@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_reports_changes_nothing(data: st.DataObject) -> None:
    assert surveyed(data.draw(st.permutations(told())), "Dara") == dara()


def test_without_a_day_there_is_no_trend() -> None:
    from reportedly.gazetteer.people import people
    from reportedly.situation.areas import Areas

    assert trends((), (), Areas(()), people(), None) == ()
