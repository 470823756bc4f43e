"""Whether a clause says that a thing is not so: "not", "no longer", "no one"."""

from __future__ import annotations

from reportedly.claims.clauses.gaps import says_none
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.voice import OBJECT, PASSIVE_SUBJECT, SUBJECT


def is_negated(sheet: Sheet, i: int) -> bool:
    """True for "not", "never" on the verb and for "no one" as its subject or object."""
    tokens = sheet.tokens
    for c in sheet.parse.children[i]:
        token = tokens[c]
        if token.dep == "neg" or token.lemma in ("never", "nobody", "neither"):
            return True
        if token.text.lower() == "longer" and tokens[c - 1].text.lower() == "no":
            return True  # "No longer controls the town"
        if token.dep in SUBJECT | PASSIVE_SUBJECT | OBJECT:
            if token.lemma in ("none", "nobody", "nothing"):
                return True
            if any(says_none(sheet, d) for d in sheet.parse.children[c]):
                return True
    return False


def is_of_none(sheet: Sheet, i: int) -> bool:
    """True for "injured" in "no one was killed or injured": its subject is that of the verb above.

    Only where the two are joined right away: "no one was hurt and the fire was put out" has two.
    """
    token, children = sheet.tokens[i], sheet.parse.children[i]
    if token.dep != "conj" or any(
        sheet.tokens[c].dep in SUBJECT | PASSIVE_SUBJECT for c in children
    ):
        return False
    above = sheet.parse.children[token.head]
    return any(
        sheet.tokens[c].dep in SUBJECT | PASSIVE_SUBJECT
        and (
            sheet.tokens[c].lemma in ("none", "nobody", "nothing")
            or any(says_none(sheet, d) for d in sheet.parse.children[c])
        )
        for c in above
    )
