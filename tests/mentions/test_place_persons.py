"""Names that the text gives to persons, and those that only look so."""

from __future__ import annotations

import pytest

from reportedly.mentions.learned import parse
from reportedly.mentions.place_persons import done_to, persons
from reportedly.records.reports import Source
from reportedly.text.read import read


def named(text: str) -> set[str]:
    return set(persons(parse(read(Source(name="case", content=text.encode())))))


def test_given_names_and_titles_introduce_persons() -> None:
    assert {"Lincoln", "Charlotte", "Durham"} <= named("Mr. Lincoln met Charlotte Durham.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Floods reached Dallas County.", "Dallas"),
        ("The Frederick Memorial Hospital closed.", "Frederick"),
        ("Guards left Jordan Street.", "Jordan"),
    ],
)
def test_what_an_area_or_a_body_is_called_is_no_person(text: str, name: str) -> None:
    assert name not in named(text)


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Troops killed Nur Mohammad, the deputy governor.", "Mohammad", True),
        ("Troops captured Tayyib, the rebel commander.", "Tayyib", True),
        ("Rebels captured Tayyib, the largest town.", "Tayyib", False),
        ("Rebels shelled Tayyib on Monday.", "Tayyib", False),
    ],
)
def test_no_place_is_killed(text: str, word: str, told: bool) -> None:
    made = parse(read(Source(name="case", content=text.encode())))
    assert (word in {made.tokens[i].text for i in done_to(made)}) is told
