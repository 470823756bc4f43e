"""What is counted over a whole war, by the words beside the verb."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers


def of_the_war(sheet: Sheet, near: Iterable[int]) -> bool:
    """True for "during the conflict", "throughout the war": longer than any incident."""
    rows = numbers().scopes
    return any(
        sheet.tokens[i].lemma in rows.throughout and sheet.tokens[c].lemma in rows.wars
        for i in near
        for c in sheet.parse.children[i]
    )


def by_the_war(sheet: Sheet, match: Match) -> bool:
    """True for "a war that has killed 40,000", "40,000 have been killed in the war"."""
    verb = first = match.i if match.clause is None else match.clause
    while sheet.tokens[first].dep == "conj":
        first = sheet.tokens[first].head
    below = [c for v in {verb, first} for c in sheet.parse.children[v]]
    if not any(sheet.tokens[c].lemma == "have" and sheet.tokens[c].dep == "aux" for c in below):
        return False
    told = [c for c in below if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    if sheet.tokens[first].dep == "relcl":
        told.append(sheet.tokens[first].head)
    within = [c for c in below if sheet.tokens[c].lemma == "in"]
    told += [n for c in within for n in sheet.parse.children[c]]
    return any(sheet.tokens[n].lemma in numbers().scopes.wars for n in told)
