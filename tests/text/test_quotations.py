import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.quotations import quotations

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("quotations.toml").read_text()
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:30])
def test_quotations(case: dict[str, Any]) -> None:
    text = case["text"]
    found = quotations(text, 0, len(text))
    assert [text[q.start : q.end] for q in found if q.closed] == case["closed"]
    assert [text[q.start : q.end] for q in found if not q.closed] == case.get("open", [])


@given(st.text(alphabet="\"“”‘’' ab.s«»(", max_size=40), st.integers(0, 5))
def test_quotations_lie_inside_and_hold_their_marks(text: str, start: int) -> None:
    for q in quotations(text, min(start, len(text)), len(text)):
        assert min(start, len(text)) <= q.start < q.end <= len(text)
        assert text[q.start] in "\"“”‘'«»"
        # A mark that was forgotten: the quotation ends where another opens.
        forgotten = text[q.end : q.end + 1] == '"'
        assert not q.closed or forgotten or text[q.end - 1] in "\"”’'»“«"
