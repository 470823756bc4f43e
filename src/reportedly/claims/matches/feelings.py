"""Feelings that judge: "we are appalled by the raid", "she was relieved at the news"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import can_act
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.speech import open_speech

ABOUT = frozenset({"by", "at", "over", "about", "with", "that"})


def feelings(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The feelings of a report that judge what they are about, each its holder's own act."""
    for row in clauses.values():
        if row.negated or row.modals:
            continue
        for i in (row.i, *felt(sheet, row)):
            kind = kind_of(sheet, i)
            who = row.objects if i == row.i and row.passive else row.subjects
            holders = tuple(n for n in who if can_act(sheet, n, "statement"))
            if kind is None or not holders or (i == row.i and not row.passive):
                continue
            if kind == "statement.welcomed" and is_courtesy(sheet, i):
                continue
            frame = Frame(kind=kind, subject="agent", object="target")
            yield Match(frame, i, (i,), holders, about(sheet, i), (), clause=row.i)
            break


def felt(sheet: Sheet, row: Clause) -> list[int]:
    """What the subject of a verb of being is said to feel."""
    if sheet.tokens[row.i].pos != "AUX" and sheet.tokens[row.i].lemma not in ("remain", "feel"):
        return []
    return [
        n
        for c in sheet.parse.children[row.i]
        if sheet.tokens[c].dep == "acomp"
        for n in conjuncts(sheet, c)
    ]


def is_courtesy(sheet: Sheet, i: int) -> bool:
    """True for "pleased to meet you": nothing that somebody did is welcomed."""
    told = [sheet.tokens[c] for c in sheet.parse.children[i] if sheet.tokens[c].dep == "xcomp"]
    return any(t.lemma in open_speech().courtesies for t in told)


def kind_of(sheet: Sheet, i: int) -> str | None:
    """What a feeling says of what it is about."""
    words, token = open_speech(), sheet.tokens[i]
    here = {token.lemma, token.text.lower()}
    if here & words.revolted:
        return "statement.condemned"
    if here & words.worried:
        return "statement.concern"
    return "statement.welcomed" if here & words.glad else None


def about(sheet: Sheet, i: int) -> tuple[int, ...]:
    """What a feeling is about: after "by", "at", "over", of it or of the one it goes with."""
    for here in (i, *(c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "conj")):
        found = after(sheet, here, ABOUT)
        if found:
            return tuple(found)
    return ()
