"""Deeds that a clause only speaks about: what is somebody's goal, what one would mean by it."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words


def is_spoken_about(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "the capture of X is its goal" and "taking X does not mean that it holds Y"."""
    if match.frame.kind.partition(".")[0] in SAID:
        return False
    words, token = open_event_words(), sheet.tokens[match.i]
    verb = sheet.tokens[token.head]
    if token.dep not in ("csubj", "nsubj", "attr") or verb.i == token.i:
        return False
    below = sheet.parse.children[verb.i]
    if verb.lemma == "be":
        others = (c for c in below if sheet.tokens[c].dep in ("attr", "nsubj") and c != token.i)
        return any(sheet.tokens[c].lemma in words.goals for c in others)
    return token.dep == "csubj" and verb.lemma in words.meaning


SAID = frozenset({"statement", "talks", "pledge", "assessment", "agreement"})
"""Families of what is said: a goal of theirs is told all the same."""
