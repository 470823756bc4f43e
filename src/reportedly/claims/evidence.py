"""The words that state a claim: the smallest clause that holds its trigger."""

from __future__ import annotations

from reportedly.claims.chains.transcripts import label_tokens
from reportedly.claims.clauses.phrases import extent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.records.claims import Evidence

LONGEST = 350
"""Characters: what runs on longer is cut to the trigger's own phrase."""
SHORTEST = 16
"""Characters: a bare noun does not state an event; the clause around it does."""


def evidence_tokens(
    sheet: Sheet, clauses: dict[int, Clause], triggers: dict[int, str], match: Match
) -> frozenset[int]:
    """Tokens of the smallest clause that holds the trigger, without clauses of other events.

    `triggers` maps the head tokens of all matched frames to their kinds.
    """
    head = match.i
    if match.nominal and match.clause is not None:
        row = clauses[match.clause]
        lemma = sheet.tokens[row.i].lemma
        told = match.clause not in triggers and (lemma in LIGHT or lemma in PLACED)
        if told and match.i in (*row.objects, *row.subjects):
            head = match.clause
    elif not match.nominal and match.i not in clauses and match.clause is not None:
        head = match.clause
    found = {head, match.i}
    _grow(sheet, clauses, triggers, head, match, found)
    found.update(match.words)
    if not match.nominal:
        for s in (*match.subjects, *match.objects):
            if sheet.tokens[s].sentence == sheet.tokens[head].sentence and abs(s - head) < 40:
                found.update((extent(sheet, s, with_of=False)[0], s))
    return frozenset(found.difference(label_tokens(sheet, sheet.tokens[head].sentence)))


def stated_by(
    sheet: Sheet,
    clauses: dict[int, Clause],
    triggers: dict[int, str],
    match: Match,
    tokens: frozenset[int],
) -> frozenset[int]:
    """The tokens to quote: a bare noun states no event, so it is quoted with its clause."""
    length = sheet.tokens[max(tokens)].end - sheet.tokens[min(tokens)].start
    if length >= SHORTEST or match.clause is None:
        return tokens
    found = {*tokens, match.clause}
    _grow(sheet, clauses, triggers, match.clause, match, found)
    return frozenset(found)


def tells_deed(row: Clause, triggers: dict[int, str], match: Match) -> bool:
    """True for "who led the capture of X", where the noun tells an event of its own."""
    return any(o in triggers and o not in (match.i, *match.words) for o in row.objects)


def _grow(
    sheet: Sheet,
    clauses: dict[int, Clause],
    triggers: dict[int, str],
    i: int,
    match: Match,
    found: set[int],
) -> None:
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if c in match.words:
            found.add(c)
        elif (
            (
                c in clauses
                and (
                    token.dep in ("ccomp", "parataxis", "conj", "advcl")
                    or (c in triggers and token.dep != "xcomp")
                    or (token.dep == "relcl" and tells_deed(clauses[c], triggers, match))
                )
            )
            or token.dep in ("punct", "cc", "mark")
            or (token.dep == "prep" and token.lemma in ("accord", "according"))
        ):
            continue
        found.add(c)
        _grow(sheet, clauses, triggers, c, match, found)


def evidence_of(sheet: Sheet, tokens: frozenset[int], i: int) -> Evidence:
    """The slice from the first to the last of the tokens that read on around the trigger."""
    low, high = min(tokens), max(tokens)
    start, end = sheet.tokens[low].start, sheet.tokens[high].end
    if end - start > LONGEST:
        near = [
            t for t in tokens if abs(sheet.tokens[t].start - sheet.tokens[i].start) < LONGEST // 2
        ]
        start, end = sheet.tokens[min(near)].start, sheet.tokens[max(near)].end
    return Evidence(start, end, sheet.text[start:end])
