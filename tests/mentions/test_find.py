from __future__ import annotations

import msgspec
import pytest

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions.find import find
from reportedly.mentions.learned import parse
from reportedly.records.mentions import Mention
from reportedly.records.reports import Source
from reportedly.text.read import read

TEXT = "The Ukrainian army said on Monday that 12 soldiers had been killed near Kharkiv."


@pytest.fixture(scope="module")
def found() -> tuple[Mention, ...]:
    page = read(Source("here", TEXT.encode(), published="2031-03-05"))
    return find(page, parse(page), open_gazetteer())


def test_every_type_is_found_and_sorted(found: tuple[Mention, ...]) -> None:
    assert {m.type for m in found} == {"place", "actor", "time", "figure"}
    places = [(m.start, m.end, m.type) for m in found]
    assert places == sorted(places)


def test_words_are_slices_and_only_the_key_of_the_type_is_there(
    found: tuple[Mention, ...],
) -> None:
    keys = {"place": "place", "actor": "actor", "time": "when", "figure": "figure"}
    for mention in found:
        assert TEXT[mention.start : mention.end] == mention.text
        present = set(msgspec.to_builtins(mention)) & set(keys.values())
        assert present == {keys[mention.type]}


def test_a_place_in_the_name_of_a_registered_body_is_none() -> None:
    text = "Troops of the African Union Mission in Somalia left Baidoa."
    page = read(Source("case", text.encode()))
    found = find(page, parse(page), open_gazetteer())
    places = [m.text for m in found if m.type == "place" and m.why != "demonym"]
    assert places == ["Baidoa"]


def test_a_month_is_no_town_of_its_name() -> None:
    text = "The nurses were taken in May in Ituri."
    page = read(Source("case", text.encode(), published="2031-07-05"))
    told = find(page, parse(page), open_gazetteer())
    assert [m.text for m in told if m.type == "place"] == ["Ituri"]
