"""History and what is presupposed, apart from the news."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

HISTORY = [
    ("Soldiers and rebels have been fighting in Menaka since January.", "battle"),
    ("Rebels captured Menaka on 3 January 2024.", "territory"),
    ("Rebels had previously captured Menaka.", "territory"),
    ("Since rebels captured Menaka, prices have doubled.", "territory"),
    ("The mission praised the soldiers stationed in Menaka.", "mobilisation"),
    (
        "Today is the tenth anniversary of the war, which began when rebels seized Menaka.",
        "territory",
    ),
    ("It came almost a month after troops retook Menaka.", "territory"),
    ("It has been under pressure since May, when the army attacked Menaka.", "battle"),
    ("Fifty soldiers are on trial for killing villagers in Menaka.", "casualties"),
    ("Fighters often attack Menaka.", "battle"),
    (
        "The war began in January 2024. In response, the army mobilised 2,000 reservists.",
        "mobilisation",
    ),
]
NEWS = [
    ("Soldiers and rebels have been fighting in Menaka since Tuesday.", "battle"),
    ("Rebels captured Menaka on Tuesday.", "territory"),
    ("Residents saw soldiers entering Menaka.", "territory"),
    ("The radio reported that rebels had captured Menaka.", "territory"),
    ("The army mobilised 2,000 reservists.", "mobilisation"),
    ("It came an hour after troops retook Menaka.", "territory"),
]


def backgrounds(text: str, family: str) -> set[bool]:
    """Whether claims of the family are background."""
    claims, _ = extracted(sheet_of(text))
    return {c.background for c in claims if c.family == family}


@pytest.mark.parametrize(("text", "family"), HISTORY)
def test_history_is_background(text: str, family: str) -> None:
    assert backgrounds(text, family) == {True}


@pytest.mark.parametrize(("text", "family"), NEWS)
def test_news_is_none(text: str, family: str) -> None:
    assert backgrounds(text, family) == {False}
