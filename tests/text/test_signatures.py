from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Source
from reportedly.records.signatures import HASH, Signature, sketch_of
from reportedly.text.read import read
from reportedly.text.signatures import NAMES, PERMUTATIONS, WORDS, signature, signature_of

TEXT = "\n\n".join(
    (
        "Shells hit a market in Tervel on Sunday, killing eleven, said Ilan Dorvat, a mayor.",
        "The shells came from Mount Sarn, said Dorvat. He did not elaborate.",
        "Click here to subscribe to our newsletter",
    )
)


def made(text: str = TEXT, title: str | None = None) -> Signature:
    page = read(Source("case", text.encode(), id="r1", outlet="NPA", title=title))
    told = msgspec.structs.replace(page.report, text=page.text)
    reading = Reading("reportedly.reading/1", told, (), (), (), ())
    kept = Kept(reading, page.passages, "maker", "key")
    assert signature_of(kept) == signature(reading, page.passages)
    return signature_of(kept)


def test_what_a_signature_holds() -> None:
    found = made(title="Carnage in Tervel")
    assert (found.report, found.outlet, found.published, found.day) == ("r1", "NPA", None, None)
    assert found.counts["dorvat"] == found.counts["shell"] == 2
    assert found.counts["tervel"] == 2, "the headline counts"
    assert "the" not in found.counts
    assert found.names == ("Dorvat", "Ilan Dorvat", "Mount Sarn", "Tervel")
    assert len(found.minima) == PERMUTATIONS


def test_what_was_left_unread_counts_for_nothing() -> None:
    assert "newsletter" not in made().counts
    assert made().whole == made(TEXT.rsplit("\n\n", 1)[0]).whole


def test_short_sentences_are_anybodys() -> None:
    assert len(made().sentences) == 2
    assert all(len(one) == 2 * HASH for one in made().sentences)


def test_a_mould_keeps_neither_names_nor_days_nor_numbers() -> None:
    other = TEXT.replace("Tervel", "Quenby").replace("Sunday", "Monday").replace("eleven", "42")
    assert made(other).moulds[0] == made().moulds[0]
    assert made(other).whole[0] != made().whole[0]


def test_it_is_small_and_comes_back_as_it_was() -> None:
    letters = "abcdefghij"
    spelt = ["".join(letters[int(d)] for d in f"{n:04}") for n in range(400)]
    found = made(" ".join(f"The {w}x was told to Mr{w} by a man." for w in spelt))
    raw = msgspec.json.encode(found)
    assert msgspec.json.decode(raw, type=Signature) == found
    assert len(found.counts) == WORDS
    assert len(found.names) == NAMES
    assert made("No runs.").sketch == ""


@given(st.lists(st.integers(0, 2**32 - 1), max_size=80))
def test_a_sketch_comes_back(minima: list[int]) -> None:
    found = Signature("r", "form", sketch=sketch_of(minima))
    assert found.minima == tuple(minima)


@pytest.mark.parametrize("text", ["one two three four five six seven.", "Ärzte in Łódź: 1,200!"])
def test_it_does_not_hang_on_the_process(text: str) -> None:
    assert made(text) == made(text)
