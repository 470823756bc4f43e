"""What is played, pictured, awaited or rather not done: the words name the deed, nobody did it."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources

NEAR = 3
"""Words from "than" to the verb: "rather than to openly fight"."""
BY_LAW = frozenset({"detention.arrested", "detention.charged", "violence.executed"})
"""What one faces that is still to come; who "faced kidnappings" saw them."""


def is_done_without(sheet: Sheet, match: Match) -> bool:
    """True for "freed without being charged", "instead of leaving": it did not happen.

    "Ended without a ceasefire" too; "without a fight" and "without losses" tell how it went.
    """
    token = sheet.tokens[match.i]
    if match.nominal and token.dep == "pobj" and sheet.tokens[token.head].lemma == "without":
        return match.frame.kind.partition(".")[0] in LACKING
    if not match.nominal and is_rather_not(sheet, match.i):
        return True
    if token.dep != "pcomp":
        return False
    return sheet.tokens[token.head].lemma in ("without", "instead") or (
        sheet.slice(max(0, token.head - 1), token.head).lower() == "instead of"
    )


LACKING = frozenset({"agreement", "battle", "strike", "bombing", "protest"})
"""Families of what "without" says there was none of; losses that there were not are told."""


def is_rather_not(sheet: Sheet, i: int) -> bool:
    """True for both sides of "would sooner die than surrender", and for what one would not do."""
    first = sheet.parse.sentences[sheet.tokens[i].sentence].first
    before = [t.text.lower() for t in sheet.tokens[max(first, i - NEAR) : i]]
    if "than" in before and {"rather", "sooner"} & {t.text.lower() for t in sheet.tokens[first:i]}:
        return not {",", "and", "but"} & set(before[before.index("than") :])
    below = [sheet.tokens[c].text.lower() for c in sheet.parse.children[i]]
    return "would" in below and bool({"rather", "sooner"} & set(below))


def is_rehearsed(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "simulated the capture of a village", "practised storming a house"."""
    verbs = open_sources().verbs["rehearse"]
    if match.nominal:
        row = clauses.get(match.clause) if match.clause is not None else None
        return row is not None and match.i in row.objects and sheet.tokens[row.i].lemma in verbs
    row = clauses.get(match.i)
    if row is None or row.above is None or row.relation not in ("xcomp", "ccomp", "pcomp"):
        return False
    return sheet.tokens[row.above].lemma in verbs


def is_awaited(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "face execution", "were spared arrest": it has not come, maybe never will."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.nominal or match.i not in row.objects:
        return False
    return match.frame.kind in BY_LAW and sheet.tokens[row.i].lemma in open_event_words().awaited


def is_pictured(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "imagine they took the town", "suppose they attack"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or row.above is None or row.relation not in ("ccomp", "xcomp"):
        return False
    above = clauses[row.above]
    verb = sheet.tokens[above.i]
    pictured = verb.lemma in open_sources().verbs["picture"]
    return pictured and verb.tag == "VB" and not above.subjects
