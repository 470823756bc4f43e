"""A plural that is taken for a name still has its lemma."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.nouns import lemma_of
from reportedly.mentions.learned import parse
from reportedly.records.reports import Source
from reportedly.text.read import read


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("He met three villagers.", "villagers", "villager"),
        ("Nine Israelis died.", "Israelis", "israeli"),
    ],
)
def test_lemma(text: str, word: str, lemma: str) -> None:
    parsed = parse(read(Source("case", text.encode())))
    token = next(t for t in parsed.tokens if t.text == word)
    assert lemma_of(token) == lemma
