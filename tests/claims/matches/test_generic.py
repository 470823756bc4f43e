"""What is said of all times and of nobody in particular is no news."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

GENERIC = [
    ("Those who attack clinics will be held to account.", "violence"),
    ("We honour those who gave their lives in the service of peace.", "casualties"),
    ("Attacks on clinics are never acceptable.", "violence"),
    ("The regime drops barrel bombs on its own people.", "strike"),
    ("The people have suffered years of bombardment.", "strike"),
    ("We mark the anniversary of the massacre of thousands of boys.", "violence"),
]
NEWS = [
    ("Clashes are under way in Menaka.", "battle"),
    ("The army has dropped barrel bombs on Menaka.", "strike"),
    ("Gunmen kill nine villagers in Menaka", "casualties"),
    ("Soldiers who attacked a clinic in Menaka on Monday fled.", "violence"),
]
NOT_YET = [
    ("The army has shown that it can take and hold Menaka.", "territory"),
    ("The mission is helping the army to retake Menaka.", "territory"),
]


def backgrounds(text: str, family: str) -> set[bool]:
    """Whether claims of the family are background."""
    claims, _ = extracted(sheet_of(text))
    return {c.background for c in claims if c.family == family}


@pytest.mark.parametrize(("text", "family"), GENERIC)
def test_what_is_generic_is_background(text: str, family: str) -> None:
    assert backgrounds(text, family) <= {True}


@pytest.mark.parametrize(("text", "family"), NEWS)
def test_what_happened_once_is_news(text: str, family: str) -> None:
    assert False in backgrounds(text, family)


@pytest.mark.parametrize(("text", "family"), NOT_YET)
def test_what_one_can_do_is_not_done(text: str, family: str) -> None:
    assert backgrounds(text, family) == set()
