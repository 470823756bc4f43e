"""Names left open among those of one land, and small towns of other lands."""

from __future__ import annotations

import pytest

from reportedly import api

from .test_place_unlisted import found

SUDAN = "Shells fell on Nyala and El Geneina in Darfur and on Omdurman. "

CASES = [
    (SUDAN + "Planes bombed the Azur area.", "Azur", "SD"),
    (SUDAN + "Gunmen held the road to Pale.", "Pale", "SD"),
    ("Jets bombed Mandalay, Monywa and Sagaing. In Pale, troops burned homes.", "Pale", "MM"),
]


@pytest.mark.parametrize(("text", "name", "code"), CASES, ids=lambda case: str(case)[-30:])
def test_a_small_town_abroad_is_left_open_in_the_land_told(text: str, name: str, code: str) -> None:
    place = found(text)[name].place
    assert place
    assert (place.id, place.country_code) == (None, code)


def test_a_spelling_in_the_land_told_is_that_place() -> None:
    text = "Shells fell on El Fasher, Khartoum and Omdurman. Troops lost the Karari locality."
    place = found(text)["Karari"].place
    assert place
    assert (place.name, place.country_code) == ("Karary", "SD")


def test_a_town_of_a_country_that_is_named_stays() -> None:
    place = found(SUDAN + "Men from Azor in Israel were named.")["Azor"].place
    assert place
    assert place.country_code == "IL"


def test_a_group_is_no_hamlet_of_its_name() -> None:
    text = "Kenya blamed the attack in Mandera on a Somali group, al-Shabab."
    assert "al-Shabab" not in {m.text for m in api.read(text).mentions if m.type == "place"}
