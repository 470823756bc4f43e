"""The number that stands where a toll was revised; the one before it is no figure any more."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.records.mentions import Mention

SAID_OF = frozenset({"dobj", "nsubj", "nsubjpass"})
BACK = frozenset({"it", "that", "this"})


def revised_to(sheet: Sheet, match: Match) -> Mention | None:
    """The 33 of "put the toll at 41 and later revised it to 33", "lowered the count to 33"."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    for k in range(sentence.first, sentence.last) if match.nominal else ():
        verb = sheet.tokens[k]
        revises = verb.tag.startswith("VB") and verb.lemma in numbers().changes.revisions
        if revises and any(_is_meant(sheet, match, k, c) for c in sheet.parse.children[k]):
            return next(_levels(sheet, k, sentence.last), None)
    return None


def _is_meant(sheet: Sheet, match: Match, k: int, c: int) -> bool:
    """True for the toll as what a verb changes, or an "it" behind it."""
    token = sheet.tokens[c]
    if token.dep not in SAID_OF:
        return False
    told_before = token.lemma in BACK and match.i < k and sheet.tokens[k].dep == "conj"
    return told_before or match.i in sheet.parse.subtree(c)


def _levels(sheet: Sheet, k: int, end: int) -> Iterator[Mention]:
    """Numbers right behind a "to" after the verb of change."""
    for n in range(k + 1, end):
        mention = sheet.mention(n, "figure")
        if mention is not None and sheet.tokens[n - 1].lemma == "to":
            yield mention


def is_before(sheet: Sheet, start: int, end: int) -> bool:
    """True for what a toll was: the 11 of "up from 11", "rose from 11 to 16"."""
    first = sheet.covered(start, end)[0]
    opening = sheet.parse.sentences[sheet.tokens[first].sentence].first
    if first - 1 < opening or sheet.tokens[first - 1].lemma != "from":
        return False
    words = {t.lemma for t in sheet.tokens[max(opening, first - NEAR) : first - 1]}
    changed = numbers().changes.verbs | numbers().changes.revisions | {"up", "down"}
    return not words.isdisjoint(changed)


NEAR = 8
"""Tokens between a verb of change and its "from": what it changes stands between."""
