"""Whatever comes in: no fault, every span a slice of the text, every line valid, same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.api import read_all
from reportedly.records.readings import json_schema, to_json
from reportedly.records.reports import Source
from tests.runs.mutated import spoilt, texts

Row = dict[str, Any]
QUOTED = ("quote", "text")


@cache
def checker() -> Any:
    return jsonschema.Draft202012Validator(json_schema())


def source(name: int, content: bytes) -> Source:
    dated = "2031-03-09" if name % 3 else None
    if content[:200].lstrip().lower().startswith((b"<!doctype", b"<html")):
        return Source("page", content, media="html", id=str(name), published=dated)
    return Source("row", content, id=str(name), published=dated, outlet="Tide Post", row=True)


def lines(contents: list[bytes], batch: int | None = None) -> list[bytes]:
    sources = [source(n, content) for n, content in enumerate(contents)]
    return [to_json(line) for line in read_all(sources, with_text=True, batch=batch)]


def spans(value: Any, path: str = "") -> Iterator[tuple[str, Row]]:
    """Every part that says where in the text it stands, with its path."""
    if isinstance(value, dict):
        if value.get("start") is not None and "end" in value:
            yield path, value
        for key, below in value.items():
            yield from spans(below, f"{path}.{key}")
    elif isinstance(value, list):
        for below in value:
            yield from spans(below, path)


def wrong_spans(row: Row) -> list[tuple[str, Row]]:
    text = row["report"]["text"]
    return [
        (path, span)
        for path, span in spans(row)
        if not 0 <= span["start"] <= span["end"] <= len(text) or not says(span, text)
    ]


def says(span: Row, text: str) -> bool:
    """True when what is quoted is the slice of the text; a part that quotes nothing passes."""
    quoted = next((span[key] for key in QUOTED if span.get(key) is not None), None)
    return quoted is None or quoted == text[span["start"] : span["end"]]


def check(contents: list[bytes]) -> int:
    """Checks the lines of these inputs; how many of them are readings."""
    found = lines(contents)
    assert len(found) == len(contents)
    read = 0
    for content, line in zip(contents, found, strict=True):
        row = json.loads(line)
        checker().validate(row)
        if "error" in row:
            assert row["error"]["code"] != "failed", (row["error"]["message"], content)
            continue
        read += 1
        assert wrong_spans(row) == [], content
    assert lines(contents, batch=3) == found, "same bytes in other company"
    return read


def check_all(count: int, at_once: int = 100) -> None:
    read = sum(
        check([spoilt(n) for n in range(start, min(start + at_once, count))])
        for start in range(0, count, at_once)
    )
    assert read > count / 3, "most of what is spoilt can still be read"


def test_a_wrong_span_is_found() -> None:
    row = {"report": {"text": "abc"}, "mentions": [{"start": 0, "end": 2, "text": "bc"}]}
    assert len(wrong_spans(row)) == 1
    assert wrong_spans(row | {"mentions": [{"start": 1, "end": 9, "text": None}]})
    assert not wrong_spans(row | {"mentions": [{"start": 1, "end": 3, "text": "bc"}]})


def test_spoilt_reports() -> None:
    check_all(160)


@pytest.mark.soak
def test_four_thousand_spoilt_reports() -> None:
    check_all(4000)


WORDS = sorted({word for text in texts() for word in text.split()})
MADE = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map(" ".join),
)
UNHURRIED = settings(derandomize=True, suppress_health_check=list(HealthCheck), database=None)


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


@settings(UNHURRIED, max_examples=8)
@given(st.lists(MADE, min_size=5, max_size=5))
def test_made_texts(made: list[str]) -> None:
    check([encoded(text) for text in made])


@pytest.mark.soak
@settings(UNHURRIED, max_examples=100)
@given(st.lists(MADE, min_size=10, max_size=10))
def test_a_thousand_made_texts(made: list[str]) -> None:
    check([encoded(text) for text in made])
