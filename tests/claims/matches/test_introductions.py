"""Which event words tell an event, and which only speak of one that is known."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

PRESUPPOSED = [
    ("On Tuesday the minister condemned the attack.", "battle"),
    ("On Tuesday the minister spoke of the war in Sudan.", "battle"),
    ("Police seek the planner of several attacks on Menaka.", "battle"),
    ("In Peru the war began to be criticised on Tuesday.", "battle"),
    ("On Tuesday the court spoke of war crimes.", "violence"),
]
TOLD = [
    ("On Tuesday rebels launched an attack on the town of Menaka.", "battle"),
    ("On Tuesday fighting broke out in the town of Menaka.", "battle"),
    ("War broke out in Sudan on Tuesday.", "battle"),
]


def backgrounds(text: str, family: str) -> set[bool]:
    """Whether claims of the family are background."""
    sheet = sheet_of(text)
    claims, _ = extracted(sheet)
    return {c.background for c in claims if c.family == family}


@pytest.mark.parametrize(("text", "family"), PRESUPPOSED)
def test_a_day_on_the_clause_does_not_introduce_a_known_event(text: str, family: str) -> None:
    assert backgrounds(text, family) == {True}


@pytest.mark.parametrize(("text", "family"), TOLD)
def test_a_verb_that_begins_an_event_tells_it(text: str, family: str) -> None:
    assert backgrounds(text, family) == {False}
