import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.text.languages import foreign, is_english_code

CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("languages.toml").read_text())
OTHERS: dict[str, str] = CASES["others"]


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_not_english_is_named(code: str) -> None:
    expected = code if len(code) == 2 else "a script that is not Latin"
    assert foreign(OTHERS[code]) == expected


@pytest.mark.parametrize("text", CASES["english"]["texts"])
def test_english_short_or_mixed_text_is_taken(text: str) -> None:
    assert foreign(text) is None


@pytest.mark.parametrize(
    ("code", "english"),
    [
        ("en", True),
        ("en-GB", True),
        ("EN_us", True),
        ("eng", True),
        ("fr", False),
        ("enm", False),
        ("den", False),
    ],
)
def test_codes(code: str, english: bool) -> None:
    assert is_english_code(code) is english
