"""Numbers that each have a place, and the places that they give the claim."""

from __future__ import annotations

import pytest

from tests.claims.figures.test_counting import claims_of


def places(text: str, kind: str) -> list[str | None]:
    told = next(c for c in claims_of(text) if c.kind == kind)
    return [p.name for p in told.places]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve drones were shot down over the Kursk region, five drones over the Bryansk region "
        "and three over the Belgorod region.",
        "The ministry said 9 drones were intercepted over Kursk, 4 drones over Bryansk, and 2 "
        "drones over Belgorod.",
        "The army downed 24 drones: 12 over Kursk, seven over Bryansk and five over Belgorod.",
    ],
)
def test_every_number_of_a_row_gives_its_place(text: str) -> None:
    assert places(text, "strike.intercepted") == ["Kursk", "Bryansk", "Belgorod"]


def test_who_is_hurt_elsewhere_is_none_of_the_killed() -> None:
    text = "Shells killed two clerks in Kherson, and nine in Nikopol were wounded."
    killed = next(c for c in claims_of(text) if c.kind == "casualties.killed")
    assert 9 not in [f.low for f in killed.figures if f.counts == "killed"]
