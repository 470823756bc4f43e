"""Disputed areas keep every party's view, for what lies inside them too."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.disputes import View, dispute, disputes, disputes_over, views
from reportedly.gazetteer.places import Entry, open_places
from reportedly.gazetteer.regions import entry_of

PLACES = open_places()


def called(name: str, feature: str, code: str | None = None) -> Entry:
    found = (e for e in PLACES.find(name) if e.feature == feature)
    return next(e for e in found if code in (None, e.country_code))


@pytest.mark.parametrize(
    ("name", "feature", "code", "view"),
    [
        ("Crimea", "adm1", "UA", View("RU", "RU")),
        ("Crimea", "adm1", "UA", View("UA", "UA")),
        ("Sevastopol", "populated_place", "UA", View("RU", "RU")),
        ("Avdiivka", "populated_place", "UA", View("RU", "RU")),
        ("Srinagar", "populated_place", "IN", View("PK", "undetermined")),
        ("Sukhumi", "populated_place", "GE", View("RU", "self")),
        ("Tskhinvali", "populated_place", "GE", View("self", "self")),
        ("Tiraspol", "populated_place", "MD", View("self", "self")),
        ("Khankendi", "populated_place", "AZ", View("AZ", "AZ")),
        ("Pristina", "populated_place", "XK", View("RS", "RS")),
        ("Taipei", "populated_place", "TW", View("CN", "CN")),
        ("Hargeysa", "populated_place", "SO", View("self", "self")),
        ("Nablus", "populated_place", "PS", View("IL", "undetermined")),
        ("Abyei", "region", None, View("SS", "SS")),
        ("Halaib Triangle", "region", None, View("SD", "SD")),
        ("Aksai Chin", "region", None, View("IN", "IN")),
        ("Falkland Islands", "country", "FK", View("AR", "AR")),
    ],
)
def test_every_view_is_kept(name: str, feature: str, code: str | None, view: View) -> None:
    assert view in views(called(name, feature, code), PLACES)


@pytest.mark.parametrize(("name", "code"), [("Lviv", "UA"), ("Delhi", "IN"), ("Kabul", "AF")])
def test_what_nobody_disputes_has_no_views(name: str, code: str) -> None:
    assert views(called(name, "populated_place", code), PLACES) == ()


def test_the_reading_uses_the_country_of_the_table() -> None:
    for over in disputes():
        entry = entry_of(over.id, PLACES)
        assert entry is not None, over
        if over.country_code and entry.country_code and over.name != "Arunachal Pradesh":
            assert entry.country_code == over.country_code, over
        assert len({view.counts_to for view in over.views}) >= 1
        assert len(over.views) >= 2
        assert over.controls


def test_the_own_dispute_comes_before_that_of_the_country() -> None:
    nablus = called("Nablus", "populated_place", "PS")
    assert [over.name for over in disputes_over(nablus, PLACES)] == ["West Bank", "Palestine"]
    crimea = called("Crimea", "adm1", "UA")
    assert disputes_over(crimea, PLACES)[0] == dispute(crimea.id)
    assert dispute("gn:1") is None
