"""Statements held against the map; cases stand in `geography.toml`."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.claims import Check, Claim
from tests.claims.conftest import extracted, sheet_of

FILE = Path(__file__).parent / "geography.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


def read(text: str) -> tuple[tuple[Claim, ...], tuple[Check, ...]]:
    sheet, known = sheet_of(text), open_gazetteer()
    return extracted(sheet, known.atlas)


def kinds(checks: tuple[Check, ...]) -> list[str]:
    return [check.kind.removeprefix("geography.") for check in checks]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:40])
def test_what_the_map_says(case: dict[str, Any]) -> None:
    _, checks = read(case["text"])
    if case["check"] == "none":
        assert checks == ()
        return
    assert case["check"] in kinds(checks), checks
    found = next(c for c in checks if c.kind == f"geography.{case['check']}")
    for words in case.get("map", ()):
        assert words in found.map


def test_there_are_cases_of_every_kind() -> None:
    seen = Counter(case["check"] for case in CASES)
    assert min(seen[k] for k in ("contradicted", "incomplete", "holds", "none")) >= 6
    assert len(CASES) >= 60
