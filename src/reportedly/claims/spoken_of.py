"""Those whom words name among others: "groups like X", "twenty, including Y"."""

from __future__ import annotations

from reportedly.claims.doers import names_party
from reportedly.claims.phrases import after, conjuncts
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.party_words import open_party_words


def included(sheet: Sheet, i: int) -> list[int]:
    """Who is named among a bare number: "twenty more, including a reporter"."""
    return after(sheet, i, {"include"})


def examples(sheet: Sheet, i: int) -> list[int]:
    """Those named of a kind of party ("groups like Hamas"), and beside one that is a party."""
    named = [
        n
        for c in sheet.parse.children[i]
        if c > i and sheet.tokens[c].lemma in ("like", "include", "including", "as")
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
        for n in conjuncts(sheet, p)
        if names_party(sheet, n)
    ]
    return named if named and sheet.tokens[i].lemma in open_party_words().kinds else [i, *named]
