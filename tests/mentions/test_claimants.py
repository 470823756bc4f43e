"""Who "they" are in somebody's claim that they did what one boasts of."""

from __future__ import annotations

import pytest

from tests.claims.conftest import sheet_of

SAID = [
    ("The army rejected the rebels' claim that they had captured Kidal.", "they", "rebels"),
    ("The army dismissed a claim by M23 that it had seized Goma.", "it", "M23"),
    ("Ukraine denied Russian claims that it had shelled the plant.", "it", "Ukraine"),
]


@pytest.mark.parametrize(("text", "word", "name"), SAID)
def test_a_boast_is_made_by_whose_claim_it_is(text: str, word: str, name: str) -> None:
    sheet = sheet_of(text)
    meant = [m.actor for m in sheet.mentions if m.type == "actor" and m.text == word]
    assert [a and a.name for a in meant] == [name]
