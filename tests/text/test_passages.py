import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records.decoding import decoded
from reportedly.records.reports import Page, Source
from reportedly.text.passages import pieces
from reportedly.text.read import read

SHARED = Path(__file__).parents[3] / "shared" / "data"
ENDS = ["\n", "\n\n", "\r\n", "\u2028", "\u2028\u2028", "\x85", "\r", " \xa0\n"]
LINES = [
    "Rebels take the mill at Orvel",
    "ORVEL, Valdia (Jan. 25, 2031) – Fighters of the Front took the mill on Monday, the army said.",
    "Saturday, June 7, 2031",
    "For Immediate Release",
    "“We left the town,” he said. “They came at",
    "night.” (Reporting by Ada Morn)",
    "It holds the bridge \ufffd and the U.S. Embassy, he told us, and will not leave it to\u200e",
    "----",
    "• 14 men died.",
    "Бойцы Фронта взяли деревню после трёх дней боёв.",
    "\ufeff",
    "é" * 30,
]
PARTS = st.lists(
    st.tuples(st.sampled_from(LINES) | st.text(max_size=30), st.sampled_from(ENDS)), max_size=12
)


def check(page: Page) -> None:
    """Every non-blank character lies in one passage; sentences and quotations lie in theirs."""
    text, at = page.text, 0
    for passage in page.passages:
        assert not text[at : passage.start].strip()
        assert at <= passage.start < passage.end
        words = text[passage.start : passage.end]
        assert words == words.strip()
        assert (passage.kind == "unread") == (passage.why is not None)
        assert bool(passage.sentences) == (passage.why is None)
        last = passage.start
        for sentence in passage.sentences:
            assert last <= sentence.start < sentence.end <= passage.end
            last = sentence.end
        at = passage.end
    assert not text[at:].strip()
    for quotation in page.quotations:
        assert any(
            p.start <= quotation.start and quotation.end <= p.end and p.why is None
            for p in page.passages
        )
    assert [(u.start, u.end) for u in page.unread] == [
        (p.start, p.end) for p in page.passages if p.why
    ]


@settings(max_examples=150)
@given(PARTS, st.binary(max_size=4), st.booleans())
def test_every_character_lies_in_one_passage(
    parts: list[tuple[str, str]], broken: bytes, marked: bool
) -> None:
    body = "".join(line + end for line, end in parts).replace("\0", "")
    content = (b"\xef\xbb\xbf" if marked else b"") + body.encode(errors="replace")
    content += b" The army came. " + broken.replace(b"\0", b"")
    page = read(Source("x", content, language="en"))
    check(page)
    assert page.text == decoded(content)


@given(st.binary(max_size=60))
def test_each_invalid_byte_is_one_replacement(content: bytes) -> None:
    text = decoded(content)
    kept = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    assert len(text) == len(kept)
    assert all(
        a == b or (a == "\ufffd" and "\udc80" <= b <= "\udcff")
        for a, b in zip(text, kept, strict=True)
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the measuring sets stand beside the repository")
@pytest.mark.parametrize(
    ("name", "articles"),
    [
        ("seed/reports.jsonl", 2),
        ("wikinews/reports.jsonl", 1),
        ("more/reports.jsonl", 1),
        ("isaf/releases.jsonl", 1),
    ],
)
def test_the_measuring_sets_come_apart_into_their_articles(name: str, articles: int) -> None:
    for line in (SHARED / name).open(encoding="utf-8"):
        row = json.loads(line)
        page = read(Source(row["id"], row["text"].encode(), id=row["id"]))
        check(page)
        assert len(page.report.articles) == articles, row["id"]


LED = "The army took back the town of Tarn after two days of fighting, a spokesman said."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"ORVEL: {LED}\n\n{LED}", ["dateline", "body", "body"]),
        (f"NEW ORVEL, Valdia: {LED}", ["dateline", "body"]),
        (f"QUESTION: {LED}", ["body"]),
        (f"ORVEL: {LED}\n\nTARN: {LED}", ["body", "body"]),
        (f"{LED}\n\nORVEL: {LED}", ["body", "body"]),
    ],
)
def test_a_place_in_capitals_leads_the_first_paragraph(text: str, kinds: list[str]) -> None:
    assert [p.kind for p in pieces(text)] == kinds
