from __future__ import annotations

import tomllib
from copy import deepcopy
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.sides import open_sides
from reportedly.incidents.link import Told, link
from reportedly.incidents.verdicts import Verdicts
from reportedly.records.incidents import Incident
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases.toml").read_text(encoding="utf-8")
)["case"]


def linked(told: list[Told], verdicts: Verdicts | None = None) -> tuple[Incident, ...]:
    return link(told, event_groups(), open_sides(), verdicts or Verdicts())


def share(found: tuple[Incident, ...], one: str, other: str) -> bool:
    return any({one, other} <= set(i.claims) for i in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_one_incident(case: dict[str, Any]) -> None:
    found = linked(list(reports(case)))
    for group in case.get("one", ()):
        for one, other in combinations(group, 2):
            assert share(found, one, other), (one, other)
    for one, other in case.get("two", ()):
        assert not share(found, one, other), (one, other)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_how_it_stands(case: dict[str, Any]) -> None:
    found = linked(list(reports(case)))
    for claim, standing in case.get("standing", {}).items():
        assert {i.standing or "told" for i in found if claim in i.claims} == {standing}, claim


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_link_between_reports_has_its_reason(case: dict[str, Any]) -> None:
    for one in linked(list(reports(case))):
        assert len(one.ties) >= len(one.reports) - 1
        assert all(tie.why.startswith("They share ") and tie.why.endswith(".") for tie in one.ties)


def renamed(case: dict[str, Any], n: int) -> list[Told]:
    """The reports of a case with ids of their own, so that all cases can stand in one ledger."""
    rows = deepcopy(case)
    for report in rows["report"]:
        report["id"] = f"{report['id']}-{n}"
        for claim in report["claims"]:
            claim["id"] = f"{claim['id']}-{n}"
    return list(reports(rows))


EVERY = [told for n, case in enumerate(CASES) for told in renamed(case, n)]


@given(st.permutations(EVERY))
@settings(max_examples=25)
def test_the_order_of_arrival_changes_nothing(order: list[Told]) -> None:
    assert linked(order) == linked(EVERY)


@given(st.sampled_from(EVERY))
@settings(max_examples=25)
def test_a_report_changes_only_what_it_touches(one: Told) -> None:
    whole = {i.incident: i for i in linked(EVERY)}
    less = {i.incident: i for i in linked([t for t in EVERY if t is not one])}
    touched = {claim for i in whole.values() if one.report.id in i.reports for claim in i.claims}
    for key, incident in less.items():
        if touched.isdisjoint(incident.claims):
            assert whole[key].claims == incident.claims


def test_an_analyst_outranks_the_rules() -> None:
    case = next(c for c in CASES if c["name"] == "the next day's strike on the same town")
    told = list(reports(case))
    joined = linked(told, Verdicts(same={("a", "b"): "K. judged so on 2031-05-06: one raid"}))
    assert share(joined, "a", "b")
    tie = next(i for i in joined if "a" in i.claims).ties[0]
    assert tie.why == "K. judged so on 2031-05-06: one raid."
    case = next(c for c in CASES if c["name"] == "the same strike in two reports")
    parted = linked(list(reports(case)), Verdicts(not_same={("a", "b"): "two raids"}))
    assert not share(parted, "a", "b")


def test_claims_of_one_report_can_be_set_apart() -> None:
    case = CASES[0]
    parted = linked(list(reports(case)), Verdicts(not_same={("a", "b"): "another attack"}))
    assert not share(parted, "a", "b")


def test_what_is_not_sure_is_offered_for_review() -> None:
    name = "strikes on the whole country on one day are not one strike"
    found = linked(list(reports(next(c for c in CASES if c["name"] == name))))
    asked = {(tie.claim, tie.to) for i in found for tie in i.review}
    assert asked == {("a", "b"), ("b", "a")}
    assert all(tie.why.startswith("Perhaps one: ") for i in found for tie in i.review)


def test_ground_that_nobody_names_is_offered_for_review_inside_a_report_too() -> None:
    name = "districts that nobody names are not the town that is named"
    found = linked(list(reports(next(c for c in CASES if c["name"] == name))))
    (unnamed,) = [i for i in found if "b" in i.claims]
    assert [tie.to for tie in unnamed.review] == ["a"]
    assert "ground that nobody names" in unnamed.review[0].why
