"""How a claim stands: denied, conditional, planned, possible, claimed, asserted; and background."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.claims.attribution import Chain
from reportedly.claims.clauses import Clause
from reportedly.claims.introductions import PLANNING_NOUNS, is_known_to_the_reader, is_presupposed
from reportedly.claims.matching import Match
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.times import When
from reportedly.records.values import Modality

OLD = timedelta(days=45)
"""An event that ended longer ago than this before publication is told as history."""


def modality_of(sheet: Sheet, clauses: dict[int, Clause], match: Match, chain: Chain) -> Modality:
    """The first that fits: denied, conditional, planned, possible, claimed, asserted."""
    path = standing_path(sheet, clauses, match)
    if chain.denied or _is_negated(sheet, clauses, match):
        return "denied"
    if _is_conditional(sheet, clauses, path, chain):
        return "conditional"
    if _is_planned(sheet, clauses, match, path):
        return "planned"
    if _is_possible(sheet, clauses, match, path):
        return "possible"
    return "claimed" if chain.links else "asserted"


def standing_path(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """The clause of the trigger and those it is a complement of, up to the source clause."""
    path: list[int] = []
    here = match.clause
    while here is not None:
        path.append(here)
        row = clauses[here]
        if row.relation not in ("xcomp", "ccomp", "pcomp", "conj", "acl", "advcl"):
            break
        if row.relation == "conj" and row.modals:
            break
        here = row.above
    return path


def _is_negated(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    if match.nominal:
        children = sheet.parse.children[match.i]
        if any(sheet.tokens[c].lemma == "no" for c in children):
            return True
        row = clauses.get(match.clause) if match.clause is not None else None
        return row is not None and row.negated and match.i in (*row.objects, *row.subjects)
    return match.i in clauses and clauses[match.i].negated


def _is_conditional(
    sheet: Sheet, clauses: dict[int, Clause], path: list[int], chain: Chain
) -> bool:
    conditions = open_sources().words["conditions"]
    for n, i in enumerate(path):
        row = clauses[i]
        if row.mark in conditions and i not in chain.verbs:
            return True
        if n == 0 and "would" in row.modals and not chain.links:
            return True
        if n == 0 and any(
            sheet.tokens[c].dep == "advcl" and c in clauses and clauses[c].mark in conditions
            for c in sheet.parse.children[i]
        ):
            return bool(row.modals)
    return False


def _is_planned(sheet: Sheet, clauses: dict[int, Clause], match: Match, path: list[int]) -> bool:
    words = open_sources()
    if match.nominal and any(
        sheet.tokens[c].text.lower() in words.words["planned"]
        for c in sheet.parse.children[match.i]
    ):
        return True
    for n, i in enumerate(path):
        row = clauses[i]
        if n == 0 and (
            words.words["planned_modals"] & set(row.modals) or {"would"} & set(row.modals)
        ):
            return True
        if sheet.tokens[i].text.lower() in ("going",) and n > 0 and clauses[path[n - 1]].infinitive:
            return True
        if n > 0 and sheet.tokens[i].lemma == "be" and clauses[path[n - 1]].infinitive:
            return True
        reached = n > 0 and (clauses[path[n - 1]].infinitive or _subjunctive(clauses, path[n - 1]))
        nominal = n == 0 and match.nominal and match.i in row.objects
        if sheet.tokens[i].lemma in words.verbs["plan"] and (reached or nominal):
            return True
    return _hangs_on_plan(sheet, match)


def _subjunctive(clauses: dict[int, Clause], i: int) -> bool:
    return clauses[i].relation == "ccomp" and bool(clauses[i].modals)


def _hangs_on_plan(sheet: Sheet, match: Match) -> bool:
    """ "plans to withdraw", "an order to retreat": an infinitive below a noun of planning."""
    token = sheet.tokens[match.i]
    if token.dep not in ("acl", "pobj") or (token.dep == "acl" and token.tag != "VB"):
        return False
    for above in list(sheet.parse.ancestors(match.i))[:2]:
        if sheet.tokens[above].lemma in PLANNING_NOUNS:
            return True
    return False


def _is_possible(sheet: Sheet, clauses: dict[int, Clause], match: Match, path: list[int]) -> bool:
    words = open_sources()
    around = [match.i, *(path[:1])]
    for i in around:
        for c in sheet.parse.children[i]:
            text = sheet.tokens[c].text.lower()
            if text in words.words["possibly"] or (
                text in words.words["possible"] and sheet.tokens[c].dep == "amod" and i == match.i
            ):
                return True
    for n, i in enumerate(path):
        if n == 0 and words.words["possible_modals"] & set(clauses[i].modals):
            return True
        if n > 0 and sheet.tokens[i].lemma in words.verbs["possible"]:
            return True
        if (
            n > 0
            and sheet.tokens[i].lemma == "be"
            and any(
                sheet.tokens[c].lemma in ("likely", "possible", "probable")
                for c in sheet.parse.children[i]
            )
        ):
            return True
    return False


def is_background(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    when: When | None,
    today: date | None,
    speech: frozenset[int],
) -> bool:
    """History and what is presupposed: an old date, a state before the news, a mere modifier."""
    if when is not None and when.latest is not None and today is not None:
        return date.fromisoformat(when.latest) < today - OLD
    if when is not None and when.text is not None and when.latest is None and _names_year(when):
        return True
    if match.nominal:
        return is_presupposed(sheet, clauses, match, speech)
    return is_known_to_the_reader(sheet, clauses, match)


def _names_year(when: When) -> bool:
    return when.precision == "year" and when.unresolved is None
