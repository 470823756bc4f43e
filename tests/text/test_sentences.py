import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.sentences import behind_marks, sentences

CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text())


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, 0, len(text))]


@pytest.mark.parametrize("parts", CASES["cases"], ids=lambda p: p[0][:30])
def test_sentences_come_apart_where_they_were_joined(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize("case", CASES["glued"], ids=lambda c: c["text"][:30])
def test_sentences_without_blanks_and_with_bullets(case: dict[str, Any]) -> None:
    assert split(case["text"]) == case["sentences"]


def test_only_the_given_stretch_is_looked_at() -> None:
    text = "One. Two. Three."
    assert [text[s.start : s.end] for s in sentences(text, 5, 9)] == ["Two."]


PIECES = st.lists(
    st.sampled_from(
        [
            "The",
            "U.S.",
            "Gen.",
            "Orn",
            "fled",
            ".",
            "!",
            "?",
            '"',
            "”",
            "...",
            "[...]",
            "\n",
            " ",
            "4",
        ]
    ),
    min_size=1,
)


@given(PIECES)
def test_sentences_are_trimmed_in_order_and_leave_nothing_out(parts: list[str]) -> None:
    text = "".join(parts).strip()
    if not text:
        return
    found = sentences(text, 0, len(text))
    for left, right in pairwise(found):
        assert not text[left.end : right.start].strip()
        assert left.end <= right.start
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    assert found[0].start == behind_marks(text, 0, len(text))  # "4. The" begins at "The".
    assert found[-1].end == len(text)
