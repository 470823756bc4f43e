"""Where a paragraph turns to another event."""

from __future__ import annotations

import pytest

from reportedly.claims.contexts.breaks import scene_start
from tests.claims.conftest import sheet_of
from tests.claims.test_extract import claims_of

FIRST = "Three guards were killed in a raid on Shopian on Tuesday. "


@pytest.mark.parametrize(
    "turn",
    ["Meanwhile, ", "Elsewhere, ", "In a separate incident, ", "In another attack, "],
)
def test_what_follows_the_turn_has_no_place_of_before(turn: str) -> None:
    text = FIRST + turn + "two policemen were shot dead by gunmen. A van was burned."
    later = [c for c in claims_of(text) if c.evidence[0].start >= len(FIRST)]
    assert later
    assert not any(p.name == "Shopian" for c in later for p in c.places)


def test_without_a_turn_the_scene_goes_on() -> None:
    text = FIRST + "Two policemen were shot dead by gunmen."
    assert [p.name for p in claims_of(text)[-1].places] == ["Shopian"]


def test_a_new_paragraph_ends_the_turn() -> None:
    sheet = sheet_of(FIRST + "Meanwhile, a van was burned.\n\nTwo guards died later.")
    assert [scene_start(sheet, n) for n in range(3)] == [0, 1, 0]
