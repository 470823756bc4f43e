"""Whose place a place is: the event's, or only the one that tells parties and clocks apart."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

NOT_THERE = [
    ("The French-led operation in Mali began in May.", "battle", "France"),
    ("The army launched its assault on Goma at 06:00 in Geneva.", "battle", "Geneva"),
    ("Gunfire was heard near Entebbe airport, Kampala's main airport.", "battle", "Kampala"),
    ("Egypt and Jordan agreed to a ceasefire with Israel.", "agreement", "Israel"),
    ("Rebels shelled Goma, a town opposite Rwanda.", "strike", "Rwanda"),
]


@pytest.mark.parametrize(("text", "family", "name"), NOT_THERE, ids=lambda case: str(case)[:40])
def test_what_only_qualifies_is_no_place_of_the_event(text: str, family: str, name: str) -> None:
    found = [c for c in claims_of(text) if c.family == family]
    assert found, text
    assert all(p.name != name for c in found for p in c.places)


def test_a_withdrawal_is_from_a_place() -> None:
    claim = next(c for c in claims_of("He recalled the French withdrawal from Mali."))
    assert [(p.role, p.name) for p in claim.places] == [("from", "Mali")]
    assert "Mali" not in {a.name for a in claim.agent}
