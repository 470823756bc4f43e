"""Places that open a sentence before who speaks there: of what is told, or of the speaker alone."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.sources import open_sources


def is_told_on_the_spot(sheet: Sheet, clauses: dict[int, Clause], i: int, match: Match) -> bool:
    """True for the X that opens "In X region, the governor said two were killed": of the event.

    A town counts only where one of the place speaks: "In X, diplomats said" tells where they are.
    """
    said = next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
    mention = sheet.mention(i, "place")
    if said is None or mention is None or not mention.place or i > said or not opens(sheet, i):
        return False
    if said not in sheet.parse.ancestors(match.i) or mention.place.feature == "country":
        return False
    below = [n for s in clauses[said].subjects for n in sheet.parse.subtree(s)]
    actors = [a.actor for n in below if (a := sheet.mention(n, "actor")) is not None]
    if any(actor.id for actor in actors if actor):
        return False
    people, words = open_sources().people, open_sources().words["on_the_spot"]
    local = {*words, *people["witness"], *people["recorder"]}
    region = mention.place.feature in ("adm1", "adm2")
    return region or any(sheet.tokens[n].lemma in local for n in below)


def opens(sheet: Sheet, i: int) -> bool:
    """True for a place in the phrase with which its sentence opens."""
    first = sheet.parse.sentences[sheet.tokens[i].sentence].first
    return sheet.tokens[first].lemma in OPENING and i - first <= FEW


OPENING = frozenset({"in", "at", "near", "outside"})
FEW = 6
"""Tokens of a phrase like "In the southern port city of X"."""
