"""Roads, waters, heights and buildings are found by the word that ends or begins their names."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.place_evidence import only_places
from reportedly.mentions.place_features import features
from reportedly.mentions.place_forms import forms
from reportedly.mentions.places import find_places
from reportedly.records.mentions import Mention
from reportedly.records.reports import Source
from reportedly.text.read import read


def named(text: str) -> dict[str, str]:
    """The named features of a text with their kinds."""
    page = read(Source(name="case", content=text.encode()))
    parsed = parse(page)
    found = features(parsed, only_places(parsed, forms(parsed, open_places()), open_places()))
    tokens = parsed.tokens
    return {page.text[tokens[f.first].start : tokens[f.last - 1].end]: f.feature for f in found}


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("Two cars burned on Old Quarry Road near the mill.", "Old Quarry Road", "road"),
        ("A man fell on West 16th Street.", "West 16th Street", "road"),
        ("The bus left Highway 41 in the rain.", "Highway 41", "road"),
        ("They fished in the Tonquin River at dusk.", "Tonquin River", "water"),
        ("A boat sank on Lake Terriel.", "Lake Terriel", "water"),
        ("Smoke rose over Camp Hollin.", "Camp Hollin", "facility"),
        ("Guards closed Vessel Bridge at noon.", "Vessel Bridge", "facility"),
        ("Snow lay on the Sorrel Mountains.", "Sorrel Mountains", "mountain"),
    ],
)
def test_features_are_named_by_their_kind(text: str, name: str, feature: str) -> None:
    assert named(text) == {name: feature}


@pytest.mark.parametrize(
    "text",
    [
        "The river rose and the road was closed.",
        "Police told the River Street Police Union no.",
        "The Road was long.",
        "He crossed the street.",
    ],
)
def test_common_nouns_and_bodies_name_no_feature(text: str) -> None:
    assert named(text) == {}


def place_of(text: str, words: str) -> Mention:
    page = read(Source(name="case", content=text.encode()))
    return next(m for m in find_places(page, parse(page), open_places()) if m.text == words)


def test_a_road_lies_in_what_is_named_around_it_and_has_no_point() -> None:
    mention = place_of("A shop burned on Quarry Lane in Boston, Massachusetts.", "Quarry Lane")
    assert mention.why == "unknown_name"
    assert mention.place
    assert mention.place.feature == "road"
    assert mention.place.adm1 == "Massachusetts"
    assert mention.place.lat is None
    assert mention.place.id is None


def test_a_road_that_bears_a_town_s_name_is_no_town() -> None:
    text = "Crews closed Washington Street in Boston, Massachusetts."
    assert place_of(text, "Washington Street").place
    page = read(Source(name="case", content=text.encode()))
    assert "Washington" not in {m.text for m in find_places(page, parse(page), open_places())}
