"""Those whom words name among others: "groups like X", "twenty, including Y"."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.doers import names_party
from reportedly.gazetteer.party_words import open_party_words


def included(sheet: Sheet, i: int) -> list[int]:
    """Who is named among a number: "twenty more, including a reporter"."""
    last = sheet.parse.sentences[sheet.tokens[i].sentence].last
    for n in range(i + 1, min(i + REACH, last)):
        if sheet.tokens[n].text.lower() == "including":
            return [
                k
                for p in sheet.parse.children[n]
                if sheet.tokens[p].dep == "pobj"
                for k in conjuncts(sheet, p)
            ]
        if sheet.tokens[n].pos in ("NOUN", "PROPN") and "people" in classes_of(sheet, n):
            return []
    return []


REACH = 12
"""Tokens from those who are counted to "including"."""


def without_own(sheet: Sheet, row: list[int]) -> list[int]:
    """The row without what is a party's own thing: "Oman and its security" is Oman."""
    kept = [i for i in row if not is_own_thing(sheet, i)]
    return kept if len(row) > 1 and kept else row


def is_own_thing(sheet: Sheet, i: int) -> bool:
    """True for a thing that "its" or "their" gives to another of the row."""
    token = sheet.tokens[i]
    owned = any(sheet.tokens[c].tag == "PRP$" for c in sheet.parse.children[i])
    return owned and token.dep == "conj" and not classes_of(sheet, i) & SOMEBODY


SOMEBODY = frozenset({"actor", "people", "organisation", "government", "parties"})


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
