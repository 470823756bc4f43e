"""What is only called for, supposed or asked of others is no event; what is told is."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

SUPPOSED = [
    ("The envoy was asked to report any abduction of children by the militia.", "detention"),
    ("We call on both sides to keep the peace, leave Menaka and free all prisoners.", "withdrawal"),
    ("We call on both sides to keep the peace, leave Menaka and free all prisoners.", "detention"),
    ("The council demanded that they stop shelling the clinics and leave Menaka.", "withdrawal"),
    ("The preacher called for more attacks on the garrison.", "battle"),
    ('"Leave Menaka at once," the leaflets said.', "withdrawal"),
    ("Nobody knows how the war will end.", "battle"),
    ("If convicted, the colonel faces ten years in prison.", "detention"),
    ("The system stops shells that would otherwise hit Menaka.", "strike"),
    ("They have to defeat the garrison of Menaka first.", "battle"),
    ("The army closed the road to prevent any rebels escaping.", "movement"),
    ("He will not talk unless the rebels free the men and stop attacks on Menaka.", "battle"),
    ("The offensive on Marib threatens a million people.", "violence"),
    ("A base in Menaka would allow the army to attack the rebels.", "battle"),
    ("The rebels should stop recruiting children.", "mobilisation"),
    ("All sides are bound to treat captured fighters humanely.", "casualties"),
]
TOLD = [
    ("The army denied any attack on the clinic in Menaka.", "violence"),
    ("The army left Menaka and freed nine prisoners.", "detention"),
    ("The police blamed the militia for attacks on nine villages.", "violence"),
    ("Nobody knows how the rebels captured Menaka.", "territory"),
    ("The platoon called for air support near Menaka.", "strike"),
]


def families(text: str) -> set[str]:
    """Families of all claims of a text."""
    claims, _ = extracted(sheet_of(text))
    return {c.family for c in claims}


@pytest.mark.parametrize(("text", "family"), SUPPOSED)
def test_what_is_supposed_is_no_event(text: str, family: str) -> None:
    assert family not in families(text)


@pytest.mark.parametrize(("text", "family"), TOLD)
def test_what_is_told_is_an_event(text: str, family: str) -> None:
    assert family in families(text)


def test_what_a_condition_denies_is_not_denied() -> None:
    claims, _ = extracted(sheet_of("The truce will fail if the militias are not disarmed."))
    assert [c.modality for c in claims if c.family == "surrender"] == ["conditional"]


def test_what_might_have_to_be_done_is_possible() -> None:
    claims, _ = extracted(sheet_of("The garrison might have to withdraw from Menaka."))
    assert [c.modality for c in claims if c.family == "withdrawal"] == ["possible"]


def test_an_order_to_retreat_is_one_claim() -> None:
    claims, _ = extracted(sheet_of("The soldiers had been ordered to retreat."))
    assert [c.kind for c in claims] == ["withdrawal.ordered"]


def test_what_nobody_intends_is_denied() -> None:
    claims, _ = extracted(sheet_of("The army has no intention of withdrawing from Menaka."))
    assert [c.modality for c in claims if c.family == "withdrawal"] == ["denied"]


def test_a_denial_ends_where_the_outlet_adds_something() -> None:
    text = "The army denied that it shelled the clinic, which was hit again on Monday."
    claims, _ = extracted(sheet_of(text))
    assert [c.modality for c in claims if "which" in c.evidence[0].quote] == ["asserted"]
