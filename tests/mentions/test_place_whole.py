"""Names of districts that begin or end like a place elsewhere."""

from __future__ import annotations

import pytest

from .test_place_unlisted import found

WHOLE = [
    ("Fighting with Dara Soof Payan district police went on.", "Dara Soof Payan"),
    ("Rebels seized the Tora Bora district.", "Tora Bora"),
    ("Troops moved into Farah Rud village.", "Farah Rud"),
    ("Soldiers burned Taw Kan village.", "Taw Kan"),
    ("Shells hit parts of the Um Bada districts.", "Um Bada"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE, ids=lambda case: str(case)[:40])
def test_a_run_before_a_level_word_is_one_name(text: str, name: str) -> None:
    mentions = found(text)
    assert list(mentions) == [name]
    place = mentions[name].place
    assert place
    assert place.country_code is None


def test_a_district_stands_behind_its_province() -> None:
    assert list(found("Troops fled Helmand Sangin district.")) == ["Helmand", "Sangin"]


def test_words_are_no_places() -> None:
    assert list(found("Air strikes hit a base in Kohistanat district. Farsi speakers fled.")) == [
        "Kohistanat"
    ]


def test_a_body_is_known_by_the_town_in_its_name() -> None:
    assert list(found("Reserves came from the Omdurman Military Area.")) == ["Omdurman"]
