"""What is said of all times and of nobody in particular: who attacks, what is never right."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.habits import (
    ANYONE,
    HARM,
    PRESENT,
    is_bare_plural,
    is_sentence,
    is_simple_present,
    is_singled_out,
    is_told_as_habit,
)
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words

RECKONED = frozenset({"among", "be", "include", "of", "number"})
"""Words beside "those killed" that tell who or how many they were."""
SPELLS = frozenset({"year", "decade", "century", "month", "generation"})
SHORT_SPELLS = frozenset({"week", "day"})
"""Spans of which a number is one event ("three days of fighting")."""


def is_generic(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for what tells no single event: of anyone, as a rule, as a habit, of many years."""
    if is_of_whoever(sheet, clauses, match):
        return True
    if match.nominal:
        within = clauses.get(match.clause) if match.clause is not None else None
        named = within is not None and match.i in (*within.subjects, *within.objects)
        if within is not None and named and is_at_any_time(sheet, clauses, within):
            return True
        return (
            is_rule(sheet, clauses, match)
            or is_of_years(sheet, match.i)
            or is_of_many(sheet, clauses, match)
        )
    row = clauses.get(match.i)
    if row is None:
        return False
    if is_at_any_time(sheet, clauses, row) or is_of_you(sheet, row):
        return True
    if is_over_years(sheet, row) or is_toll_of_war(sheet, row, match):
        return True
    if is_of_anyone(sheet, clauses, row):
        return True
    return not is_timed(sheet, match.i) and is_told_as_habit(sheet, row, match)


def is_of_whoever(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "people injured in strikes cannot reach it", "men who kill can be tried".

    It only says of what kind they are of whom something holds in general; a day, a number or a
    place makes it an event.
    """
    if match.frame.kind.partition(".")[0] not in (*HARM, "battle", "displacement"):
        return False
    for above in (match.i, *sheet.parse.ancestors(match.i)):
        token = sheet.tokens[above]
        if token.dep not in ("relcl", "acl") or above not in clauses:
            continue
        row = clauses.get(sheet.tokens[token.head].head)
        if row is None or token.head not in (*row.subjects, *row.objects):
            return False
        told = any(
            is_singled_out(sheet, n) or is_time(sheet, n) for n in sheet.parse.subtree(above)
        )
        before = sheet.tokens[sheet.parse.subtree(above)[0] - 1].text if above else ""
        general = is_simple_present(sheet, row) or bool(GENERAL & set(row.modals))
        return general and before != "," and not told and is_bare_plural(sheet, token.head)
    return False


GENERAL = frozenset({"can", "may", "must", "should", "shall", "will", "would", "could"})
"""Modals of what holds in general or is yet to come."""


def is_time(sheet: Sheet, i: int) -> bool:
    """True for a word of a time."""
    return sheet.mention(i, "time") is not None


def is_at_any_time(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for a clause of what happens whenever, or again and again."""
    return is_whenever(sheet, row) or is_recurring(sheet, clauses, row)


def is_recurring(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "often shelled and burned", "every week women are attacked"."""
    words = open_event_words()
    while True:
        if any(p == "in" and sheet.tokens[n].lemma == "past" for p, n in row.prepositions):
            return True
        for c in sheet.parse.children[row.i]:
            token = sheet.tokens[c]
            if token.text.lower() in words.before_news and c < row.i:  # Not "no longer"
                return True
            if token.dep == "npadvmod" and token.lemma.lower() in words.spells:
                below = {sheet.tokens[n].lemma.lower() for n in sheet.parse.children[c]}
                last = token.lemma == "time" and "last" in below  # "The last time they came."
                return last or bool(below & words.recurring)
        if row.relation != "conj" or row.above is None or has_subject(sheet, row.i):
            return False
        row = clauses[row.above]


def is_of_you(sheet: Sheet, row: Clause) -> bool:
    """True for "if you take up arms": anyone who does."""
    you = any(
        sheet.tokens[s].lemma in ("you", "one") and sheet.tokens[s].pos == "PRON"
        for s in row.subjects
    )
    return you and not row.perfect and sheet.tokens[row.i].tag in ("VB", "VBP", "VBZ")


def is_over_years(sheet: Sheet, row: Clause) -> bool:
    """True for "have been killed in five decades of conflict": a sum of many events."""
    if not row.perfect:
        return False
    times = (n for p, n in row.prepositions if p in ("in", "over", "during", "through"))
    return any(sheet.tokens[n].lemma in YEARS and sheet.tokens[n].tag == "NNS" for n in times)


YEARS = frozenset({"year", "decade", "century", "generation", "week", "day"})


def is_toll_of_war(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "the conflict has killed 40,000": the sum of a war, of no day or town."""
    if match.frame.kind.partition(".")[0] not in ("casualties", "displacement"):
        return False
    wars = open_event_words().long_lasting
    summed = row.perfect and not is_timed(sheet, row.i)
    return summed and any(sheet.tokens[s].lemma in wars for s in subjects_of(sheet, row))


def subjects_of(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """The subjects of a clause; of "a war that has killed", also in a row of verbs, the war."""
    first = sheet.tokens[row.i]
    while first.dep == "conj":
        first = sheet.tokens[first.head]
    return (*row.subjects, first.head) if first.dep == "relcl" else row.subjects


def has_subject(sheet: Sheet, i: int) -> bool:
    """True for a verb with a subject of its own."""
    return any(sheet.tokens[c].dep in ("nsubj", "nsubjpass") for c in sheet.parse.children[i])


def is_whenever(sheet: Sheet, row: Clause) -> bool:
    """True for "when rebels attack, we run": a present behind "when" is no one time."""
    if row.mark not in AT_ANY_TIME or row.perfect or row.modals:
        return False
    helped = (sheet.tokens[c] for c in sheet.parse.children[row.i])
    tags = {sheet.tokens[row.i].tag, *(t.tag for t in helped if t.dep in ("aux", "auxpass"))}
    return bool(tags & PRESENT) and "VBD" not in tags and is_sentence(sheet, row.i)


AT_ANY_TIME = frozenset({"when", "whenever", "until", "till"})
"""Words before a present that tell no time of it: "when rebels attack", "until they leave"."""


def is_of_many(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "most attacks take place at night", and for the attacks that "those" order."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None:
        return False
    if match.i in row.objects and is_of_anyone(sheet, clauses, row):
        return True
    if is_timed(sheet, row.i):
        return False
    below = {sheet.tokens[c].lemma for c in sheet.parse.children[match.i]}
    present = is_simple_present(sheet, row) and is_sentence(sheet, row.i)
    return present and bool(below & open_event_words().of_any)


def is_of_anyone(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "those who attack aid workers", "those who gave their lives", "those displaced"."""
    while row.relation in ("conj", "xcomp") and row.above is not None:
        row = clauses[row.above]
    if row.relation == "acl" and sheet.tokens[row.i].tag == "VBN":
        noun = sheet.tokens[sheet.tokens[row.i].head]
        return noun.lemma == "those" and sheet.tokens[noun.head].lemma not in RECKONED
    if row.relation != "relcl":
        return False
    return sheet.tokens[sheet.tokens[row.i].head].lemma.lower() in ANYONE


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
    counted = any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[noun.i])
    long = noun.lemma in SPELLS or (noun.lemma in SHORT_SPELLS and not counted)
    return long and noun.tag == "NNS"
