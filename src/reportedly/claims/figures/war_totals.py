"""Totals of a war or a campaign: "have been killed in the war", "the toll of Operation X"."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.levels import TOTALS
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.records.mentions import Mention, Number

MANY = 100
"""So many one fight or one day of it seldom costs."""
VERY_MANY = 1000
"""So many hardly any one attack or battle costs."""


def is_of_the_war(sheet: Sheet, match: Match, mention: Mention | None) -> bool:
    """True for "have been killed in the war", "a conflict that has killed 900"; of fighting only
    where they are many, or "now" so many."""
    if is_of_campaign(sheet, match):
        return True
    if not has_come_about(sheet, match):
        return False
    rows = numbers().scopes
    below = [sheet.tokens[c] for c in sheet.parse.children[match.i]]
    inside = (t.i for t in below if t.lemma == "in")
    told = [sheet.tokens[n].lemma for i in inside for n in sheet.parse.children[i]]
    told += [sheet.tokens[referent(sheet, n)].lemma for n in match.subjects]
    number = mention.figure if mention is not None else None
    if match.frame.counts in ("killed", "injured") and _is_beyond_a_day(number):
        return True
    many = isinstance(number, Number) and (number.low or 0) >= MANY
    much = many or any(t.lemma == "now" for t in below)
    return any(w in rows.wars or (much and w in rows.fighting) for w in told)


def _is_beyond_a_day(number: object) -> bool:
    """True for so many as no one fight costs: "the group has killed 20,000"."""
    return isinstance(number, Number) and (number.low or 0) >= VERY_MANY


def is_of_campaign(sheet: Sheet, match: Match) -> bool:
    """True for "the toll of the offensive", "the toll of Operation X"."""
    if not match.nominal or sheet.tokens[match.i].lemma not in TOTALS:
        return False
    below = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].lemma in ("of", "in")]
    rows = numbers().scopes
    ends = (sheet.tokens[n] for c in below for n in sheet.parse.subtree(c))
    return any(t.lemma in rows.wars or t.lemma in rows.campaigns for t in ends)


def has_come_about(sheet: Sheet, match: Match) -> bool:
    """True for a perfect: "have been killed", "has killed"."""
    below = (sheet.tokens[c] for c in sheet.parse.children[match.i])
    return any(t.dep == "aux" and t.text.lower() in ("has", "have") for t in below)
