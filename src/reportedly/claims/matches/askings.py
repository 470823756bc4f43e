"""Verbs that ask or refuse only with what is asked or refused: questions are no appeals."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

HELD = frozenset({"talks.met", "talks.planned", "talks.called"})
REFUSED = "talks.refused"
WILL = frozenset({"will", "would", "shall", "can"})
APPEALED, REJECTED = "statement.appealed", "statement.rejected"


def as_asking(sheet: Sheet, row: Clause, match: Match) -> Match:
    """ "Challenged X to act" as an appeal, "will not meet X" as a refusal; others as they are."""
    if match.frame.kind in HELD and row.negated and WILL & set(row.modals):
        return replace(match, frame=msgspec.structs.replace(match.frame, kind=REFUSED))
    if match.frame.kind != REJECTED or sheet.tokens[row.i].lemma not in open_speech().dare:
        return match
    if not row.objects or not has_infinitive(sheet, row.i):
        return match
    return replace(match, frame=msgspec.structs.replace(match.frame, kind=APPEALED))


def is_empty(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "he asked reporters" and "she refused": what of is not said."""
    lemma = sheet.tokens[row.i].lemma
    if match.frame.kind == APPEALED and is_design(sheet, match):
        return True
    if match.frame.kind == APPEALED and lemma in open_speech().inquire:
        return len(match.words) == 1 and not has_infinitive(sheet, row.i)
    if match.frame.kind == REJECTED and not match.objects:
        return lemma in open_speech().dare or not has_infinitive(sheet, row.i)
    return False


def is_design(sheet: Sheet, match: Match) -> bool:
    """True for "the plan calls for": a plan asks nobody, it lays down what is to come."""
    designs = open_sources().words["designs"]
    return bool(match.subjects) and all(sheet.tokens[s].lemma in designs for s in match.subjects)


def has_infinitive(sheet: Sheet, i: int) -> bool:
    """True where what should be done stands below a verb: "to leave", "that they leave"."""
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep not in ("xcomp", "ccomp", "advcl", "acl") or c < i:
            continue
        marks = {sheet.tokens[d].text.lower() for d in sheet.parse.children[c] if d < c}
        if "to" in marks or "that" in marks or token.tag in ("VB", "VBP"):
            return True
    return any(
        sheet.tokens[c].lemma in ("for", "to") and sheet.tokens[c].dep in ("prep", "dative")
        for c in sheet.parse.children[i]
    )
