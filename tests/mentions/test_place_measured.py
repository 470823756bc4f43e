"""Names that the text puts at a distance from a known place."""

from __future__ import annotations

import pytest

from reportedly.mentions.place_measured import distance_told
from tests.claims.conftest import sheet_of

CASES = [
    ("A depot burned in Alexandria, about 60 km west of Kropyvnytskyi.", "Oleksandriya", "UA"),
    ("Two men died at Dora village some 50 kilometres south of old Srinagar.", "Dora", "IN"),
    ("He flew to Paris, 340 km from London.", "Paris", "FR"),
]


@pytest.mark.parametrize(("text", "name", "code"), CASES, ids=lambda case: str(case)[:40])
def test_a_name_lies_where_the_distance_puts_it(text: str, name: str, code: str) -> None:
    first = next(m for m in sheet_of(text).mentions if m.type == "place")
    assert first.place
    assert (first.place.name, first.place.country_code) == (name, code)


@pytest.mark.parametrize(
    ("words", "far"),
    [
        (", 40 km north of ", 40.0),
        (", about 10 miles from the town of ", 16.09),
        (" and ", None),
        (", 40 people from ", None),
    ],
)
def test_the_distance_is_told_in_kilometres(words: str, far: float | None) -> None:
    assert distance_told(words) == (pytest.approx(far) if far is not None else None)
