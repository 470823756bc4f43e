"""What is only meant to come about: purposes, goals, demands; and events that are bodies."""

from __future__ import annotations

from reportedly.claims.clauses.rows import first_of_row
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import PLACED, Match
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.gazetteer.sources import open_sources

SPOKEN = frozenset({"statement", "talks", "pledge", "assessment", "aid", "passage"})
"""Families of what is said and meant: an aim of theirs is told all the same."""


def is_mere_purpose(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for an infinitive that says what something is for ("a mission to fight rebels")."""
    row = clauses.get(match.i)
    row = row and first_of_row(sheet, clauses, row)
    if match.frame.kind.startswith("protest."):
        return False  # "Thousands gathered to protest": they did.
    if row is None or row.modals or not (row.infinitive or row.relation in ("xcomp", "ccomp")):
        return False
    if is_of_a_row(sheet, match.i) or is_claimed_to_be(sheet, row):
        return False
    helped = clauses[row.above] if row.above is not None else row
    if row.relation in ("xcomp", "ccomp") and sheet.tokens[helped.i].lemma == "help":
        # "to help bolster the border": what is to be helped is the purpose.
        row = helped
    if row.relation == "advcl":
        return row.infinitive and match.frame.kind not in SAID_BY_DOING
    if row.relation == "xcomp" and row.infinitive and row.above is not None:
        above, lemma = clauses[row.above], sheet.tokens[row.above].lemma
        if not above.passive and lemma in open_event_words().striving:
            return True  # "Are fighting to topple the government": what they are out for.
        return above.passive and lemma in open_sources().verbs["purposive"]
    words = open_sources().words
    if row.relation in ("acl", "relcl"):
        noun = sheet.tokens[row.i].head
        named = sheet.tokens[noun].lemma
        if named == "order" and sheet.tokens[noun - 1].lemma == "in":
            return True
        return named not in words["planning"] | words["asking"]
    return False


def is_claimed_to_be(sheet: Sheet, row: Clause) -> bool:
    """True for "their claim to have captured it", "to be in control": said of what is so."""
    if row.relation != "acl" or sheet.tokens[sheet.tokens[row.i].head].lemma != "claim":
        return False
    return row.perfect or sheet.tokens[row.i].lemma in ("be", "control", "hold")


SAID_BY_DOING = frozenset({"statement.appealed", "statement.condemned"})
"""Kinds that a deed is done to say: "blocked the road to demand that he resign"."""


def is_of_a_row(sheet: Sheet, i: int) -> bool:
    """True for the infinitive of "the third town to fall", "the first to leave": it happened."""
    to = next((c for c in sheet.parse.children[i] if sheet.tokens[c].tag == "TO"), None)
    if to is None or to == 0:
        return False
    noun = to - 1
    around = (noun, *(c for c in sheet.parse.children[noun] if sheet.tokens[c].dep == "amod"))
    return any(
        sheet.tokens[c].text.lower() in numbers().ordinals or sheet.tokens[c].lemma in IN_A_ROW
        for c in around
    )


IN_A_ROW = frozenset({"last", "latest", "only"})


def is_mere_goal(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "efforts to defeat them", where the kind is told by finite verbs alone."""
    kind = sheet.kinds.by_id.get(match.frame.kind)
    row = clauses.get(match.i)
    if kind is None or not kind.finite or row is None or row.modals:
        return False
    token = sheet.tokens[match.i]
    helped = any(
        sheet.tokens[c].dep in ("aux", "auxpass") and sheet.tokens[c].tag != "TO"
        for c in sheet.parse.children[match.i]
    )
    return token.tag in ("VB", "VBG") and not helped


def is_so_that(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "so that the parties agree to a truce": what something is meant to bring about."""
    row = clauses.get(match.i)
    row = row and first_of_row(sheet, clauses, row)
    if match.frame.kind.partition(".")[0] in SPOKEN:
        return False
    if row is None or row.relation != "advcl" or sheet.tokens[row.i].tag == "VBD" or row.perfect:
        return False
    marks = {
        sheet.tokens[c].lemma
        for c in sheet.parse.children[row.i]
        if c < row.i and sheet.tokens[c].dep in ("mark", "advmod")
    }
    return {"so", "that"} <= marks and not _is_past(sheet, row)


def _is_past(sheet: Sheet, row: Clause) -> bool:
    """True where an auxiliary puts it in the past ("so that the road was cut")."""
    below = (sheet.tokens[c] for c in sheet.parse.children[row.i])
    return any(t.dep in ("aux", "auxpass") and t.tag == "VBD" for t in below)


def is_able(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "they can take and hold ground": what somebody is able to do, not what he does."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind.partition(".")[0] in SPOKEN:
        return False
    while row.relation == "conj" and not row.modals and row.above is not None:
        row = clauses[row.above]
    return "can" in row.modals and not row.negated


def is_only_helped(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "is helping them to retake their towns": help that goes on has not done it yet."""
    row = clauses.get(match.i)
    row = row and first_of_row(sheet, clauses, row)
    if row is None or row.above is None or row.relation not in ("xcomp", "ccomp"):
        return False
    if match.frame.kind.partition(".")[0] in SPOKEN or sheet.tokens[row.i].tag != "VB":
        return False
    above = sheet.tokens[row.above]
    past = above.tag in ("VBD", "VBN") or clauses[row.above].perfect
    return above.lemma in open_event_words().helping and not past


def is_acting(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "the mission provides water": a body that acts, no event."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.nominal or match.i not in row.subjects:
        return False
    lemma = sheet.tokens[row.i].lemma
    acts = lemma != "be" and lemma not in PLACED and sheet.tokens[row.i].pos == "VERB"
    return acts and sheet.tokens[match.i].lemma in open_event_words().acting


def is_ensured(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "ensure that control is handed back": what is to be brought about."""
    row = clauses.get(match.i)
    row = row and first_of_row(sheet, clauses, row)
    if row is None or row.relation != "ccomp" or row.above is None or row.perfect:
        return False
    if match.frame.kind.partition(".")[0] in SPOKEN or _is_past(sheet, row):
        return False
    above = clauses[row.above]
    told = sheet.tokens[sheet.tokens[above.i].head].lemma in open_sources().verbs["say"]
    gerund = sheet.tokens[above.i].tag == "VBG" and not told  # "Report seeing them fire"
    meant = above.infinitive or above.modals or gerund
    return bool(meant) and sheet.tokens[above.i].lemma in open_event_words().ensuring


def is_bare_form(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for a bare verb form joined to a past: "demanded that they act, ... end the siege"."""
    row = clauses.get(match.i)
    if row is None or row.relation != "conj" or row.above is None or row.infinitive or row.modals:
        return False
    if match.frame.kind.partition(".")[0] in SPOKEN:
        return False
    token = sheet.tokens[row.i]
    bare = token.tag == "VB" and token.text.lower() == token.lemma
    if not bare or sheet.tokens[row.above].tag != "VBD":
        return False
    if token.lemma in open_lemmas().unchanged:
        return False  # "Killed one man and hurt two": it is the past as well.
    below = [sheet.tokens[c] for c in sheet.parse.children[row.i]]
    if any(t.lemma in ("still", "now") for t in below):
        return False  # "Took the town and still hold it."
    return not any(t.dep in ("aux", "neg") for t in below)
