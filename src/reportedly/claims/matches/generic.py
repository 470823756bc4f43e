"""What is said of all times and of nobody in particular: who attacks, what is never right."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match

ANYONE = frozenset({"those", "anyone", "everyone", "whoever", "anybody", "everybody", "all"})
HARM = frozenset({"strike", "bombing", "violence", "casualties", "detention"})
"""Families of deeds that a verb in the simple present tells as a habit."""
STATES = frozenset({"detention.held", "detention.hostage", "casualties.missing"})
"""Kinds of those families that last: the present tells them as they are."""
SPELLS = frozenset({"year", "decade", "century", "month", "generation"})
PRESENT = frozenset({"VBZ", "VBP"})


def is_generic(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for what tells no single event: of anyone, as a rule, as a habit, of many years."""
    if match.nominal:
        return is_rule(sheet, clauses, match) or is_of_years(sheet, match.i)
    row = clauses.get(match.i)
    if row is None or is_timed(sheet, match.i):
        return False
    return is_of_anyone(sheet, clauses, row) or is_told_as_habit(sheet, row, match)


def is_of_anyone(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "those who attack aid workers", "those who gave their lives"."""
    while row.relation == "conj" and row.above is not None:
        row = clauses[row.above]
    if row.relation != "relcl":
        return False
    return sheet.tokens[sheet.tokens[row.i].head].lemma.lower() in ANYONE


def is_told_as_habit(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "the regime drops barrel bombs on its own people": no news in a sentence.

    A headline tells news in the present; so may a sentence with a number or a name of whom it hit.
    """
    kind = match.frame.kind
    if kind.partition(".")[0] not in HARM or kind in STATES or row.infinitive or row.modals:
        return False
    if not is_simple_present(sheet, row) or not is_sentence(sheet, row.i):
        return False
    struck = (*match.objects, *match.subjects, *(n for _, n in match.phrases))
    return not any(is_singled_out(sheet, n) for n in struck)


def is_simple_present(sheet: Sheet, row: Clause) -> bool:
    """True for "uses"; not for "is using", "has used", nor for "is looted", what came of it."""
    below = (sheet.tokens[c] for c in sheet.parse.children[row.i])
    helped = any(t.dep in ("aux", "auxpass") for t in below)
    return not helped and sheet.tokens[row.i].tag in PRESENT


def is_sentence(sheet: Sheet, i: int) -> bool:
    """True where the words end in a full stop: a headline does not."""
    sentence = sheet.parse.sentences[sheet.tokens[i].sentence]
    words = sheet.text[sentence.start : sentence.end].rstrip(" \n\"”’'")
    return words.endswith((".", "!", "?"))


def is_singled_out(sheet: Sheet, n: int) -> bool:
    """True for a counted noun and for a name: who was hit, or where, this once."""
    counted = sheet.mention(n, "figure") is not None or any(
        sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[n]
    )
    place = sheet.mention(n, "place")
    town = place is not None and bool(place.place) and place.why != "demonym"
    return counted or (town and not is_land(sheet, n))


def is_land(sheet: Sheet, n: int) -> bool:
    """True for the name of a country."""
    place = sheet.mention(n, "place")
    return place is not None and bool(place.place and place.place.feature == "country")


def is_timed(sheet: Sheet, i: int) -> bool:
    """True where the clause says when."""
    return any(sheet.mention(n, "time") is not None for n in sheet.parse.subtree(i))


def is_rule(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "attacks on schools are never acceptable": bare, many, and judged by "be"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.subjects or sheet.tokens[row.i].lemma != "be":
        return False
    if sheet.tokens[row.i].tag not in PRESENT or sheet.tokens[match.i].tag != "NNS":
        return False
    below = [sheet.tokens[c] for c in sheet.parse.children[match.i]]
    bare = not any(t.dep in ("det", "poss", "nummod") for t in below)
    told = (n for n in sheet.parse.subtree(match.i))
    judged = any(
        sheet.tokens[c].dep in ("acomp", "attr", "neg") for c in sheet.parse.children[row.i]
    )
    return bare and judged and not any(is_singled_out(sheet, n) for n in told)


def is_of_years(sheet: Sheet, i: int) -> bool:
    """True for "years of bombardment": no event, a long time of them."""
    token = sheet.tokens[i]
    while token.dep == "conj":
        token = sheet.tokens[token.head]
    above = sheet.tokens[token.head]
    if token.dep != "pobj" or above.lemma != "of":
        return False
    noun = sheet.tokens[above.head]
    return noun.lemma in SPELLS and noun.tag == "NNS"
