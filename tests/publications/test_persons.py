"""Whose names are left out, and by which words."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from reportedly import api
from reportedly.publications.persons import private_names

PASSAGES: tuple[tuple[str, set[str], set[str]], ...] = (
    ("Doctor May Karume, a nurse, said she saw it. She left.", {"Karume"}, {"May"}),
    ("General Ali Karume, the army commander, denied it. Karume said so.", set(), {"Karume"}),
    ("The man was killed, said Residents of Gao.", set(), {"The man", "Residents"}),
)


def told(text: str) -> tuple[Any, Any]:
    reading = api.read(text, outlet="Wire", published="2031-05-05")
    return reading.claims, reading.mentions


@pytest.mark.parametrize(("text", "left_out", "kept"), PASSAGES)
def test_who_is_private(text: str, left_out: set[str], kept: set[str]) -> None:
    more = " Rebels attacked the town of Gao in Mali on Monday, killing Lena Otto."
    found = private_names(*told(text + more))
    assert left_out <= found
    assert not kept & found
    assert {"Lena Otto", "Otto", "Lena"} <= found
    assert not {"She", "The", "He", "Doctor", "General"} & found


def test_an_office_told_anywhere_makes_a_public_person() -> None:
    claims, mentions = told("Rebels attacked Gao on Monday, killing Lena Otto, residents said.")
    assert "Lena Otto" in private_names(claims, mentions)
    person = next(m for m in mentions if m.text == "Lena Otto")
    mayor = msgspec.structs.replace(
        person, actor=msgspec.structs.replace(person.actor, office="mayor of Gao")
    )
    assert private_names(claims, (*mentions, mayor)) == frozenset()
