"""A page parsed with others is parsed as alone, bit by bit."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from reportedly.mentions import learned
from reportedly.mentions.lemmas import RULES
from reportedly.records.reports import Page, Source
from reportedly.text.read import read

ROOT = Path(__file__).resolve().parents[2]


@cache
def pages() -> list[Page]:
    """Pages of one sentence and of many."""
    cases = tomllib.loads((ROOT / "gold" / "cases.toml").read_text(encoding="utf-8"))["case"]
    texts = [case["text"] for case in cases[:80]]
    texts += ["It fell.", "Stop!", *(" ".join(texts[n : n + 9]) for n in range(0, 40, 9))]
    return [read(Source("test", text.encode(), language="en")) for text in texts]


def vectors(together: list[Page]) -> list[bytes]:
    """The network's own numbers for each piece of the pages, as a batch with what fills it."""
    language = learned.parser()
    set_current_ops(NumpyOps(use_blis=False))
    with threadpool_limits(1, "blas"):
        pieces = [(page, piece) for page in together for piece in learned.pieces_of(page)]
        docs = [learned.prepared(language, page.text, *piece) for page, piece in pieces]
        whole = [*docs, *learned.filling(language, docs)]
        parsed = list(language.pipe(whole, batch_size=len(whole), disable=RULES))
    return [np.asarray(doc.tensor).tobytes() for doc in parsed[: len(docs)]]


@pytest.mark.parametrize("size", [2, 7, 40])
def test_every_bit_is_the_same(size: int) -> None:
    alone = [bits for page in pages() for bits in vectors([page])]
    mixed = list(enumerate(pages()))
    random.Random(size).shuffle(mixed)
    beside: dict[int, bytes] = {}
    for n in range(0, len(mixed), size):
        group = mixed[n : n + size]
        for (number, _), bits in zip(group, vectors([p for _, p in group]), strict=True):
            beside[number] = bits
    assert [beside[n] for n in sorted(beside)] == alone


def test_every_parse_is_the_same() -> None:
    assert learned.parses(pages()) == [learned.parse(page) for page in pages()]


def test_a_small_batch_is_filled_up() -> None:
    language = learned.parser()
    short = language.make_doc("It fell.")
    assert len(short) + sum(map(len, learned.filling(language, [short]))) == learned.FEWEST
    assert learned.filling(language, []) == []
    assert learned.filling(language, [language.make_doc("a " * learned.FEWEST)]) == []
