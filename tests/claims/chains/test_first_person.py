"""Whom "we" and "I" stand for."""

from __future__ import annotations

import pytest

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.chains.first_person import official, speaks_for
from tests.claims.conftest import extracted, sheet_of, token


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        ("Latvian Ministry of Defence", "Latvia"),
        ("Government of Chad", "Chad"),
        ("Embassy of Chad in Paris", "Chad"),
        ("Doctors Without Borders", "Médecins Sans Frontières"),
        ("African Union", "African Union"),
        ("Iran International", None),
        ("Daily", None),
        (None, None),
    ],
)
def test_only_a_states_own_body_speaks_for_it(outlet: str | None, state: str | None) -> None:
    found = official(outlet)
    assert (found.name if found else None) == state


def spoken(word: str, outlet: str) -> str | None:
    sheet = sheet_of("We urge the rebels to disarm. I thank them.", outlet=outlet)
    one = speaks_for(sheet, token(sheet, word), Chain((), (), False), says=True)
    return one.name if one else None


def test_we_of_a_ministry_is_its_state() -> None:
    assert spoken("We", "Latvian Ministry of Defence") == "Latvia"


def test_we_of_a_newspaper_is_nobody() -> None:
    assert spoken("We", "Daily") is None


def test_i_of_a_ministry_is_nobody_in_particular() -> None:
    assert spoken("I", "Latvian Ministry of Defence") is None


def test_the_us_is_no_us() -> None:
    sheet = sheet_of("The US imposed sanctions.", outlet="Latvian Ministry of Defence")
    assert speaks_for(sheet, token(sheet, "US"), Chain((), (), False), says=False) is None


def test_another_word_stands_for_no_speaker() -> None:
    assert spoken("rebels", "Latvian Ministry of Defence") is None


WE = [
    ('"We hold the town of Sake," said Jean Kombo, a leader of the Taliban.', "Taliban"),
    ('"We were ambushed near Sake," said Jean Kombo, a Taliban commander.', "Taliban"),
    ('"Our heroic forces took Izium," an officer said.', None),
]


@pytest.mark.parametrize(("text", "body"), WE)
def test_we_is_the_body_that_a_person_speaks_for(text: str, body: str | None) -> None:
    (claim, *_), _ = extracted(sheet_of(text))
    assert body in [p.name for p in claim.agent or claim.target]
