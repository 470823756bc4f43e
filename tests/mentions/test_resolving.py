"""Names of all conflict regions resolve to the right place; cases stand in `resolving/*.toml`."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import DEMONYM, Entry, open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_context import km
from reportedly.mentions.places import find_places
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.reports import Source
from reportedly.text.read import read

PLACES = open_places()
FILES = sorted((Path(__file__).parent / "resolving").glob("*.toml"))
LOADED = [tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES]
CASES: list[dict[str, Any]] = [case for loaded in LOADED for case in loaded.get("case", ())]
OPEN: list[dict[str, Any]] = [case for loaded in LOADED for case in loaded.get("open", ())]
ISSUE = (
    "Badakhshan, Kunduz, Takhar, Kandahar, Donetsk Oblast, Tigray, North Kivu, Rakhine, Idlib, "
    "Imam Sahib, Ishkashim, Wakhan, Panjwai, Masisi, Faizabad, Spin Boldak, Sher Khan Bandar, "
    "Islam Qala, Avdiivka, El Fasher, Goma, Myawaddy"
).split(", ")


def bare(case: dict[str, Any]) -> str:
    """The name as its mention has it: less the level word that the text puts behind it."""
    return str(case["name"]).removesuffix(" Oblast")


def mention(case: dict[str, Any]) -> Mention:
    page = read(Source(name="case", content=case["text"].encode()))
    found = find_places(page, parse(page), PLACES)
    named = [m for m in found if m.text in (case["name"], bare(case))]
    assert named, f"{case['name']!r} is not among {[m.text for m in found]}"
    return named[0]


def meant(case: dict[str, Any]) -> Entry:
    """The entry that the first mention of the name is resolved to."""
    place = mention(case).place
    assert isinstance(place, Place)
    assert place.id is not None, f"left open: {place.candidates}"
    entry = PLACES.by_id(place.id)
    assert entry is not None
    return entry


def is_right(entry: Entry, wanted: list[Any]) -> bool:
    """True for the level, the country, the first-level area and the spot of a case."""
    features, codes, adm1, *spot = wanted
    area = PLACES.area(entry, "adm1")
    if entry.feature not in features.split("|") or entry.country_code not in codes.split("|"):
        return False
    if adm1 != "*" and (area is None or area.name != adm1):
        return False
    return not spot or distance(entry, spot[0], spot[1]) <= spot[2]


def distance(entry: Entry, lat: float, lon: float) -> float:
    """Kilometres from an entry to a spot."""
    there = Entry(0, "", "", "other", None, None, lat, lon, 0, False, False, 0.0)
    return km(entry, there)


def is_namesake(entry: Entry, told: str) -> bool:
    """True for an entry of this `country/first-level area:level`."""
    where, _, feature = told.partition(":")
    code, _, adm1 = where.partition("/")
    area = PLACES.area(entry, "adm1")
    return (
        (entry.country_code or "-") == code
        and (not adm1 or (area is not None and area.name == adm1))
        and (not feature or entry.feature == feature)
    )


def others(case: dict[str, Any]) -> list[Entry]:
    """Entries that the name may mean and this text does not."""
    meanings = PLACES.meanings(fold(bare(case)))
    entries = [m.entry for m in meanings if m.how != DEMONYM]
    return [e for e in entries if not is_right(e, case["is"])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['name']}:{case['is'][1]}")
def test_a_name_means_the_right_place(case: dict[str, Any]) -> None:
    entry = meant(case)
    assert is_right(entry, case["is"]), f"{entry} in {PLACES.parents(entry)}"
    if "not" in case:
        assert not (is_namesake(entry, case["not"]) and entry in others(case))


@pytest.mark.parametrize("case", CASES + OPEN, ids=lambda case: f"{case['name']}:{case['is'][1]}")
def test_the_wrong_namesake_is_there_to_be_taken(case: dict[str, Any]) -> None:
    wrong = others(case)
    if "not" in case:
        assert any(is_namesake(e, case["not"]) for e in wrong)
    else:
        assert wrong == []


@pytest.mark.parametrize("case", OPEN, ids=lambda case: f"{case['name']}:{case['is'][1]}")
def test_what_is_still_open_says_why_and_fails(case: dict[str, Any]) -> None:
    assert case["why"]
    try:
        right = is_right(meant(case), case["is"])
    except AssertionError:
        right = False
    assert not right, "this resolves now: move it to the cases"


@pytest.mark.parametrize(
    ("area", "seat"),
    [
        ("Takhar", "Taloqan"),
        ("Nangarhar", "Jalalabad"),
        ("Helmand", "Lashkar Gah"),
        ("Badakhshan", "Faizabad"),
        ("North Darfur", "El Fasher"),
        ("North Kivu", "Goma"),
    ],
)
def test_the_provincial_capital_is_the_seat_of_the_last_province(area: str, seat: str) -> None:
    text = f"Fighting spread in {area} on Monday, and gunmen entered the provincial capital."
    page = read(Source(name="case", content=text.encode()))
    places = [m.place for m in find_places(page, parse(page), PLACES) if "capital" in m.text]
    assert len(places) == 1
    assert isinstance(places[0], Place)
    assert places[0].id in {e.id for e in PLACES.find(seat)}


def test_all_names_of_the_issue_are_cases() -> None:
    assert set(ISSUE) <= {case["name"] for case in CASES}


def test_there_are_cases_enough_from_all_regions() -> None:
    countries = Counter(case["is"][1][:2] for case in CASES)
    assert len(CASES) >= len(ISSUE) + 150
    assert len(countries) > 40
    assert sum("not" in case for case in CASES) >= 150
