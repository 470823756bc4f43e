"""What may be named, told before the parse, is never less than what is found after it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions.find import find
from reportedly.mentions.learned import parse
from reportedly.mentions.outlook import Outlook, lines
from reportedly.records.mentions import Actor
from reportedly.records.reports import Page, Source
from reportedly.text.read import read

ROOT = Path(__file__).resolve().parents[2]
IDLE = {"person", "unknown", "place", "thing"}
"""Types that carry no class beyond those that any sentence may hold."""


def outlook_of(page: Page) -> Outlook:
    known = open_gazetteer()
    return Outlook(lines(page), known.actors, known.outlets, known.places)


def unforeseen(text: str) -> list[tuple[str, str]]:
    """Mentions in a sentence of which the outlook said that none of their kind stands there."""
    page = read(Source("test", text.encode(), published="2024-05-17", language="en"))
    outlook = outlook_of(page)
    spans = [s for p in page.passages if p.why is None for s in (p.sentences or (p.span,))]
    found: list[tuple[str, str]] = []
    for mention in find(page, parse(page), open_gazetteer()):
        line = next(x for s, x in zip(spans, outlook.lines, strict=True) if mention.start < s.end)
        if isinstance(mention.actor, Actor) and mention.actor.type not in IDLE:
            if mention.actor.type not in outlook.types(line):
                found.append((mention.text, mention.actor.type))
        elif mention.type == "place" and mention.why != "demonym" and not outlook.placed(line):
            found.append((mention.text, "place"))
    return found


@pytest.mark.parametrize("path", sorted((ROOT / "gold").rglob("*.toml")), ids=lambda p: p.stem)
def test_nothing_is_named_that_was_not_foreseen(path: Path) -> None:
    cases = tomllib.loads(path.read_text(encoding="utf-8")).get("case", ())
    assert [m for case in cases for m in unforeseen(case["text"])] == []


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("In Lund, Sweden, it rained.", 2),
        ("The old town was quiet.", 0),
        ("They sang.", 0),
        ("It snowed over Kabul and the Panjshir valley.", 2),
        ("Some 12 trees stood there.", 0),
    ],
)
def test_names_that_may_be_places(text: str, spots: int) -> None:
    outlook = outlook_of(read(Source("test", text.encode(), language="en")))
    assert outlook.spots(outlook.lines[0]) == spots


def test_the_last_word_of_a_line_without_a_stop_stands_before_the_next() -> None:
    page = read(Source("test", b"A headline of the air\n\nStrike it rich. And be glad of it.\n"))
    assert "air" in lines(page)[1].words
    assert "rich" not in lines(page)[-1].words
