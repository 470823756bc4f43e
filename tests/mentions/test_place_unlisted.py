"""A name of no list is read as a place where only a place can stand, and left open."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.places import find_places
from reportedly.records.mentions import Mention
from reportedly.records.reports import Source
from reportedly.text.read import read


def found(text: str) -> dict[str, Mention]:
    page = read(Source(name="case", content=text.encode()))
    return {m.text: m for m in find_places(page, parse(page), open_places())}


@pytest.mark.parametrize("name", ["Zorvekhel", "Qashmorad", "Tarvek Khel"])
def test_a_name_after_in_is_a_place_without_a_point(name: str) -> None:
    mention = found(f"A bomb went off in {name}, and a patrol left Kunduz in Afghanistan.")[name]
    assert mention.why == "unknown_name"
    assert mention.place
    assert mention.place.id is None
    assert mention.place.lat is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They said it in English, and left Kunduz.", "English"),
        ("Trust in Zorvekhel's word is low.", "Zorvekhel"),
        ("He believes in NATO and left Kunduz.", "NATO"),
        ("Confidence in Michael Zorvekhel fell. They had faith in Zorvekhel.", "Zorvekhel"),
    ],
)
def test_what_is_no_place_is_left(text: str, name: str) -> None:
    assert name not in found(text)


@pytest.mark.parametrize("verb", ["retook", "entered", "shelled", "besieged"])
def test_what_is_done_to_places_is_done_to_one(verb: str) -> None:
    text = f"Troops {verb} Zorvekhel on Monday, and a patrol left Kunduz in Afghanistan."
    assert found(text)["Zorvekhel"].why == "unknown_name"


def test_where_somebody_goes_is_a_place() -> None:
    text = "Soldiers withdrew toward Zalmeya and Korobet. Families fled to Mitovo in Sudan."
    assert list(found(text)) == ["Zalmeya", "Korobet", "Mitovo", "Sudan"]


def test_whom_somebody_turns_to_is_none() -> None:
    assert not found("He wrote to Zalmeya. The bill went from Senate to House.")


def test_a_sector_and_a_tehsil_make_places() -> None:
    text = "Gunmen fired on a post in the Zaroor sector and on Zamrud tehsil."
    assert list(found(text)) == ["Zaroor", "Zamrud"]


def test_the_city_is_not_that_of_the_dateline() -> None:
    text = "KABUL – A bomb went off in Herat. Two people died in the east of the city."
    assert [m.place.name for m in found(text).values() if m.place][-1] == "Herat"


def test_counted_villages_lie_in_the_state_that_the_land_owns() -> None:
    mention = found("Gunmen raided three villages in Nigeria's Zamfara state.")["three villages"]
    assert mention.place
    assert (mention.place.adm1, mention.place.count) == ("Zamfara", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Zorvekhel was recaptured by the army on Monday.",
        "The shelling of Zorvekhel went on.",
        "The siege of Zorvekhel is in its third week.",
    ],
)
def test_a_name_that_is_retaken_or_besieged_is_a_place(text: str) -> None:
    assert found(text)["Zorvekhel"].why == "unknown_name"


def test_who_is_besieged_by_reporters_is_no_place() -> None:
    assert "Qashmorad" not in found("Qashmorad was besieged by reporters.")
