"""Ways of telling that were once read as another kind, or not at all."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

TOLD = [
    ("The crisis has displaced 1,800 people.", "displacement.displaced"),
    ("This forced more than 7,000 households to flee to Menaka.", "displacement.fled"),
    ("Raids caused hundreds of families to flee.", "displacement.fled"),
    ("The rebels launched a wave of violence in Menaka on Sunday.", "violence.attacked"),
    ("Troops carried out a brutal crackdown on protesters in Menaka.", "violence.repression"),
    ("The army left after an hour and the rebels seized control.", "territory.captured"),
    ("Bukemba was taken by the rebels on Friday.", "territory.captured"),
    ("A bomb-laden car exploded near the academy on Thursday.", "bombing.vehicle"),
    ("It died down after a bomb blast targeting a convoy near Menaka.", "bombing.ied"),
    ("The junta continues to engage in abuses against villagers.", "violence.atrocities"),
    ("The rebels ran away, leaving weapons in Menaka.", "other.abandoned_equipment"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_the_kind_is_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind in {c.kind for c in claims}


def test_no_one_shared_by_two_verbs_denies_both() -> None:
    claims, _ = extracted(sheet_of("No one was killed or injured in the attack on Menaka."))
    told = {c.kind: c.modality for c in claims if c.family == "casualties"}
    assert set(told.values()) == {"denied"}


def test_what_goes_on_until_then_is_yet_to_come() -> None:
    text = "The army will press on until it drives the rebels out of Menaka."
    claims, _ = extracted(sheet_of(text))
    assert {c.modality for c in claims if c.family == "territory"} == {"planned"}
