"""The clause table solves voice, sharing and standing once for all frames."""

from __future__ import annotations

import pytest

from reportedly.claims.clauses.table import clause_table
from tests.claims.conftest import sheet_of, token, words

ROLES = [
    ("The rebels shelled the depot.", "shelled", ["rebels"], ["depot"]),
    ("The depot was shelled by the rebels.", "shelled", ["rebels"], ["depot"]),
    ("Rebels shelled and captured the depot.", "shelled", ["Rebels"], ["depot"]),
    ("Soldiers who guarded the bridge fled.", "guarded", ["Soldiers"], ["bridge"]),
    ("The blast hit the market, killing five.", "killing", ["blast"], ["five"]),
    ("Villagers and drivers were taken hostage.", "taken", [], ["Villagers", "drivers", "hostage"]),
    ("The army allowed the convoy to cross.", "cross", ["convoy"], []),
    ("Debris from drones shot down by guards fell on a house.", "shot", ["guards"], ["drones"]),
    ("The convoy was shot at and his driver killed.", "killed", [], ["driver"]),
    ("The guards entered the hall and were killed.", "killed", [], ["guards"]),
    ("The captors let the women go.", "let", ["captors"], ["women"]),
    ("Two raiders followed the car in and were shot dead.", "shot", [], ["raiders", "dead"]),
    ("He said they were well and have been moved to Goma.", "moved", [], ["they"]),
]


@pytest.mark.parametrize(("text", "verb", "subjects", "objects"), ROLES)
def test_roles_do_not_depend_on_voice_or_place(
    text: str, verb: str, subjects: list[str], objects: list[str]
) -> None:
    sheet = sheet_of(text)
    row = clause_table(sheet)[token(sheet, verb)]
    assert words(sheet, row.subjects) == subjects
    assert words(sheet, row.objects) == objects


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The troops did not enter the town.", "enter", True),
        ("No soldiers entered the town.", "entered", True),
        ("Neither column entered the town.", "entered", True),
        ("The troops entered the town.", "entered", False),
    ],
)
def test_negation_is_on_the_verb_or_its_arguments(text: str, verb: str, negated: bool) -> None:
    sheet = sheet_of(text)
    assert clause_table(sheet)[token(sheet, verb)].negated is negated


def test_a_condition_marks_its_clause() -> None:
    sheet = sheet_of("The general said the army would attack if the talks failed.")
    table = clause_table(sheet)
    assert table[token(sheet, "failed")].mark == "if"
    assert table[token(sheet, "attack")].modals == ("would",)
