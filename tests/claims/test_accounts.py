"""Whose account an article is."""

from __future__ import annotations

import pytest

from reportedly.claims.accounts import by_title, short_name

from .conftest import extracted, sheet_of

NAMES = [
    ("Secretary of Defense Karl Brenner ", "Karl Brenner"),
    ("Spokesperson Ida B. Lund", "Ida B. Lund"),
    ("the Press Secretary", None),
    ("Security Council", None),
]


@pytest.mark.parametrize(("run", "name"), NAMES)
def test_a_title_names_a_person_or_none(run: str, name: str | None) -> None:
    assert short_name(run) == name


def test_without_a_title_nobody_speaks() -> None:
    assert by_title(sheet_of("Rebels shelled the depot."), 0) == ()


def test_an_account_on_a_government_page_goes_on_behind_others_who_are_told_of() -> None:
    text = "Minister Karl Brenner said:\n\nThe rebels claim success. Rebels shelled the depot."
    sheet = sheet_of(text, outlet="Ministry of Defence of Latvia")
    claims, _ = extracted(sheet)
    told = next(c for c in claims if c.family in ("strike", "battle"))
    assert [x.name for x in told.attribution[1:]] == ["Karl Brenner"]


def test_an_account_ends_at_the_notes() -> None:
    text = (
        "Minister Karl Brenner said:\n\nWe will help.\n\nNotes to editors\n\n"
        "Rebels shelled the depot."
    )
    claims, _ = extracted(sheet_of(text, outlet="Ministry of Defence of Latvia"))
    told = next(c for c in claims if c.family in ("strike", "battle"))
    assert told.attribution[1:] == ()


def test_a_question_tells_nothing() -> None:
    claims, _ = extracted(sheet_of("REPORTER: Minister, have rebels captured Menaka?"))
    assert claims == ()
