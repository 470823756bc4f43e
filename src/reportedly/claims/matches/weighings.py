"""What a thing is said to weigh or how it goes: "a key step", "more and more violent"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.appraisals import is_meant
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.speech import open_speech

WEIGHS = Frame(kind="assessment.importance", subject="agent", object="nothing")
GOES = Frame(kind="assessment.trend", subject="nothing", object="nothing")
BECOME = frozenset({"become", "grow", "get", "be"})


def weighings(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The weighings of a report and how it says that things go."""
    for row in clauses.values():
        if row.negated or row.relation in ("relcl", "acl") or not row.subjects:
            continue
        if is_meant(sheet, row):
            continue
        if is_weighed(sheet, row):
            yield Match(WEIGHS, row.i, (row.i,), row.subjects, (), (), clause=row.i)
        elif goes_on(sheet, row):
            yield Match(GOES, row.i, (row.i,), row.subjects, (), (), clause=row.i)


def is_weighed(sheet: Sheet, row: Clause) -> bool:
    """ "marks a turning point", "is a key player", "will be the greatest challenge"."""
    tokens, words = sheet.tokens, open_speech()
    if tokens[row.i].lemma not in words.mean:
        return False
    for c in sheet.parse.children[row.i]:
        if c < row.i or tokens[c].dep not in ("attr", "dobj"):
            continue
        pair = f"{tokens[c - 1].lemma} {tokens[c].lemma}"
        if tokens[c].lemma in words.weighty or pair in words.weighty:
            return is_described(sheet, c)
    return False


def is_described(sheet: Sheet, i: int) -> bool:
    """True where the words say which or for whom: "a key player", "a blow to the army"."""
    return any(
        sheet.tokens[c].dep in ("amod", "compound", "prep", "relcl", "acl")
        for c in sheet.parse.children[i]
    )


def goes_on(sheet: Sheet, row: Clause) -> bool:
    """ "clashes are becoming more violent", "the roads get worse"."""
    tokens = sheet.tokens
    if tokens[row.i].lemma not in BECOME - {"be"}:
        return False
    if not any(classes_of(sheet, s) & TROUBLES for s in row.subjects):
        return False
    return any(
        tokens[c].dep == "acomp"
        and (
            tokens[c].tag == "JJR"
            or any(tokens[d].lemma == "more" for d in sheet.parse.children[c])
            or tokens[c].lemma in open_speech().harder
        )
        for c in sheet.parse.children[row.i]
    )


TROUBLES = frozenset({"event", "attack", "fighting_word", "situation_word", "operation", "crime"})
