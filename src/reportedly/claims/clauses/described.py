"""Adjectives that tell which place is meant, also where the parser took them for a clause."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet


def name_behind(sheet: Sheet, i: int) -> int | None:
    """The place named right behind an adjective that the parser took for a clause of its own.

    "Near contested X", "shells hit disputed X": after a preposition or a verb stands no other.
    """
    token, name = sheet.tokens[i], i + 1
    place = sheet.mention(name, "place") if name < len(sheet.tokens) else None
    if place is None or place.why == "demonym" or place.start != sheet.tokens[name].start:
        return None
    after = token.dep == "pcomp" or (token.dep == "advcl" and token.tag == "VBN")
    return name if after and sheet.tokens[name].dep in MISREAD else None


MISREAD = frozenset({"advmod", "npadvmod", "dobj"})
"""How the parser hangs a name whose adjective it took for a verb or a noun."""


def describes(sheet: Sheet, i: int) -> bool:
    """True for an adjective before its noun ("the besieged town"), or before a name misread so."""
    token = sheet.tokens[i]
    return (token.dep == "amod" and token.head > i) or name_behind(sheet, i) is not None
