"""Stretches of text that may name a place: longest first, as names are written."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_forms import forms
from reportedly.records.reports import Source
from reportedly.text.read import read


def scanned(text: str) -> list[str]:
    page = read(Source(name="case", content=text.encode()))
    parsed = parse(page)
    tokens = parsed.tokens
    found = forms(parsed, open_places())
    return [page.text[tokens[f.first].start : tokens[f.last - 1].end] for f in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The envoy left The Hague for Kunduz.", ["The Hague", "Kunduz"]),
        ("Seven villages near Kunduz fell.", ["Kunduz"]),
        ("Guards left Spin Boldak.", ["Spin Boldak"]),
        ("Trucks came from Deir ez-Zor and Rostov-on-Don.", ["Deir ez-Zor", "Rostov-on-Don"]),
        ("He lives in Charleston, W.Va., with her.", ["Charleston", "W.Va"]),
        ("She flew from the U.S. to Kunduz.", ["U.S.", "Kunduz"]),
        ("They met in the Democratic Republic of the Congo.", ["Democratic Republic of the Congo"]),
        ("They fled to Cox's Bazar.", ["Cox's Bazar"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert scanned(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "It cost us a lot, and they left in the end.",
        "Nobody came to help the people on the hill.",
        "it was kunduz that fell.",
    ],
)
def test_words_in_small_letters_name_nothing(text: str) -> None:
    assert scanned(text) == []


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    assert "Spin Boldak" not in scanned("They took a spin. Spin. Boldak was quiet.")
