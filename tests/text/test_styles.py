"""What an outlet's style leaves out, put back."""

import tomllib
from pathlib import Path

import pytest

from reportedly.records.reports import Source
from reportedly.text.read import read
from reportedly.text.smooth import smooth

CASES = tomllib.loads(Path(__file__).with_name("styles.toml").read_text())["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:30] for c in CASES])
def test_a_style(case: dict[str, str]) -> None:
    page, edits = smooth(read(Source("a", case["text"].encode(), language="en")))
    assert page.text == case.get("told", case["text"])
    if edits is not None:
        assert edits.restored(page.passages) == read(Source("a", case["text"].encode())).passages
