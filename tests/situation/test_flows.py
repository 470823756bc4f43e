from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.flow_sorts import flow_sorts
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.incidents.link import Told, link
from reportedly.records.flows import Flow
from reportedly.runs.linking import voices
from reportedly.situation.assessments import assessments
from reportedly.situation.flows import flows
from reportedly.situation.voices import Word
from tests.tellings import reports

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "flow_cases.toml").read_text(encoding="utf-8")
)["case"]


def words(told: list[Told]) -> dict[str, Word]:
    return {c.id: Word(t.report, c, t.known) for t in told for c in t.claims}


def rows(told: list[Told], as_of: str | None = None) -> tuple[Flow, ...]:
    gazetteer = open_gazetteer()
    found = link(told, event_groups(), gazetteer.sides)
    return flows(found, words(told), flow_sorts(), voices(gazetteer), as_of)


def shown(one: Flow) -> dict[str, Any]:
    row = one.counts[0].row if one.counts else None
    return {
        "sort": one.sort,
        "modality": one.modality,
        "claims": list(one.claims),
        "who": sorted(p.name for p in one.who),
        "whom": [p.name for p in one.whom],
        "origin": [p.name for p in one.origin],
        "destination": [p.name for p in one.destination],
        "at": [p.name for p in one.at],
        "day": one.earliest if one.earliest == one.latest else f"{one.earliest}..{one.latest}",
        "measure": one.counts[0].measure if one.counts else None,
        "units": sorted(c.row.unit for c in one.counts),
        "conditions": [c.text for c in one.conditions],
        "said_by": sorted(t.source or t.outlets[0] for t in one.said_by),
        "denied_by": [t.source for t in one.denied_by],
        **{k: getattr(row, k, None) for k in ("low", "high", "best", "best_none")},
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_rows(case: dict[str, Any]) -> None:
    found = [shown(one) for one in rows(list(reports(case)), case.get("as_of"))]
    told = sorted(case["rows"], key=lambda row: (row["sort"], row["modality"]))
    found.sort(key=lambda row: (row["sort"], row["modality"]))
    assert len(found) == len(told)
    for row, wanted in zip(found, told, strict=True):
        assert {key: row[key] for key in wanted} == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_judgements_of_things_are_somebodys_own(case: dict[str, Any]) -> None:
    told = words(list(reports(case)))
    found = assessments(told.values(), voices(open_gazetteer()), case.get("as_of"))
    assert [
        {"claim": a.claim, "whose": a.whose.source, "words": a.words} for a in found
    ] == case.get("assessments", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@given(data=st.data())
@settings(max_examples=10)
def test_the_order_of_claims_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    told = list(reports(case))
    shuffled = data.draw(st.permutations(told))
    assert rows(shuffled, case.get("as_of")) == rows(told, case.get("as_of"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_row_lists_claims_that_exist_and_numbers_that_are_stated(case: dict[str, Any]) -> None:
    told = words(list(reports(case)))
    stated = {n for w in told.values() for f in w.claim.figures for n in (*f.stated, f.low, f.high)}
    for one in rows(list(reports(case)), case.get("as_of")):
        assert one.claims
        assert set(one.claims) <= set(told)
        assert {t for x in (*one.said_by, *one.denied_by) for t in x.claims} == set(one.claims)
        assert {n for c in one.counts for n in (c.row.low, c.row.high, c.row.best)} <= {
            *stated,
            None,
        }
