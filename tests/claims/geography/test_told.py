"""Statements of where a place lies are read; cases stand in `geography.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly.claims.clauses.table import clause_table
from reportedly.claims.geography.statements import Statement
from reportedly.claims.geography.told import statements
from tests.claims.conftest import sheet_of

FILE = Path(__file__).parent / "geography.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


def read(text: str) -> tuple[Statement, ...]:
    sheet = sheet_of(text)
    return statements(sheet, clause_table(sheet))


@pytest.mark.parametrize(
    "case", [c for c in CASES if "relation" in c], ids=lambda case: str(case["text"])[:40]
)
def test_what_is_told_of_which_place(case: dict[str, Any]) -> None:
    told = [s for s in read(case["text"]) if s.relation == case["relation"]]
    assert len(told) == 1
    assert told[0].subjects[0].mention.text == case["of"]
    assert [o.place.name for o in told[0].objects] == case["to"] or [
        o.mention.text for o in told[0].objects
    ] == case["to"]


@pytest.mark.parametrize(
    "text", [c["text"] for c in CASES if "relation" not in c], ids=lambda text: str(text)[:40]
)
def test_nothing_is_told_outright(text: str) -> None:
    assert [s for s in read(text) if s.explicit] == []
