"""The chain runs from the outlet to the origin, link by link."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reportedly.claims.chains.again import known
from reportedly.claims.chains.attribution import chain_of, distinct_links
from reportedly.claims.chains.speakers import NOBODY, conversation
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import clause_table
from reportedly.records.claims import Link
from tests.claims.conftest import sheet_of, token

CASES = tomllib.loads((Path(__file__).parent / "chains.toml").read_text(encoding="utf-8"))["case"]


def called(sheet: Sheet, link: Link) -> str:
    """Its name or what the text calls it; in brackets the words of hearsay."""
    return link.name or link.text or f"({sheet.text[link.start : link.end]})"


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_chain(case: dict[str, object]) -> None:
    sheet = sheet_of(str(case["text"]))
    clauses = clause_table(sheet)
    i = token(sheet, str(case["of"]))
    carried, heard = conversation(sheet, clauses)
    sentence = sheet.tokens[i].sentence
    goes_on = carried.get(sentence, NOBODY)
    chain = chain_of(sheet, clauses, i, goes_on.links, whole=goes_on.whole)
    links = distinct_links(known(chain.links, heard[sentence], sheet))
    assert [called(sheet, link) for link in links] == case["chain"]
    assert chain.denied is case.get("denied", False)
