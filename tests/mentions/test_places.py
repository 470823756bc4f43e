"""Places are found and resolved; cases stand in `place_cases.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.mentions.learned import parse
from reportedly.mentions.places import find_places
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.reports import Source
from reportedly.text.read import read

FILE = Path(__file__).parent / "place_cases.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


def found(text: str) -> tuple[Mention, ...]:
    page = read(Source(name="case", content=text.encode()))
    return find_places(page, parse(page), open_places())


def named(mentions: tuple[Mention, ...], words: str) -> Place:
    """The place of the last mention with these words."""
    places = [m.place for m in mentions if m.text == words]
    assert places, f"{words!r} is not among {[m.text for m in mentions]}"
    assert isinstance(places[-1], Place)
    return places[-1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:40])
def test_case(case: dict[str, Any]) -> None:
    mentions = found(case["text"])
    for words, (feature, code, adm1, precision) in case.get("finds", {}).items():
        place = named(mentions, words)
        assert feature in (place.feature, "*"), words
        assert code in (place.country_code or "", "*"), words
        assert adm1 in (place.adm1 or "", "*"), words
        assert precision in (place.precision, "*"), words
    for words, part in case.get("parts", {}).items():
        assert named(mentions, words).part == part
    for words, count in case.get("counts", {}).items():
        assert named(mentions, words).count == count
    texts = {m.text for m in mentions}
    assert not texts & set(case.get("none", ()))


def test_spans_are_slices_in_order() -> None:
    text = "In Goma, DR Congo, envoys from Rwanda and the U.S. met near the border with Uganda."
    mentions = found(text)
    assert [m.text for m in mentions] == [text[m.start : m.end] for m in mentions]
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert {m.type for m in mentions} == {"place"}


def test_demonyms_and_descriptions_say_how_they_were_got() -> None:
    mentions = found("Afghan forces left Kunduz. Shells fell on the city.")
    assert {m.text: m.why for m in mentions} == {
        "Afghan": "demonym",
        "Kunduz": "stated",
        "the city": "last_fitting",
    }


def test_a_capital_that_speaks_is_its_government() -> None:
    assert [m.why for m in found("Moscow denied the report.")] == ["capital_as_government"]


def test_the_same_name_is_left_open_without_context() -> None:
    mentions = found("The concert in Springfield was cancelled.")
    assert mentions[0].why == "ambiguous"
    place = named(mentions, "Springfield")
    assert place.id is None
    assert place.lat is None
    assert place.precision == "unknown"
    assert len({c.adm1 for c in place.candidates}) > 1
    assert all(0 < c.score < 1 for c in place.candidates)


def test_names_inside_an_actor_are_left() -> None:
    text = "The Kabul Brigade left Kunduz."
    page = read(Source(name="case", content=text.encode()))
    parsed = parse(page)
    actor = Mention(4, 17, "Kabul Brigade", "actor", "stated", actor=None)
    texts = [m.text for m in find_places(page, parsed, open_places(), (actor,))]
    assert texts == ["Kunduz"]


def test_a_text_without_places_has_none() -> None:
    assert found("They met again, and nothing was decided.") == ()
