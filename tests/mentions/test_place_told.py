"""Names that the text puts inside an area are that area's, in whatever spelling, or no list's."""

from __future__ import annotations

import pytest

from .test_places import found, named

SPELT = [
    ("Troops raided Chahar Darah district, Kunduz province.", "Chahar Darah", "gn:7732594"),
    ("A bomb went off in Chak district, Wardak province.", "Chak", "gn:7053335"),
    ("He was held in Pul-e ‘Alam district, Logar province.", "Pul-e ‘Alam", "gn:7053261"),
    ("Clashes hit the Panjwa'i district of Kandahar province.", "Panjwa'i", "gn:7053307"),
]


@pytest.mark.parametrize(("text", "words", "entry"), SPELT)
def test_the_area_s_own_place_is_meant(text: str, words: str, entry: str) -> None:
    place = named(found(text), words)
    assert place.id == entry


def test_a_name_that_the_area_lacks_stays_open_inside_it() -> None:
    mentions = found("Shells fell on Verdigris district, Kunduz province.")
    mention = next(m for m in mentions if m.text == "Verdigris")
    assert mention.why == "unknown_name"
    place = named(mentions, "Verdigris")
    assert (place.id, place.adm1, place.lat) == (None, "Kunduz", None)


def test_a_list_holds_nothing() -> None:
    mentions = found("Bombs went off in Kabul, Helmand province and Herat.")
    assert named(mentions, "Kabul").adm1 == "Kabul"
    assert named(mentions, "Herat").adm1 == "Herat"
