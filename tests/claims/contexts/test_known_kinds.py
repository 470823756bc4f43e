"""A vague "the attack" is of the kind that the report told before."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of
from tests.claims.test_extract import claims_of

DRONES = "Drones struck the port of Odesa on Monday. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (DRONES + "The attack began at dawn.", "strike.drone"),
        (DRONES + "The attack on Kherson began at dawn.", "battle.assault"),
        ("Gunmen attacked a base near Odesa. The attack began at dawn.", "battle.assault"),
    ],
)
def test_the_attack_is_of_the_kind_told_before(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    attacks = [c for c in claims if "attack" in c.evidence[0].quote.lower()]
    assert attacks[-1].kind == kind


def test_the_assault_is_not_the_shelling_before_it() -> None:
    text = (
        "Rebels captured Herat on Monday after a night of mortar fire. "
        "At least 30 soldiers were killed and 12 captured in the assault."
    )
    kinds = [c.kind for c in claims_of(text) if c.family in ("battle", "strike")]
    assert kinds[-1] == "battle.assault"
