"""A name in a spelling of its own is found inside the area that it is told to lie in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.places import Entry, open_places
from reportedly.gazetteer.spellings import LEAST, Spellings, are_alike, likeness, parts, sound
from reportedly.records.values import Feature

DISTRICT: tuple[Feature, ...] = ("adm2", "populated_place")
FOUND = [
    ("Panjwa'i", "Kandahar", "AF", "gn:7053307"),
    ("Zharay", "Kandahar", "AF", "gn:7053311"),
    ("Musah Qal’ah", "Helmand", "AF", "gn:7053028"),
    ("Sayyidabad", "Wardak", "AF", "gn:7053343"),
    ("Chak", "Wardak", "AF", "gn:7053335"),
    ("Balakliia", "Kharkiv", "UA", "gn:712926"),
    ("Rutchuru", "North Kivu", "CD", "gn:206047"),
]
NOT_FOUND = [
    ("Xanadu", "Kharkiv", "UA"),
    ("Musa Qala", "Kandahar", "AF"),
    ("Rutshuru", "Kandahar", "AF"),
]


@pytest.fixture(scope="module")
def spellings() -> Spellings:
    return Spellings(open_places())


def province(spellings: Spellings, name: str, code: str) -> Entry:
    found = spellings.places.find(name)
    return next(e for e in found if e.feature == "adm1" and e.country_code == code)


@pytest.mark.parametrize(("name", "area", "code", "expected"), FOUND)
def test_found(spellings: Spellings, name: str, area: str, code: str, expected: str) -> None:
    entry = spellings.alike(name, province(spellings, area, code), DISTRICT)
    assert entry is not None
    assert entry.id == expected


@pytest.mark.parametrize(("name", "area", "code"), NOT_FOUND)
def test_not_found(spellings: Spellings, name: str, area: str, code: str) -> None:
    assert spellings.alike(name, province(spellings, area, code), DISTRICT) is None


def test_direction_and_number_tell_names_apart(spellings: Spellings) -> None:
    amhara = province(spellings, "Amhara", "ET")
    east, west = (spellings.alike(n, amhara) for n in ("East Gojjam", "West Gojjam"))
    assert east is None or west is None or east.id != west.id


@given(st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1))
def test_a_name_sounds_like_itself(name: str) -> None:
    if sound(name):
        assert likeness(name, name) == 1.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0


def test_other_names_are_below_the_bound() -> None:
    for one, other in (("Kunduz", "Kandahar"), ("Goma", "Gao"), ("Aleppo", "Idlib")):
        assert likeness(one, other) < LEAST


IN_COUNTRY = [
    ("Nadirshahkot", "AF", "Khost"),
    ("Pashtun Zarghun", "AF", "Herat"),
    ("Hoveyzeh", "IR", "Khuzestan"),
    ("Verdigris", "AF", None),
]


@pytest.mark.parametrize(("name", "code", "area"), IN_COUNTRY)
def test_a_district_is_found_in_its_country(
    spellings: Spellings, name: str, code: str, area: str | None
) -> None:
    entry = spellings.in_country(name, code, "adm2")
    held = spellings.places.area(entry, "adm1") if entry is not None else None
    assert (held.name if held is not None else None) == area


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Chaung Ma", "Chaung U", False),
        ("Khan Sheikhun", "Khan Shaykhoun", True),
        ("Deh Bala", "Deh Yak", False),
        ("Xabad", "Zabad", True),
    ],
)
def test_each_word_of_two_names_must_sound_alike(one: str, other: str, alike: bool) -> None:
    assert are_alike(parts(one), parts(other), 0.85) is alike
