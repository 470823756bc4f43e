"""What is asked for, explained, possible or avoided tells no event; what is planned does."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of
from tests.claims.test_extract import claims_of

NO_EVENT = [
    ("The envoys discussed how to end the siege of Menaka.", "battle"),
    ("The garrison was unable to leave the town of Menaka.", "withdrawal"),
    ("The mayor urged the rebels to withdraw from Menaka.", "withdrawal"),
    ("The mayor called on neighbours to allow refugees to flee.", "displacement"),
    ("The patrols try to prevent attacks on farmers.", "battle"),
    ("The garrison has the ability to attack Menaka.", "battle"),
    ("The envoy urged the council to consider the deployment of troops.", "mobilisation"),
    ("The envoy wants to stop the fighting in Menaka.", "battle"),
    ("Guards lined the road to stop any of the fighters escaping to Menaka.", "movement"),
    ("The patrol prevented the rebels from seizing Menaka.", "territory"),
    ("Elders persuaded the gunmen not to attack Menaka.", "battle"),
    ("The council urged the parties to stop fighting in Menaka.", "battle"),
    ("The ministers agreed that no army can bring peace.", "agreement"),
    ("The president agrees with the mayor of Menaka.", "agreement"),
    ("Ministers battled over the budget until Tuesday.", "battle"),
    ("The mayor was beaten in the election.", "violence"),
    ("A raid was launched to kill the commander in Menaka.", "casualties"),
    ("The rebels rejected calls to withdraw from Menaka.", "withdrawal"),
    ("His forces could not move to make arrests in Menaka.", "detention"),
    ("The police were under pressure from Menaka to arrest and sentence rebels.", "detention"),
    ("Two people died in Menaka while falling debris hurt a child.", "territory"),
]
EVENT = [
    ("The general ordered his troops to withdraw from Menaka.", "withdrawal"),
    ("The militia plans to attack Menaka on Sunday.", "battle"),
    ("The army managed to capture Menaka.", "territory"),
    ("The army continued to shell Menaka.", "strike"),
    ("Menaka was the third town to fall to the rebels.", "territory"),
    ("The two sides agreed that the prisoners would be exchanged.", "agreement"),
]


def families(text: str) -> set[str]:
    """Families of all claims of a text."""
    sheet = sheet_of(text)
    claims, _ = extracted(sheet)
    return {c.family for c in claims}


@pytest.mark.parametrize(("text", "family"), NO_EVENT)
def test_what_is_not_realised_is_no_event(text: str, family: str) -> None:
    assert family not in families(text)


@pytest.mark.parametrize(("text", "family"), EVENT)
def test_what_is_ordered_planned_or_done_is_an_event(text: str, family: str) -> None:
    assert family in families(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear who controlled the town of Menaka.",
        "It is unclear which side holds Menaka.",
    ],
)
def test_an_open_question_tells_of_no_holder(text: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert not [c.kind for c in claims if c.kind.startswith("territory.")]


@pytest.mark.parametrize(
    "text",
    ["The meeting ended without a ceasefire.", "The two sides parted without an agreement."],
)
def test_what_a_meeting_ended_without_has_not_come(text: str) -> None:
    assert "agreement" not in {c.family for c in claims_of(text)}
