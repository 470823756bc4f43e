"""What is told as a plan: by a modal, a verb or a noun that puts it ahead of now."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.rows import is_mandated
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.introductions import RECKONING
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.claims.matches.meant import is_of_a_row
from reportedly.claims.matches.settled_by import is_definite
from reportedly.claims.matches.unrealised import has_managed
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources


def is_planned(sheet: Sheet, clauses: dict[int, Clause], match: Match, path: list[int]) -> bool:
    """True for what a modal, a verb or a noun of planning puts ahead of now."""
    words = open_sources()
    if match.nominal and any(
        sheet.tokens[c].text.lower() in words.words["planned"]
        for c in sheet.parse.children[match.i]
    ):
        return True
    row = clauses.get(match.clause) if match.nominal and match.clause is not None else None
    if row is not None and row.infinitive and sheet.tokens[row.i].lemma in SHUN:
        return False  # "Crossed the river to escape the fighting": it was going on.
    if _is_ordered(sheet, match) or is_designed(sheet, clauses, match) or is_decreed(sheet, match):
        return True
    if _is_to_come(sheet, clauses, match) or _is_near(sheet, clauses, match):
        return True
    if is_of_a_row(sheet, match.i):
        return False
    for n, i in enumerate(path):
        row = clauses[i]
        ahead = words.words["planned_modals"] & set(row.modals) or {"would"} & set(row.modals)
        if n == 0 and ahead and governs(sheet, clauses, match, i):
            return True
        if n > 0 and ahead and (clauses[path[n - 1]].infinitive or _is_joined(sheet, path[n - 1])):
            return True
        if n > 0 and ahead and _is_until(sheet, clauses[path[n - 1]]):
            return True
        if sheet.tokens[i].text.lower() in ("going",) and n > 0 and clauses[path[n - 1]].infinitive:
            return True
        if n > 0 and sheet.tokens[i].lemma == "be" and clauses[path[n - 1]].infinitive:
            return not (is_likely(sheet, i) or has_managed(sheet, clauses, path[n - 1]))
        if n > 0 and _is_told_as_fact(sheet, clauses, path[n - 1]):
            break
        if (
            n > 0
            and clauses[path[n - 1]].relation == "acl"
            and sheet.tokens[path[n - 1]].tag == "VBN"
        ):
            break  # "Voted to withdraw the men deployed there": they are there.
        reached = n > 0 and _is_reached(sheet, clauses, path[n - 1])
        nominal = n == 0 and match.nominal and match.i in row.objects
        if sheet.tokens[i].lemma in words.verbs["plan"] and reached:
            return True
        if sheet.tokens[i].lemma in words.verbs["plan_noun"] and nominal:
            return True
    return _hangs_on_plan(sheet, match)


SHUN = frozenset({"escape", "flee", "survive"})
ORDERED = frozenset({"strike", "battle", "displacement", "territory", "detention"})
"""Families of which an order says only what is to come ("told residents to leave")."""


def _is_ordered(sheet: Sheet, match: Match) -> bool:
    """True for a pattern that begins with an order."""
    family, orders = match.frame.kind.partition(".")[0], open_sources().verbs["order"]
    return not match.nominal and family in ORDERED and sheet.tokens[match.i].lemma in orders


def _is_to_come(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "talks are to commence in Geneva": the noun is the subject of "be" and "to"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.nominal or match.i not in row.subjects:
        return False
    if sheet.tokens[row.i].lemma != "be" or is_likely(sheet, row.i):
        return False
    below = (clauses[c] for c in sheet.parse.children[row.i] if c in clauses)
    return any(r.infinitive and r.relation in ("xcomp", "attr") for r in below)


def _is_near(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "an attack is imminent", "is only a matter of time"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.nominal or match.i not in row.subjects or row.negated:
        return False
    if sheet.tokens[row.i].lemma not in ("be", "seem", "look", "appear"):
        return False
    told = [
        c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep in ("acomp", "attr", "oprd")
    ]
    coming = open_sources().words["sure_to_come"]
    return any(sheet.tokens[c].lemma in coming or _is_matter_of_time(sheet, c) for c in told)


def _is_matter_of_time(sheet: Sheet, i: int) -> bool:
    """True for the matter of "a matter of time"."""
    behind = [t.text.lower() for t in sheet.tokens[i : i + 3]]
    return behind == ["matter", "of", "time"]


def _is_until(sheet: Sheet, row: Clause) -> bool:
    """True for "will go on until they take the town": a present that has yet to come."""
    return row.mark in AHEAD_OF and sheet.tokens[row.i].tag in ("VBZ", "VBP", "VB")


AHEAD_OF = frozenset({"until", "till", "once", "when", "before", "after"})


def _is_joined(sheet: Sheet, i: int) -> bool:
    """True for the gerund of "will join in making", "will continue shelling"."""
    return sheet.tokens[i].tag == "VBG" and sheet.tokens[i].dep in ("pcomp", "xcomp")


def _is_reached(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for what a verb of planning bears on: "plan to go", "consider going", "want it gone"."""
    row, tag = clauses[i], sheet.tokens[i].tag
    if row.infinitive or _subjunctive(sheet, clauses, i):
        return True
    bare = row.relation == "ccomp" and tag == "VBN" and not row.perfect
    return bare or (row.relation == "xcomp" and tag == "VBG")


