"""Events that only come before the one told, elsewhere."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

CASES = [
    (
        "battle.offensive",
        "The army launched an offensive in Gao in response to a raid in Timbuktu.",
        ["Gao"],
    ),
    (
        "strike.air",
        "Jets carried out air strikes on Sanaa after a wave of attacks in Abu Dhabi.",
        ["Sanaa"],
    ),
    (
        "detention.arrested",
        "Turkish authorities detained 20 people over the bombing of the bazaar in Erbil.",
        ["Turkey"],
    ),
    (
        "casualties.killed",
        "An offensive began in Goma. It followed the deaths of four soldiers in an ambush near "
        "Beni, the army said.",
        ["Beni"],
    ),
    (
        "battle.clash",
        "Clashes broke out in Tripoli on Friday. The fighting came hours after an official was "
        "shot dead in Zawiya.",
        ["Tripoli"],
    ),
    (
        "strike.unspecified",
        "Jets carried out air strikes on Sanaa in response to a raid on Aden that killed three "
        "people. A house in the old quarter was flattened.",
        ["Sanaa"],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES, ids=lambda case: str(case)[:40])
def test_what_is_answered_lends_no_place(kind: str, text: str, expected: list[str]) -> None:
    told = [c for c in claims_of(text) if c.kind == kind]
    assert [[p.name for p in c.places] for c in told] == [expected] * len(told)
    assert told
