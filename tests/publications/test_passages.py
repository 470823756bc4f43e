"""A text is set as blocks that lose nothing but white space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.publications.passages import Block, blocks
from reportedly.publications.segments import Fragment
from reportedly.records.reports import Article, Unread
from reportedly.records.spans import Span


def cut(text: str, *articles: Article, unread: tuple[Unread, ...] = ()) -> list[Block]:
    return blocks(Fragment(0, text), articles, unread)


def said(text: str, found: list[Block]) -> list[str]:
    return [text[b.start : b.end] for b in found]


@given(st.text(alphabet="ab \n\r\t", max_size=80), st.integers(0, 40), st.integers(0, 40))
def test_every_letter_is_in_one_block(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    unread = (Unread(min(start, end), end, "not_prose"),)
    found = cut(text, Article(0, len(text)), unread=unread)
    covered = [i for b in found for i in range(b.start, b.end)]
    assert covered == sorted(set(covered))
    assert {i for i, letter in enumerate(text) if letter in "ab"} <= set(covered)


def test_blank_lines_part_paragraphs() -> None:
    text = "One.\n\nTwo.\n   \nThree,\nbroken.\r\n\r\nFour."
    assert said(text, cut(text)) == ["One.", "Two.", "Three,\nbroken.", "Four."]


def test_long_lines_are_paragraphs_and_wrapped_lines_flow() -> None:
    long = "The column reached the ford and waited for the second column to come up. " * 2
    text = f"{long}\n{long}"
    assert said(text, cut(text)) == [long.strip(), long.strip()]
    wrapped = "\n".join(["The column reached the ford and waited there for a day."] * 4)
    assert [b.flows for b in cut(wrapped)] == [True]
    assert [b.flows for b in cut("A list:\n- one\n- two")] == [False]


def test_headlines_articles_and_unread_passages_stand_alone() -> None:
    text = "Ford taken\nThe ford fell.\nShare this\nSecond\nMore."
    second = text.index("Second")
    found = cut(
        text,
        Article(0, second, Span(0, 10)),
        Article(second, len(text)),
        unread=(Unread(text.index("Share"), second, "boilerplate.share"),),
    )
    assert said(text, found) == ["Ford taken", "The ford fell.", "Share this", "Second\nMore."]
    assert [b.headline for b in found] == [True, False, False, False]
    assert [b.unread for b in found] == [None, None, "boilerplate.share", None]
    assert [b.article for b in found] == [0, 0, 0, 1]
