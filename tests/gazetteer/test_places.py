"""The gazetteer of places: names, parents, capitals, demonyms, and what it was made of."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import DataWrong
from reportedly.gazetteer import places as room
from reportedly.gazetteer.place_names import fold, without_article
from reportedly.gazetteer.places import Places, open_places

PLACES = open_places()
FOLDER = PLACES.folder


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Maʻarrat an-Nuʻmān", "maarrat an numan"),
        ("St. Petersburg", "saint petersburg"),
        ("Côte d'Ivoire", "cote divoire"),
        ("Łódź", "lodz"),
        ("U.S.", "us"),
        ("ST\u00a80", "saint 0"),
        ("Str\u01e3tburg", "straetburg"),
        ("Deir ez-Zor", "deir ez zor"),
    ],
)
def test_names_are_folded(written: str, key: str) -> None:
    assert fold(written) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_the_arabic_article_may_go() -> None:
    assert without_article("al hasakah") == "hasakah"
    assert without_article("alma ata") == "alma ata"


@given(st.integers(0, len(PLACES) - 1))
def test_every_entry_is_found_by_its_id_and_ends_in_its_country(index: int) -> None:
    entry = PLACES.entry(index)
    assert PLACES.by_id(entry.id) == entry
    chain = (entry, *PLACES.parents(entry))
    assert len(chain) <= 5
    if entry.country_code:
        assert chain[-1] == PLACES.country(entry.country_code)
    assert -90 <= entry.lat <= 90
    assert -180 <= entry.lon <= 180


def test_unknown_ids_and_names_have_no_entry() -> None:
    assert PLACES.by_id("gn:1") is None
    assert PLACES.by_id("own:nowhere") is None
    assert PLACES.by_id("Kabul") is None
    assert PLACES.find("Qwertzuiop") == ()


@pytest.mark.parametrize(
    ("name", "country", "adm1"),
    [
        ("Kiev", "UA", "Kyiv"),
        ("Artyomovsk", "UA", "Donetsk"),
        ("Khowst", "AF", "Khost"),
        ("Nangahar", "AF", "Nangarhar"),
        ("Oruzgan", "AF", "Uruzgan"),
        ("Paktya", "AF", "Paktia"),
        ("Maidan Wardak", "AF", "Wardak"),
        ("Tarinkot", "AF", "Uruzgan"),
        ("Idleb", "SY", "Idlib"),
        ("Crimea", "UA", "Crimea"),
        ("Abkhazia", "GE", "Abkhazia"),
        ("West Bank", "PS", "West Bank"),
    ],
)
def test_other_spellings_lead_to_the_same_area(name: str, country: str, adm1: str) -> None:
    entry = PLACES.find(name)[0]
    area = PLACES.area(entry, "adm1")
    assert entry.country_code == country
    assert area is not None
    assert area.name == adm1


def test_demonyms_lead_to_countries() -> None:
    for word, code in {"Tajik": "TJ", "Afghans": "AF", "Ivorian": "CI", "Emirati": "AE"}.items():
        entry = PLACES.by_demonym(word)
        assert entry is not None
        assert entry.country_code == code
    assert PLACES.by_demonym("Martian") is None


def test_capital_seat_children_and_containment() -> None:
    country = PLACES.country("AF")
    assert country is not None
    capital = PLACES.capital(country)
    assert capital is not None
    assert capital.name == "Kabul"
    province = PLACES.by_id("gn:1141268")
    assert province is not None
    assert province in PLACES.children(country)
    assert len([c for c in PLACES.children(country) if c.feature == "adm1"]) == 34
    seat = PLACES.seat(province)
    assert seat is not None
    assert seat.name == "Ghazni"
    assert PLACES.inside(seat, province)
    assert not PLACES.inside(province, seat)


def test_every_country_has_one_capital_at_most() -> None:
    codes = [e.country_code for e in PLACES._capitals]
    assert len(codes) == len(set(codes))
    assert len(codes) > 190


def test_the_manifest_tells_the_files_apart() -> None:
    stated = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in stated["made"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, name
    for name, digest in stated["tables"].items():
        table = FOLDER / "tables" / name
        assert hashlib.sha256(table.read_bytes()).hexdigest() == digest, f"rebuild: {name}"
    assert len(PLACES.digest) == 64


def test_missing_files_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "DATA", tmp_path)
    open_places.cache_clear()
    try:
        with pytest.raises(DataWrong, match="build_gazetteer"):
            open_places()
    finally:
        open_places.cache_clear()


def test_own_spelling_keeps_the_entry_of_the_same_town() -> None:
    found = [e for e in PLACES.find("Islam Qala") if e.country_code == "AF"]
    assert [e.id for e in found] == ["gn:1142404"]
    assert isinstance(PLACES, Places)
