"""What is only talked over, weighed, sought or shunned is no event."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

OPEN = [
    ("The envoys held talks on lifting the blockade of the port.", "battle.siege_broken"),
    (
        "She called on the army to open the road, including lifting the siege.",
        "battle.siege_broken",
    ),
    ("The bishops warned against attacking the hospital.", "violence.attacked"),
    ("The militia stopped short of entering the city.", "territory.entered"),
    ("The two leaders discussed the withdrawal of Chadian troops.", "withdrawal.left"),
    ("They are seeking the return of nine villagers.", "displacement.returned"),
    ("The council debated imposing sanctions on the generals.", "pledge.sanctions"),
]
TOLD = [
    ("The rebels responded by attacking an army base.", "battle.assault", "asserted"),
    ("The army began by bombing the bridge.", "strike.air", "asserted"),
    ("The deal provides for the release of 33 hostages.", "detention.released", "planned"),
    ("The plan calls for the withdrawal of Chadian troops.", "withdrawal.planned", "planned"),
    ("They agreed on withdrawing their troops from the hill.", "withdrawal.planned", "planned"),
    ("Chad ruled out sending troops to Darfur.", "mobilisation.deployed", "denied"),
    ("Chad would not rule out sending troops to Darfur.", "mobilisation.deployed", "possible"),
    ("Residents talked about the rebels fleeing the town.", "movement.retreated", "asserted"),
]


@pytest.mark.parametrize(("text", "kind"), OPEN)
def test_what_is_only_weighed_makes_no_claim(text: str, kind: str) -> None:
    assert kind not in {c.kind for c in extracted(sheet_of(text))[0]}


@pytest.mark.parametrize(("text", "kind", "modality"), TOLD)
def test_what_happened_or_is_laid_down_is_told_as_it_stands(
    text: str, kind: str, modality: str
) -> None:
    found = [c.modality for c in extracted(sheet_of(text))[0] if c.kind == kind]
    assert found == [modality]


def test_a_plan_asks_nobody() -> None:
    found = extracted(sheet_of("The plan calls for the withdrawal of Chadian troops."))[0]
    assert "statement.appealed" not in {c.kind for c in found}
