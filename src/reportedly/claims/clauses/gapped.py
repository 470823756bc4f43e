"""Relative clauses without a pronoun that the parser takes for participles.

Of "the soldiers the rebels captured were freed" it makes captured rebels that were freed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.claims.clauses.sheet import Sheet

if TYPE_CHECKING:
    from reportedly.claims.clauses.table import Clause

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
HELPS = frozenset({"aux", "auxpass", "agent"})


def with_gapped(sheet: Sheet, table: dict[int, Clause]) -> dict[int, Clause]:
    """The table where such a verb has its doer and what it was done to."""
    found = {i: gap for i in table if (gap := gap_of(sheet, i)) is not None}
    for i, outer in found.items():
        doer = sheet.tokens[i].head
        for n, row in list(table.items()):
            subjects = tuple(outer if s == doer else s for s in row.subjects)
            objects = tuple(outer if o == doer else o for o in row.objects)
            table[n] = replace(row, subjects=subjects, objects=objects)
        own = table[i]
        table[i] = replace(own, subjects=(doer,), objects=(outer,), passive=False, relation="relcl")
    return table


def gap_of(sheet: Sheet, i: int) -> int | None:
    """What "the rebels captured" leaves out: the noun right before "the rebels"; else None."""
    token = sheet.tokens[i]
    doer = sheet.tokens[token.head]
    if token.dep != "acl" or token.tag != "VBN" or doer.pos not in NOUNS:
        return None
    if any(sheet.tokens[c].dep in HELPS for c in sheet.parse.children[i]):
        return None
    first = min((c for c in sheet.parse.children[doer.i] if c < doer.i), default=doer.i)
    article = sheet.tokens[first].lemma in ("the", "their", "his", "its")
    if not article or token.i != doer.i + 1 or not first:
        return None
    outer = sheet.tokens[first - 1]
    if outer.sentence != token.sentence or outer.pos != "NOUN" or is_led(sheet, outer.i):
        return None
    return outer.i if sheet.mention(outer.i, "time") is None else None


def is_led(sheet: Sheet, i: int) -> bool:
    """True for the village of "In the village the men arrested there were freed"."""
    above = sheet.tokens[sheet.tokens[i].head]
    return above.pos == "ADP" and above.i == sheet.parse.sentences[above.sentence].first
