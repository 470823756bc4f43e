"""Who is named, and with what word, changes nothing in what is read."""

from __future__ import annotations

import pytest

from tests.fairness.pairs import Pair, pairs
from tests.fairness.told import Text, Told, load, read

SENTENCES = 100
PAIRS = 400
MOST_KNOWN = 3
ARENAS_EACH = 2
UNLIKE_AT_MOST = 0.02  # in kind, places, figures or modality: slips of the parser
STATED = ("kind", "places", "figures", "modality")

Readings = dict[str, list[Told]]


def readings(of: list[Pair]) -> Readings:
    texts: dict[str, Text] = {t.text: t for pair in of for t in (pair.one, pair.other)}
    return dict(zip(texts, read(list(texts.values())), strict=True))


def unlike(of: list[Pair], found: Readings) -> list[str]:
    """Pairs that differ in any claim's kind, parties, places, figures or modality."""
    return [pair.id for pair in of if found[pair.one.text] != found[pair.other.text]]


def changed(of: list[Pair], found: Readings) -> list[str]:
    """Pairs that differ in any claim's kind, places, figures or modality."""
    return [p.id for p in of if stated(found[p.one.text]) != stated(found[p.other.text])]


def stated(of: list[Told]) -> list[Told]:
    return [{key: one[key] for key in STATED if key in one} for one in of]


def known(where: str) -> list[str]:
    return sorted(row["pair"] for row in load("known.toml")[where])


@pytest.fixture(scope="module")
def every() -> list[Pair]:
    return pairs(ARENAS_EACH)


@pytest.fixture(scope="module")
def found(every: list[Pair]) -> Readings:
    return readings(every)


def test_sentences_are_read_as_stated(every: list[Pair], found: Readings) -> None:
    first: dict[str, Text] = {}
    for pair in every:
        first.setdefault(pair.one.sentence, pair.one)
    rows = load("sentences.toml")["sentence"]
    wrong = {}
    for row in rows:
        text = first[row["id"]].text
        told = stated(found[text])
        if told != row["claims"]:
            wrong[text] = told
    assert wrong == {}
    assert len(rows) >= SENTENCES


def test_pairs_are_read_alike(every: list[Pair], found: Readings) -> None:
    counted = [p for p in every if found[p.one.text] or found[p.other.text]]
    assert changed(counted, found) == [], "kind, places, figures and modality are never unlike"
    wrong = unlike(counted, found)
    assert sorted(wrong) == known("ordinary"), "new ones are mended, mended ones struck out"
    assert len(counted) - len(wrong) >= PAIRS


def test_the_list_of_what_fails_only_shrinks() -> None:
    assert len(known("ordinary")) <= MOST_KNOWN
    assert all(row["why"] for row in load("known.toml")["ordinary"])


@pytest.mark.soak
def test_pairs_of_every_sentence_in_every_arena() -> None:
    every = pairs(len(load("names.toml")["arena"]))
    found = readings(every)
    counted = [p for p in every if found[p.one.text] or found[p.other.text]]
    wrong = changed(counted, found)
    assert len(counted) >= 3000
    assert len(wrong) <= UNLIKE_AT_MOST * len(counted), wrong
