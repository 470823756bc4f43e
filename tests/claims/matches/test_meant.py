"""What is only meant to come about, and a body that is named like an event, are no events."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

NO_EVENT = [
    ("Talks should resume so that the parties agree to a truce.", "agreement.deal"),
    ("The rebels are fighting to topple the ruler and to hold Menaka.", "territory.held"),
    ("The envoy asked them to ensure that Menaka is handed back to the elders.", "territory"),
    ("The UN peacekeeping mission provides water in Menaka.", "mobilisation"),
    ("The acts demonstrated an absence of will.", "protest"),
    ("The council voiced concern at the surge in fatalities.", "mobilisation"),
    ("The delegation circulated a draft resolution.", "mobilisation"),
]
EVENT = [
    ("The siege was tightened so that the road to Menaka was cut off.", "battle"),
    ("The rebels captured Menaka and retook Kidal on Friday.", "territory.recaptured"),
    ("The rebellion began in Menaka on Monday.", "battle.war"),
    ("Thousands demonstrated in Menaka on Sunday.", "protest"),
]


def kinds(text: str) -> set[str]:
    """Kinds of all claims of a text."""
    claims, _ = extracted(sheet_of(text))
    return {c.kind for c in claims}


@pytest.mark.parametrize(("text", "kind"), NO_EVENT)
def test_what_is_meant_is_no_event(text: str, kind: str) -> None:
    assert not any(k.startswith(kind) for k in kinds(text))


@pytest.mark.parametrize(("text", "kind"), EVENT)
def test_what_came_about_is_one(text: str, kind: str) -> None:
    assert any(k.startswith(kind) for k in kinds(text))
