"""The chain runs from the outlet to the origin, link by link."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reportedly.claims.attribution import chain_of
from reportedly.claims.clauses import clause_table
from reportedly.claims.speakers import NOBODY, carried_chains

from .conftest import sheet_of, token

CASES = tomllib.loads((Path(__file__).parent / "chains.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_chain(case: dict[str, object]) -> None:
    sheet = sheet_of(str(case["text"]))
    clauses = clause_table(sheet)
    i = token(sheet, str(case["of"]))
    goes_on = carried_chains(sheet, clauses).get(sheet.tokens[i].sentence, NOBODY)
    chain = chain_of(sheet, clauses, i, goes_on.links, whole=goes_on.whole)
    assert [link.name or link.text for link in chain.links] == case["chain"]
    assert chain.denied is case.get("denied", False)
