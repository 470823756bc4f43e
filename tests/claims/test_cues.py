"""No claim without a cue: what is asked of the words is never more than what the rules need."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.claims.cue_words import Cue
from reportedly.claims.cues import Cues, cues_of, may_tell
from reportedly.gazetteer.kinds import NO_EVENT, Frame, open_kinds
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.mentions.outlook import Outlook, lines
from reportedly.records.lines import Line
from reportedly.records.reports import Page, Source
from reportedly.text.read import read

from .conftest import extracted, sheet_of

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"


def gold() -> Iterator[str]:
    """The passages of the project's own gold."""
    for path in sorted((ROOT / "gold").rglob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get("case", ()):
            yield case["text"]


def outlook_of(page: Page) -> tuple[tuple[Line, ...], Outlook]:
    known = open_gazetteer()
    told = lines(page)
    return told, Outlook(told, known.actors, known.outlets, known.places)


def without_cue(text: str, published: str | None = "2024-05-17") -> list[str]:
    """The sentences in which a claim was found though no cue stands in them."""
    sheet = sheet_of(text, published)
    told, outlook = outlook_of(sheet.page)
    spans = [s for p in sheet.page.passages if p.why is None for s in (p.sentences or (p.span,))]
    claims, _ = extracted(sheet, open_gazetteer().atlas)
    own = [claim.evidence[0] for claim in claims]
    return [
        line.text
        for span, line in zip(spans, told, strict=True)
        if any(e.start < span.end and span.start < e.end for e in own)
        and cues().first(line, outlook, cues().among(line)) is None
    ]


@cache
def cues() -> Cues:
    return cues_of(open_kinds())


def test_every_claim_of_the_gold_has_a_cue() -> None:
    texts = list(gold())
    assert len(texts) > 250
    assert [missed for text in texts for missed in without_cue(text)] == []


@pytest.mark.parametrize("name", ["seed/reports", "wikinews/reports", "more/reports"])
def test_every_claim_of_a_measuring_set_has_a_cue(name: str) -> None:
    path = SHARED / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip("the measuring sets are not at hand")
    rows = [json.loads(row) for row in path.read_bytes().split(b"\n") if row]
    assert sum(len(without_cue(row["text"], row.get("published"))) for row in rows) == 0


Told = tuple[tuple[str, ...], Frame, bool]


@cache
def patterns() -> list[Told]:
    kinds = open_kinds()
    tables = ((kinds.verbs, False), (kinds.nouns, True), (kinds.adjectives, False))
    return [
        (words, frame, nominal)
        for table, nominal in tables
        for rows in table.values()
        for words, frame in rows
        if frame.kind != NO_EVENT
    ]


class Everything:
    """An outlook by which anything may be named anywhere."""

    def types(self, line: Line) -> frozenset[str]:
        return frozenset(("military", "armed_group", "police", "office", "state", "government"))

    def participles(self, line: Line) -> frozenset[str]:
        return frozenset()

    def placed(self, line: Line) -> bool:
        return True

    def named(self, line: Line) -> bool:
        return True

    def spots(self, line: Line) -> int:
        return 9

    def follows(self, line: Line, words: frozenset[str]) -> bool:
        return True


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_words_of_any_pattern_are_a_cue(data: st.DataObject) -> None:
    """With nouns of the classes it asks for, and whatever stands beside them."""
    words, frame, _ = data.draw(st.sampled_from(patterns()))
    nouns = {
        next((n for n, c in sorted(open_kinds().classes.items()) if name in c), "army")
        for name in (*frame.subject_is[:1], *frame.object_is[:1], *frame.affected_is[:1])
    }
    beside = data.draw(st.lists(st.sampled_from("a the of old quietly green 12".split())))
    text = " ".join((*beside, *words, *frame.needs, *sorted(nouns), "12"))
    page = read(Source("test", f"{text.capitalize()}.".encode(), language="en"))
    assert may_tell(lines(page), open_kinds(), Everything())  # type: ignore[arg-type]


QUIET = [
    "Children ate waffles beside the fountain.",
    "The gallery shows forty paintings until May.",
    "Her voice is bright and easy, and she sings without notes.",
    "Moss drinks with its whole skin, she tells them, and needs no roots.",
]
TELLING = [
    "Rebels SHELLED the town.",
    "He'd fled before they'd come.",
    "An anti-aircraft gun shot down the drone.",
    "The cease-fire held.",
    "Both sides mustn't return.",
    "Nine were found dead in the cellar.",
    "He called it a disgrace.",
    "It borders Chad.",
    "The Union is the village's seat, 12 km from Lund.",
    "Bern, Switzerland.",
    "The group claimed responsibility.",
]


@pytest.mark.parametrize("text", QUIET)
def test_everyday_words_are_no_cue(text: str) -> None:
    told, outlook = outlook_of(read(Source("test", text.encode(), language="en")))
    assert not may_tell(told, open_kinds(), outlook)


@pytest.mark.parametrize("text", TELLING)
def test_words_of_events_speech_and_place_are(text: str) -> None:
    told, outlook = outlook_of(read(Source("test", text.encode(), language="en")))
    assert may_tell(told, open_kinds(), outlook)


@pytest.mark.parametrize(("text", "tells"), [("It lapses.", False), ("It lapsed.", True)])
def test_a_doer_is_asked_for_unless_a_passive_may_leave_him_out(text: str, tells: bool) -> None:
    """ "Lapse" is told of truces and deals; a participle may stand in a passive."""
    cue = next(c for c in cues().by_word["lapse"] if c.doers and not c.classes)
    assert isinstance(cue, Cue)
    told, outlook = outlook_of(read(Source("t", text.encode(), language="en")))
    assert may_tell(told, open_kinds(), outlook) is tells
