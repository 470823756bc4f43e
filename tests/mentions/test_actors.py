"""Every invented case of actors.toml, and what must hold of any text."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.gazetteer.actors import open_actors
from reportedly.gazetteer.outlets import open_outlets
from reportedly.mentions.actors import find_actors
from reportedly.mentions.learned import parse
from reportedly.records.mentions import Mention
from reportedly.records.reports import Source
from reportedly.text.read import read

CASES = tomllib.loads((Path(__file__).parent / "actors.toml").read_text(encoding="utf-8"))["case"]
PIECES = (
    "Taliban", "fighters", "US", "President", "Ann Lee", "said", "its army", "the group", "he",
    "killed", "Kyiv", "accused", "of", "Mali", "and", ",", "who", "(AU)", "Afghan", "police", ".",
)  # fmt: skip


def found(text: str) -> tuple[Mention, ...]:
    page = read(Source("case", text.encode(), row=True))
    return find_actors(page, parse(page), open_actors(), open_outlets())


def value(mention: Mention, key: str, text: str) -> str:
    if key == "why":
        return mention.why
    assert mention.actor
    if key == "chain":
        return text[slice(*mention.actor.chain)] if mention.actor.chain else ""
    return getattr(mention.actor, key) or ""


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:40] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    mentions = found(case["text"])
    rows = [(m.text, m.actor) for m in mentions]
    for wanted in case.get("actors", ()):
        keys = [k for k in wanted if k != "text"]
        told = [
            {k: value(m, k, case["text"]) for k in keys}
            for m in mentions
            if m.text == wanted["text"]
        ]
        assert {k: wanted[k] for k in keys} in told, (wanted, rows)
    for words in case.get("none", ()):
        assert all(words not in m.text.split() for m in mentions), (words, rows)
    for words, count in case.get("counts", {}).items():
        assert sum(m.text == words for m in mentions) == count, rows


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
@settings(max_examples=40)
def test_mentions_are_slices_and_never_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    mentions = found(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.type == "actor"
    for left, right in pairwise(mentions):
        assert left.end <= right.start


def test_a_chain_goes_back() -> None:
    text = "Hamas fired. The group said it would stop. Later it said its fighters had left."
    for mention in found(text):
        assert mention.actor
        if mention.actor.chain:
            assert mention.actor.chain[1] <= mention.start
