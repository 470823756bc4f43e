"""What tells two events of a report apart."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

CASES = [
    (
        "Gunmen raided Dori on Monday, killing six people. On Tuesday, five soldiers died when "
        "their vehicle hit a mine.",
        False,
    ),
    (
        "Gunmen besieged a school in Dori on Monday, killing six pupils. On Tuesday the last of "
        "the attackers was killed.",
        True,
    ),
]


@pytest.mark.parametrize(("text", "same"), CASES, ids=lambda case: str(case)[:40])
def test_an_event_of_another_day_takes_up_what_was_told(text: str, same: bool) -> None:
    last = [c for c in claims_of(text) if c.family == "casualties"][-1]
    assert any(p.name == "Dori" and p.basis == "incident" for p in last.places) is same
