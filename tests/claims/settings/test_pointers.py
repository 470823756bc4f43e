"""Places told by "where", "in which" and "there"."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

CASES = [
    ("Drones hit a depot in Odesa and a yard at Rozdilna, where two guards died.", ["Rozdilna"]),
    (
        "The brigade, which was sent to Gardez in April and lost 30 men there, is leaving.",
        ["Gardez"],
    ),
    ("The convoy reached Beni, where rebels had killed nine people.", ["Beni"]),
    ("Rebels left Goma on Monday. Two people were killed there.", ["Goma"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda case: str(case)[:40])
def test_a_toll_is_where_the_words_point(text: str, expected: list[str]) -> None:
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == expected


def test_there_keeps_its_own_words() -> None:
    text = "The brigade, which was sent to Gardez in April and lost 30 men there, is leaving."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.text for p in toll.places] == ["there"]
    assert text[toll.places[0].start : toll.places[0].end] == "there"
