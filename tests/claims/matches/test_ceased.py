"""What is told as over, or as not kept, is the loss of it and no denial."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

TOLD = [
    ("The army no longer controls the town of Menaka.", "territory.lost", "asserted"),
    ("Rebels do not control Kidal any more.", "territory.lost", "asserted"),
    ("The rebels could not hold Menaka and fled.", "territory.lost", "asserted"),
    ("Troops failed to hold Menaka and pulled back.", "movement.retreated", "asserted"),
    ("Troops are no longer in Menaka, residents said.", "withdrawal.left", "claimed"),
    ("The mayor denied that the army no longer controlled Kidal.", "territory.lost", "denied"),
    ("If the army no longer controls Kidal, talks are over.", "territory.lost", "conditional"),
    ("The army does not control the town of Menaka.", "territory.held", "denied"),
    ("The militia is no longer attacking convoys in Menaka.", "battle.assault", "denied"),
]


@pytest.mark.parametrize(("text", "kind", "modality"), TOLD)
def test_what_is_over_is_told_as_its_end(text: str, kind: str, modality: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert (kind, modality) in [(c.kind, c.modality) for c in claims]
    assert all(c.background is False for c in claims if c.kind == "territory.lost")