def _is_told_as_fact(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for a finite complement: no plan above it reaches into it ("glad to say that ...")."""
    row = clauses[i]
    helped = any(sheet.tokens[c].dep == "auxpass" for c in sheet.parse.children[i])
    finite = sheet.tokens[i].tag in ("VBD", "VBZ", "VBP") or row.perfect or helped
    noun = row.relation == "acl" and has_that(sheet, i)  # "Reports that ..."
    return (row.relation == "ccomp" or noun) and finite and not _subjunctive(sheet, clauses, i)


def has_that(sheet: Sheet, i: int) -> bool:
    """True for a clause that begins with "that"."""
    return any(sheet.tokens[c].lemma == "that" and c < i for c in sheet.parse.children[i])


def _subjunctive(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """ "ordered that it will end", "demanding that they leave"."""
    row = clauses[i]
    return row.relation == "ccomp" and (bool(row.modals) or is_mandated(sheet, clauses, row))


def _hangs_on_plan(sheet: Sheet, match: Match) -> bool:
    """ "plans to withdraw", "an order to retreat": an infinitive below a noun of planning."""
    token = sheet.tokens[match.i]
    if token.dep == "conj" and sheet.tokens[token.head].dep == "pcomp":
        token = sheet.tokens[token.head]
    if token.dep == "pobj" and sheet.tokens[token.head].lemma in ("at", "in", "during", "after"):
        return False
    if any(sheet.tokens[c].text == "having" for c in sheet.parse.children[token.i]):
        return False  # "Certain of having killed": it is over.
    words, below = open_sources(), token.dep in ("acl", "relcl")
    if (not below and token.dep not in ("pobj", "pcomp")) or (below and token.tag != "VB"):
        return False
    above = list(sheet.parse.ancestors(token.i))[:2]
    nouns = words.words["planning"] | words.words["permits"]
    if any(sheet.tokens[a].lemma in nouns for a in above):
        return True
    if sheet.tokens[above[-1]].lemma in words.words["settled"]:
        return sheet.tokens[above[0]].lemma in ("on", "upon", "about", "for")
    if token.dep == "pcomp" and sheet.tokens[above[-1]].lemma in words.words["set_on"]:
        return sheet.tokens[above[0]].lemma in ("on", "upon", "about", "of")
    if token.dep == "pcomp" and sheet.tokens[above[-1]].lemma in words.words["devoted"]:
        return sheet.tokens[above[0]].lemma == "to"
    if sheet.tokens[above[0]].lemma == "for" and not is_definite(sheet, match.i):
        return sheet.tokens[above[-1]].lemma in words.verbs["ready_for"]
    # "ahead of an invasion": what is prepared for has not come.
    return sheet.slice(max(0, above[0] - 1), above[0]).lower() == "ahead of" and not is_definite(
        sheet, match.i
    )


def is_designed(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "The plan calls for the withdrawal of ...": what a deal or a draft lays down is to come."""
    row = clauses.get(match.clause) if match.clause is not None else None
    words = open_sources()
    if row is None or sheet.tokens[row.i].lemma not in words.verbs["design"]:
        return False
    if not match.nominal or not is_below(sheet, row, match.i):
        return False
    return any(sheet.tokens[s].lemma in words.words["designs"] for s in row.subjects)


def is_decreed(sheet: Sheet, match: Match) -> bool:
    """ "An act that calls for 40,000 reservists": whom a decree calls up is yet to come."""
    if match.nominal or not match.frame.kind.startswith("mobilisation."):
        return False
    return any("decree_word" in classes_of(sheet, s) for s in match.subjects)


def is_below(sheet: Sheet, row: Clause, i: int) -> bool:
    """True for an object of a verb, or what stands behind its "for"."""
    return i in row.objects or ("for", i) in row.prepositions


def governs(sheet: Sheet, clauses: dict[int, Clause], match: Match, i: int) -> bool:
    """True when the modal of clause `i` bears on the event: "will hold talks", not "will discuss".

    An event noun that is known already, or that only says when or about what, is not moved.
    """
    if not match.nominal:
        return True
    row, lemma = clauses[i], sheet.tokens[i].lemma
    if match.i in row.objects:
        moved = lemma in LIGHT or lemma in open_event_words().entailing
        return moved or row.passive or not is_definite(sheet, match.i)
    if match.i in row.subjects:
        told = ("be", "continue", "cause", "kill", "lead", "follow")
        return lemma in PLACED or lemma in RECKONING or lemma in told
    return False


def is_likely(sheet: Sheet, i: int) -> bool:
    """ "is likely to", "it is possible that"."""
    return any(
        sheet.tokens[c].lemma in ("likely", "possible", "probable", "unlikely")
        for c in sheet.parse.children[i]
    )
