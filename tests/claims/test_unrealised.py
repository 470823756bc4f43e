"""What is asked for, explained, possible or avoided tells no event; what is planned does."""

from __future__ import annotations

import pytest

from .conftest import extracted, sheet_of

NO_EVENT = [
    ("The envoys discussed how to end the siege of Menaka.", "battle"),
    ("The garrison was unable to leave the town of Menaka.", "withdrawal"),
    ("The mayor urged the rebels to withdraw from Menaka.", "withdrawal"),
    ("The mayor called on neighbours to allow refugees to flee.", "displacement"),
    ("The patrols try to prevent attacks on farmers.", "battle"),
    ("The garrison has the ability to attack Menaka.", "battle"),
    ("The envoy urged the council to consider the deployment of troops.", "mobilisation"),
    ("The envoy wants to stop the fighting in Menaka.", "battle"),
]
EVENT = [
    ("The general ordered his troops to withdraw from Menaka.", "withdrawal"),
    ("The militia plans to attack Menaka on Sunday.", "battle"),
    ("The army managed to capture Menaka.", "territory"),
    ("The army continued to shell Menaka.", "strike"),
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
