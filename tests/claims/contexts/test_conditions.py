"""On what a promise depends."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of


def told(text: str) -> list[tuple[str, str | None, bool]]:
    claims, _ = extracted(sheet_of(text))
    ids = {c.id for c in claims}
    return [
        (c.kind, a.text, a.claim in ids)
        for c in claims
        for a in c.about
        if a.relation == "on_condition"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Putin told Rahmon that Russia will support Tajikistan if needed.", "if needed"),
        ("The army will send troops to Kunduz if asked.", "if asked"),
    ],
)
def test_the_words_of_a_condition(text: str, words: str) -> None:
    assert [(said, held) for _, said, held in told(text)] == [(words, False)]


def test_a_condition_that_is_told_as_a_claim() -> None:
    text = "The army will retake Kunduz if the rebels attack Herat."
    assert told(text) == [("territory.recaptured", "if the rebels attack Herat", True)]


def test_what_happened_depends_on_nothing() -> None:
    assert told("The army retook Kunduz after the rebels attacked Herat.") == []
