"""Places of a clause that are off its stage."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

CASES = [
    ("Two suspects wanted by Sudan were killed by police in Amman.", ["Amman"]),
    ("Six people were hurt in Gao. The wounded were taken to a hospital in Bamako.", ["Gao"]),
    ("A shell hit a bus in Gao. Eleven were wounded and treated at a clinic in Bamako.", ["Gao"]),
    (
        "Four men were shot dead at Koro village some 50 km south of the old port of Mopti.",
        ["Koro"],
    ),
    ("Two people were killed by shells in Koro, south of the old port of Mopti.", ["Koro"]),
    ("Nine nurses died when the hospital in Gao was shelled.", ["Gao"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda case: str(case)[:40])
def test_a_toll_is_where_people_were_hurt(text: str, expected: list[str]) -> None:
    tolls = [c for c in claims_of(text) if c.family == "casualties"]
    assert [p.name for p in tolls[-1].places] == expected


def test_what_is_sent_from_a_capital_is_not_told_of_it() -> None:
    text = "The brigade is holding six men in Gao pending orders from Bamako."
    held = next(c for c in claims_of(text) if c.family == "detention")
    assert [p.name for p in held.places] == ["Gao"]
