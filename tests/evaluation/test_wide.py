"""The wide set is well formed and covers what it is meant to cover."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from reportedly.evaluation.cases import Case, ExpectedClaim, read_cases
from reportedly.evaluation.names import name_table
from reportedly.evaluation.sets import MeasuringSet, as_item, is_aside, open_wide, wide_files
from reportedly.records import values
from tests.evaluation.well_formed import assert_well_formed, kinds

ROOT = Path(__file__).resolve().parents[2]
BY_FILE = {path: read_cases(path) for path in wide_files(ROOT)}
CASES = tuple(case for cases in BY_FILE.values() for case in cases)
OWN = read_cases(ROOT / "gold" / "cases.toml")


def told() -> list[ExpectedClaim]:
    return [claim for case in CASES for claim in case.claim]


REGIONS = {
    "Sahel": "Mali, Burkina Faso, Niger, Benin",
    "Lake Chad": "Nigeria, Cameroon, Chad",
    "Sudan": "Sudan, South Sudan",
    "Horn of Africa": "Somalia, Ethiopia, Eritrea, Kenya",
    "Great Lakes": "Democratic Republic of the Congo, Rwanda, Burundi, Uganda",
    "Central and southern Africa": "Central African Republic, Mozambique",
    "Libya": "Libya",
    "Levant": "Syria, Lebanon, Israel, Palestine, Egypt",
    "Iraq": "Iraq",
    "Yemen": "Yemen",
    "Afghanistan": "Afghanistan, Tajikistan",
    "Pakistan and India": "Pakistan, India",
    "Myanmar": "Myanmar, Bangladesh",
    "South-east Asia": "Philippines, Thailand, Indonesia",
    "Ukraine": "Ukraine, Russia",
    "Caucasus": "Armenia, Azerbaijan, Georgia",
    "Latin America": "Colombia, Haiti",
}


def test_ids_are_of_one_case_each() -> None:
    ids = [case.id for case in (*OWN, *CASES)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_words_stand_in_the_text_and_values_in_their_lists(case: Case) -> None:
    assert len(as_item(case).gold) == len(case.claim)
    assert_well_formed(case)


def test_there_are_enough_sentences_and_reports() -> None:
    short = [c for path, cases in BY_FILE.items() if path.parent.name == "sentences" for c in cases]
    whole = [c for path, cases in BY_FILE.items() if path.parent.name == "reports" for c in cases]
    assert len(short) >= 170
    assert len(short) + len(OWN) >= 250
    assert len(whole) >= 25
    assert all(5 < len(re.findall(r"[.!?]\W*\s|[.!?]\W*$", case.text)) < 22 for case in whole)


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_of_conflict_has_cases(region: str) -> None:
    countries = set(REGIONS[region].split(", "))
    inside = [
        case
        for case in CASES
        if any(p.country in countries for claim in case.claim for p in claim.places)
    ]
    assert len(inside) >= 3


def test_a_quarter_is_set_aside() -> None:
    wide = open_wide(ROOT)
    assert isinstance(wide, MeasuringSet)
    assert len(wide.items) + len(wide.aside) == len(CASES)
    assert all(is_aside(item.id) for item in wide.aside)
    assert 0.15 < len(wide.aside) / len(CASES) < 0.35


def test_every_family_has_a_case() -> None:
    families = {claim.kind.partition(".")[0] for claim in told()}
    assert name_table().core <= families
    assert {kind.partition(".")[0] for kind in kinds()} == families


def test_every_modality_role_scope_and_form_has_a_case() -> None:
    claims = told()
    figures = [f for claim in claims for f in claim.figures]
    assert {c.modality for c in claims} == set(get_args(values.Modality))
    assert {p.role for c in claims for p in c.places} == set(get_args(values.Role))
    assert {f.form for f in figures} == set(get_args(values.FigureForm))
    assert {f.scope for f in figures} == set(get_args(values.Scope))
    assert {a.relation for c in claims for a in c.about} == set(get_args(values.Relation))
