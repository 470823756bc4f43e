import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.text.datelines import agency, behind_masthead, full_day, is_dateline, opening

CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("datelines.toml").read_text())


@pytest.mark.parametrize(("line", "day"), CASES["lines"].items())
def test_a_line_of_place_and_date(line: str, day: str) -> None:
    assert is_dateline(line)
    assert (full_day(line) or "") == day


@pytest.mark.parametrize(("text", "dateline"), CASES["openings"].items())
def test_a_paragraph_opens_with_a_dateline(text: str, dateline: str) -> None:
    assert text[: opening(text)] == dateline


@pytest.mark.parametrize(("text", "dateline"), CASES["behind"].items())
def test_a_dateline_behind_a_masthead(text: str, dateline: str) -> None:
    start, end = behind_masthead(text)
    assert text[start:end] == dateline


@pytest.mark.parametrize("line", CASES["news"]["lines"])
def test_news_with_a_date_is_no_dateline(line: str) -> None:
    assert not is_dateline(line)
    assert opening(line) == 0


def test_a_date_that_is_no_day() -> None:
    assert full_day("ORVEL (Feb. 30, 2031)") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ORVEL, May 6 (Morn Agency) -", "Morn Agency"),
        ("ORVEL (VNA) —", "VNA"),
        ("Orvel (Valdia) (VNA) –", "VNA"),
        ("ORVEL, Valdia (May 24)", None),
    ],
)
def test_who_filed_it(line: str, name: str | None) -> None:
    assert agency(line) == name


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ORVEL, 14.05.2031 -", "2031-05-14"),
        ("ORVEL, 5/14/2031 -", "2031-05-14"),
        ("ORVEL, 14/5/2031 -", "2031-05-14"),
        ("ORVEL, 5/4/2031 -", None),
        ("ORVEL, 5/5/2031 -", "2031-05-05"),
        ("ORVEL, 31.2.2031 -", None),
    ],
)
def test_a_day_in_numbers(line: str, day: str | None) -> None:
    assert full_day(line) == day
