import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.text.boilerplate import tail, why_unread

CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("boilerplate.toml").read_text())
UNREAD = [(why, line) for why, lines in CASES["unread"].items() for line in lines]


@pytest.mark.parametrize(("why", "line"), UNREAD)
def test_what_is_no_news_is_left_unread_with_its_reason(why: str, line: str) -> None:
    assert why_unread(line) == why


@pytest.mark.parametrize("line", CASES["news"]["lines"])
def test_news_that_looks_alike_is_read(line: str) -> None:
    assert why_unread(line) is None


@pytest.mark.parametrize("case", CASES["tails"], ids=lambda c: c["text"][:30])
def test_sign_offs_are_cut_from_the_end(case: dict[str, str]) -> None:
    found = tail(case["text"])
    assert (case["text"][found[0] :] if found else "") == case["cut"]
