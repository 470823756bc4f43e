"""What is only called for, supposed or thought of: "any attack", a list of demands."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.claims.clauses.rows import is_mandated
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.clauses.voice import SUBJECT
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources

ASKED = frozenset({"statement.appealed", "talks.offered"})
SPOKEN = frozenset({"statement", "talks", "pledge", "assessment"})
"""Families of what is said: to speak is to act."""


def is_supposed(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: Mapping[int, str]
) -> bool:
    """True where nothing is said to have come, nor to be going to."""
    if match.frame.kind.partition(".")[0] in SPOKEN:
        return False
    within = clauses.get(match.clause) if match.clause is not None else None
    if within is not None and is_question_ahead(within):
        return True
    if match.nominal:
        return is_any(sheet, clauses, match) or is_called_for(sheet, match)
    row = clauses.get(match.i)
    if row is None:
        return False
    if (
        is_enabled(sheet, clauses, row)
        or is_commanded(sheet, row)
        or is_otherwise(sheet, row)
        or is_bound_to(sheet, clauses, row)
    ):
        return True
    return is_called_on(sheet, clauses, match, triggers) or is_if_convicted(sheet, clauses, match)


def is_enabled(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "a base would allow the army to strike": what something would be good for."""
    if row.relation not in ("xcomp", "ccomp") or row.above is None or row.modals:
        return False
    above = clauses[row.above]
    return sheet.tokens[above.i].lemma in open_event_words().enabling and bool(
        GUESS & set(above.modals)
    )


GUESS = frozenset({"would", "could", "might", "can", "may"})


def is_otherwise(sheet: Sheet, row: Clause) -> bool:
    """True for "rockets that would otherwise hit towns": they do not."""
    below = (sheet.tokens[c].lemma for c in sheet.parse.children[row.i])
    return "would" in row.modals and "otherwise" in below


def is_bound_to(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "they have to beat us": a need, no deed; "had to flee" tells one."""
    if not row.infinitive or row.relation != "xcomp" or row.above is None:
        return False
    above, token = clauses[row.above], sheet.tokens[row.above]
    return token.lemma in ("have", "need") and token.tag in ("VBP", "VBZ") and not above.modals


def is_called_for(sheet: Sheet, match: Match) -> bool:
    """True for "called for more attacks": not for "blamed them for attacks", nor for "the raid"."""
    token = sheet.tokens[match.i]
    above = sheet.tokens[token.head]
    if match.frame.kind.startswith("strike."):
        return False  # "Called for air support": troops ask for what comes.
    if token.dep != "pobj" or above.lemma != "for" or is_definite(sheet, match.i):
        return False
    return sheet.tokens[above.head].lemma in open_event_words().calling


def is_commanded(sheet: Sheet, row: Clause) -> bool:
    """True for "Surrender to the army!": an order to whoever hears it."""
    if row.relation not in ("ROOT", "ccomp") or sheet.tokens[row.i].tag != "VB":
        return False
    return not row.subjects and not row.infinitive and is_bare(sheet, row.i)


def is_question_ahead(row: Clause) -> bool:
    """True for "how the war will end": nobody says that it will."""
    asked = row.mark in ("how", "whether", "why") and row.relation == "ccomp"
    return asked and bool(row.modals)


def is_any(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "any attack": one that may never come; not for "denied any attack"."""
    if not any(sheet.tokens[c].lemma == "any" for c in sheet.parse.children[match.i]):
        return False
    denying = open_event_words().denying
    above = list(sheet.parse.ancestors(match.i))
    around = (n for a in above for n in (a, *sheet.parse.children[a]) if n < match.i)
    return not any(sheet.tokens[n].lemma.lower() in denying for n in around)


def is_called_on(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: Mapping[int, str]
) -> bool:
    """True for the last of "call on them to keep the peace, leave the town and free the men"."""
    row = clauses.get(match.i)
    if row is None or sheet.tokens[row.i].tag not in ("VB", "VBP") or not is_bare(sheet, row.i):
        return False
    here = row
    for _ in range(5):
        above = clauses.get(here.above) if here.above is not None else None
        if above is None:
            return False
        joined = here.relation in ("conj", "dep")
        gerund = sheet.tokens[here.i].tag == "VBG" and here.relation == "xcomp"
        if here is not row and (is_mandated(sheet, clauses, here) or here.infinitive):
            return triggers.get(here.above or 0, "") in ASKED or is_mandated(sheet, clauses, here)
        if not (joined or gerund):
            return False
        if here.relation == "dep" and triggers.get(above.i) in ASKED:
            return True
        here = above
    return False


def is_bare(sheet: Sheet, i: int) -> bool:
    """True for a verb with no subject or auxiliary of its own."""
    helping = {*SUBJECT, "nsubjpass", "aux", "auxpass"}
    return not any(sheet.tokens[c].dep in helping for c in sheet.parse.children[i])


def is_if_convicted(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "if convicted, he faces ten years": nobody has been."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind != "detention.charged":
        return False
    return row.mark in open_sources().words["conditions"]
