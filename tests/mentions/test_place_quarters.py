"""A quarter of no list is a part of the town it is said to lie in, or of the only town told."""

from __future__ import annotations

import pytest

from .test_place_unlisted import found

TOLD = [
    ("A bomb went off in the Miembeni quarter of Bukoba.", "Bukoba", "Miembeni quarter"),
    ("A bomb went off in the Miembeni quarter of Bukoba.", "Miembeni", "Miembeni quarter"),
    ("A shell hit Bukoba's Miembeni neighbourhood.", "Miembeni", "Miembeni neighbourhood"),
    ("He was shot in the Bukoba neighborhood of Miembeni.", "Miembeni", "Miembeni neighborhood"),
    ("Men fought in the Xidu neighborhood in southern Khartoum.", "Xidu", "Xidu neighborhood"),
    (
        "Shells hit the Tel al-Xawa neighbourhood of Bukoba.",
        "Tel al-Xawa",
        "Tel al-Xawa neighbourhood",
    ),
    ("In the Bukoba quarters of Kashai and Xiembeni, men fought.", "Xiembeni", "Xiembeni quarter"),
    ("Shells hit the Xiembeni quarter, Bukoba.", "Xiembeni", "Xiembeni quarter"),
    ("Bukoba was calm. A shop burnt in the Miembeni quarter.", "Miembeni", "Miembeni quarter"),
    ("They shelled the Kashai and Miembeni quarters of Bukoba.", "Miembeni", "Miembeni quarter"),
    ("They shelled the Kashai and Miembeni quarters of Bukoba.", "Kashai", "Kashai quarter"),
]


@pytest.mark.parametrize(("text", "name", "part"), TOLD)
def test_a_quarter_is_part_of_its_town(text: str, name: str, part: str) -> None:
    place = found(text)[name].place
    assert place
    assert (place.name, place.part) == ("Bukoba" if "Bukoba" in text else "Khartoum", part)


def test_a_town_around_it_stays_whole() -> None:
    place = found("Men fought in the Xidu neighbourhood in Khartoum.")["Khartoum"].place
    assert place
    assert place.part is None


@pytest.mark.parametrize(
    "text",
    [
        "Bukoba and Ngara were calm. A shop burnt in the Miembeni quarter.",
        "A shop burnt in the Miembeni quarter. Bukoba was calm.",
        "They took the Miembeni district of Bukoba.",
    ],
)
def test_of_several_towns_and_of_a_district_it_is_not_told(text: str) -> None:
    place = found(text)["Miembeni"].place
    assert place
    assert (place.id, place.part) == (None, None)


def test_a_faith_or_a_people_is_no_name_of_a_quarter() -> None:
    assert list(found("Men fought in the Sunni quarter of Bukoba.")) == ["Bukoba"]
