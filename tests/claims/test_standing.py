"""Denied, conditional, planned, possible, claimed, asserted: the first that fits."""

from __future__ import annotations

import pytest

from reportedly.claims.extract import extract
from reportedly.records.claims import Claim

from .conftest import sheet_of

STANDING = [
    ("Rebels captured the town of Herat.", "asserted"),
    ("The governor said rebels captured the town of Herat.", "claimed"),
    ("Rebels did not capture the town of Herat.", "denied"),
    ("The governor denied that rebels captured the town of Herat.", "denied"),
    ("Rebels will capture the town of Herat, the governor said.", "planned"),
    ("The general ordered his troops to capture the town of Herat.", "planned"),
    ("Rebels may have captured the town of Herat.", "possible"),
    ("Rebels would capture the town of Herat if the army left.", "conditional"),
]


def first_of(text: str, family: str) -> Claim:
    """The first claim of a family in a text."""
    sheet = sheet_of(text)
    claims, _ = extract(sheet.page, sheet.parse, sheet.mentions, sheet.kinds, "test")
    return next(c for c in claims if c.family == family)


@pytest.mark.parametrize(("text", "modality"), STANDING)
def test_modality(text: str, modality: str) -> None:
    assert first_of(text, "territory").modality == modality


def test_a_demand_is_an_appeal_and_no_withdrawal() -> None:
    sheet = sheet_of("The envoy said the troops must leave the town of Herat.")
    claims, _ = extract(sheet.page, sheet.parse, sheet.mentions, sheet.kinds, "test")
    assert [c.kind for c in claims] == ["statement.appealed"]
