"""Names of places that no list has, and names of which a place's name is only a piece."""

from __future__ import annotations

import pytest

from .test_place_unlisted import found

NAMED = [
    ("Soldiers searched caves in the Tora Xora region of Nangarhar.", ["Tora Xora", "Nangarhar"]),
    ("Police arrested nine men in the village of Hazmeya.", ["Hazmeya"]),
    ("Shells fell on the Wadi Barqada area of Damascus.", ["Wadi Barqada", "Damascus"]),
    ("Men of the Lake Caliphate attacked Monguno.", ["Monguno"]),
    ("The Northern Column shot two prisoners in Goundam.", ["Goundam"]),
    ("A rocket hit the base of Green Village.", ["Green Village"]),
    ("Mortars hit the small town of Puerto Jordan.", ["Puerto Jordan"]),
    ("Residents of Kandahar City heard shots.", ["Kandahar"]),
    ("Rebels took the towns of Xabod and Yenkola.", ["Xabod", "Yenkola"]),
    ("Clashes in the towns of Xabod, Marib and Yen Kola.", ["Xabod", "Marib", "Yen Kola"]),
    ("Rebels fought in Xabod, Kunduz and Yenkola villages.", ["Xabod", "Kunduz", "Yenkola"]),
    ("Floods hit Xabod and Yenkola districts.", ["Xabod", "Yenkola"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda case: str(case)[:40])
def test_names_are_whole(text: str, expected: list[str]) -> None:
    named = [text for text, mention in found(text).items() if mention.why != "demonym"]
    assert named == expected


def test_a_people_is_no_region_of_its_name() -> None:
    assert found("Militants killed 12 Somali soldiers near Afgooye.")["Somali"].why == "demonym"


def test_a_text_may_end_in_what_makes_a_district() -> None:
    assert list(found("Rebels shelled Goma and then the quarter")) == ["Goma"]
