"""Outlets that bear a place's name name no place; their country is heard."""

from __future__ import annotations

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_outlets import home
from reportedly.mentions.places import find_places
from reportedly.records.reports import Source
from reportedly.text.read import read


def names(text: str) -> list[str]:
    page = read(Source(name="case", content=text.encode()))
    return [m.text for m in find_places(page, parse(page), open_places())]


def test_a_place_inside_an_outlet_s_name_is_left() -> None:
    assert names("Agence France-Presse saw smoke over Goma.") == ["Goma"]
    assert names("The Times of India saw smoke over Goma.") == ["Goma"]


def test_the_same_place_alone_is_found() -> None:
    assert names("Smoke rose over France.") == ["France"]


def test_home_is_the_outlet_s_country_and_no_agency_s() -> None:
    assert home(read(Source(name="a", content=b"Rain fell.", outlet="Kyiv Independent"))) == "UA"
    assert home(read(Source(name="a", content=b"Rain fell.", outlet="Reuters"))) is None
    assert home(read(Source(name="a", content=b"Rain fell."))) is None
