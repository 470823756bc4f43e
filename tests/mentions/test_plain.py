"""Tokens by the look of words: enough to find places where nothing is parsed."""

from __future__ import annotations

from reportedly.gazetteer.places import open_places
from reportedly.mentions.places import find_places
from reportedly.mentions.plain import plain
from reportedly.records.reports import Source
from reportedly.text.read import read

TEXT = "It rained. Bakers from Lyon sold bread in Geneva, Switzerland. It’s Ana's 2nd stall."


def test_words_numbers_and_marks() -> None:
    parse = plain(read(Source("test", TEXT.encode(), language="en")))
    looks = {t.text: t.tag for t in parse.tokens}
    assert looks["Lyon"] == looks["Geneva"] == "NNP"
    assert looks["from"] == "IN"
    assert looks["'s"] == "POS"
    assert looks["2nd"] == "CD"
    assert looks["bread"] == "NN"


def test_a_sentence_without_a_name_is_left_out() -> None:
    parse = plain(read(Source("test", TEXT.encode(), language="en")))
    assert parse.tokens[0].text == "Bakers"
    assert [s.start for s in parse.sentences] == [TEXT.index("Bakers"), TEXT.index("It’s")]


def test_places_are_found_with_their_spans() -> None:
    page = read(Source("test", TEXT.encode(), language="en"))
    found = find_places(page, plain(page), open_places())
    assert [TEXT[m.start : m.end] for m in found] == ["Lyon", "Geneva", "Switzerland"]
