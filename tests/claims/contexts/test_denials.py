"""What a denial speaks of where it does not name it."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

TOLD = [
    ("Rebels said that they had captured Goma. The army denied this.", ["territory.captured"]),
    ("The rebels said they took Goma, but the army rejected the claim.", ["territory.captured"]),
    ("The Taliban said they took Kunduz. Officials denied the report.", ["territory.captured"]),
    (
        "Kenya said a drone strike killed three people in Wajir. Somalia denied the accusation.",
        ["strike.drone", "casualties.killed"],
    ),
    ("The army said it had killed 40 rebels in Goma. The army denied the report.", []),
    ("Soldiers took Goma. The rebels rejected the peace plan.", []),
]


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_a_denial_points_at_the_claims_of_another(text: str, kinds: list[str]) -> None:
    claims, _ = extracted(sheet_of(text))
    known = {c.id: c.kind for c in claims}
    denials = [c for c in claims if c.kind in ("statement.denied", "statement.rejected")]
    told = [known[a.claim] for c in denials for a in c.about if a.relation == "denies" and a.claim]
    assert told == kinds
