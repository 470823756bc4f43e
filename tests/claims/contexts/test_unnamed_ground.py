"""Ground without a name is no town that was told before."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

WIDE = [
    "The army entered Kupiansk on Friday. It took back 6,000 square kilometres this month.",
    "The army entered Kupiansk on Friday. Police searched the areas that were recaptured.",
    "The army entered Kupiansk on Friday. It recaptured more territory.",
]


@pytest.mark.parametrize("text", WIDE)
def test_unnamed_ground_takes_no_town_over(text: str) -> None:
    claims, _ = extracted(sheet_of(text))
    taken = [c for c in claims if c.kind == "territory.recaptured"]
    assert [[p.name for p in c.places if p.feature == "populated_place"] for c in taken] == [[]]


def test_positions_are_in_the_town_that_was_told() -> None:
    text = "The army entered Kupiansk on Friday. It seized several positions."
    claims, _ = extracted(sheet_of(text))
    (taken,) = [c for c in claims if c.kind == "territory.captured"]
    assert [p.name for p in taken.places] == ["Kupyansk"]
