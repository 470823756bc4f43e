"""What is told as possible: by a modal, by who only suspects or hopes it, by a fear of it."""

from __future__ import annotations

from reportedly.claims.chains.plans import governs, is_likely
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.sources import open_sources


def is_possible(sheet: Sheet, clauses: dict[int, Clause], match: Match, path: list[int]) -> bool:
    """True for what the words only suspect, fear, hope for or hold to be likely."""
    words = open_sources()
    if any(sheet.tokens[w].lemma in words.verbs["possible"] for w in match.words):
        return True
    if _is_feared(sheet, clauses, match) or _is_unconfirmed(sheet, match):
        return True
    around = [match.i, *(path[:1])]
    for i in around:
        for c in sheet.parse.children[i]:
            text = sheet.tokens[c].text.lower()
            if text in words.words["possibly"] or (
                text in words.words["possible"] and sheet.tokens[c].dep == "amod" and i == match.i
            ):
                return True
    for n, i in enumerate(path):
        guessed = words.words["possible_modals"] & set(clauses[i].modals)
        if n == 0 and guessed and governs(sheet, clauses, match, i):
            return not takes_up_not(sheet, match)
        if n > 0 and guessed and clauses[path[n - 1]].infinitive:
            return True  # "They might have to pull out."
        if n > 0 and sheet.tokens[i].lemma in words.verbs["possible"]:
            return not _is_given(sheet, clauses[path[n - 1]])
        if n > 0 and sheet.tokens[i].lemma == "be" and is_likely(sheet, i):
            return True
    return False


def _is_given(sheet: Sheet, row: Clause) -> bool:
    """True for "our hopes are with those injured": that they were is known."""
    bare = not any(sheet.tokens[c].dep in ("aux", "auxpass") for c in sheet.parse.children[row.i])
    return row.relation == "acl" or (
        row.relation == "ccomp" and bare and sheet.tokens[row.i].tag == "VBN"
    )


def _is_unconfirmed(sheet: Sheet, match: Match) -> bool:
    """True for "no confirmation of the fall of X"."""
    of = sheet.tokens[sheet.tokens[match.i].head]
    if not match.nominal or of.lemma != "of":
        return False
    noun = sheet.tokens[of.head]
    below = (sheet.tokens[c].lemma for c in sheet.parse.children[noun.i])
    return noun.lemma in open_sources().words["confirming"] and "no" in below


def _is_feared(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "Residents fear an attack", "fears of an attack": nothing that has come about."""
    dread = open_sources().words["dread"]
    row = clauses.get(match.clause) if match.nominal and match.clause is not None else None
    if row is not None and match.i in row.objects:
        return sheet.tokens[row.i].lemma in dread
    of = sheet.tokens[sheet.tokens[match.i].head]
    noun = sheet.tokens[of.head]
    return match.nominal and of.lemma in ("of", "about") and noun.lemma in dread


def takes_up_not(sheet: Sheet, match: Match) -> bool:
    """ "Were not given access", "no longer controls", "could not hold" tell of what is so."""
    return any(sheet.tokens[w].lemma in ("not", "no") for w in match.words[1:])
