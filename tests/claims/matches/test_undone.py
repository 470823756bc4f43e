"""What is played, pictured, awaited or rather not done tells no event."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

UNDONE = [
    ("Rather than surrender the town of Herat, the general fled.", "surrender"),
    ("The army withdrew rather than fight.", "battle"),
    ("The general said he would sooner die than surrender the town of Herat.", "territory"),
    ("The army simulated the capture of the town of Herat.", "territory"),
    ("Troops practised storming the town of Herat.", "battle"),
    ("The mayor was afraid of being killed.", "casualties"),
    ("The mayor risked being killed.", "casualties"),
    ("The mayor narrowly escaped being killed.", "casualties"),
    ("The three men face execution.", "violence"),
    ("The three men were spared execution.", "violence"),
    ("Suppose that rebels captured the town of Herat.", "territory"),
]


@pytest.mark.parametrize(("text", "family"), UNDONE)
def test_nothing_is_told(text: str, family: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert not [c for c in claims if c.family == family]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("More soldiers than rebels were killed.", "casualties"),
        ("The mayor faced kidnappings.", "detention"),
        ("The army is rather weak, and rebels killed ten of its men.", "casualties"),
    ],
)
def test_what_was_done_is_told(text: str, family: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert [c for c in claims if c.family == family]
