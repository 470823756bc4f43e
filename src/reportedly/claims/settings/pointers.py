"""Places told by a word that points back: ", where 60 died", "in which", "lost 30 men there"."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.settings.place_rows import claim_place
from reportedly.claims.settings.whereabouts import in_phrase_of_place, is_across
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace

JOINED = ("compound", "nmod", "amod", "poss", "appos")
BACK = 2
"""Sentences back that "there" reaches: further on another place has been spoken of."""


def pointed_at(sheet: Sheet, match: Match) -> tuple[ClaimPlace, ...]:
    """The places that a pointing word of the clause comes back to; none without such a word."""
    head = relative(sheet, match)
    if head is not None:
        named = [m for i in listed(sheet, head) for m in named_by(sheet, i)]
        rows = (claim_place(m, "at") for m in dict.fromkeys(named))
        return tuple(msgspec.structs.replace(row, basis="incident") for row in rows)
    there = next((c for i in heads(match) for c in pointing(sheet, i)), None)
    mention = before(sheet, there) if there is not None else None
    if there is None or mention is None:
        return ()
    token = sheet.tokens[there]
    row = claim_place(mention, "at")
    return (msgspec.structs.replace(row, text=token.text, start=token.start, end=token.end),)


def heads(match: Match) -> tuple[int, ...]:
    """The trigger and the head of its clause."""
    return tuple(sorted({match.i, match.i if match.clause is None else match.clause}))


def is_where(sheet: Sheet, match: Match) -> bool:
    """True in ", where 60 died": it was where the event before it was."""
    return any(
        sheet.tokens[c].lemma == "where" for i in heads(match) for c in sheet.parse.children[i]
    )


def relative(sheet: Sheet, match: Match) -> int | None:
    """The noun that a relative clause with "where" or "in which" says more about."""
    for i in heads(match):
        while sheet.tokens[i].dep == "conj" and sheet.tokens[i].pos in ("VERB", "AUX"):
            i = sheet.tokens[i].head
        if sheet.tokens[i].dep == "relcl" and any(
            _relates(sheet, c) for c in sheet.parse.children[i]
        ):
            return this_side(sheet, described_by(sheet, sheet.tokens[i].head))
    return None


def this_side(sheet: Sheet, i: int) -> int:
    """The place that lies by a border, where "the border with Y, where" ends on its far side."""
    if not is_across(sheet, i):
        return i
    above = [a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos in ("NOUN", "PROPN")]
    return next((a for a in above if sheet.tokens[a].lemma not in FRONTIERS), i)


FRONTIERS = frozenset({"border", "frontier"})


def described_by(sheet: Sheet, i: int) -> int:
    """The place that "the capital of Y, where" describes in "X, the capital of Y, where"."""
    prep = sheet.tokens[i].head
    noun = sheet.tokens[prep].head
    if sheet.tokens[prep].lemma != "of" or "settlement" not in classes_of(sheet, noun):
        return i
    named = sheet.tokens[noun].head
    told = sheet.tokens[noun].dep == "appos" and sheet.mention(named, "place") is not None
    return named if told else i


def listed(sheet: Sheet, i: int) -> list[int]:
    """A noun, and the places of whose list it is the last: "in X and Y", "in X and in Y"."""
    above = sheet.tokens[i].head
    if sheet.mention(i, "place") is None:
        return [i]
    part = sheet.tokens[above].head
    if sheet.tokens[above].lemma == "of" and "area" in classes_of(sheet, part):
        return [part]
    if sheet.tokens[i].dep == "conj":
        return [*listed(sheet, above), i]
    if sheet.tokens[above].dep == "conj" and sheet.tokens[above].pos == "ADP":
        first = sheet.parse.children[sheet.tokens[above].head]
        return [*(c for c in first if sheet.tokens[c].dep == "pobj"), i]
    return [i]


def _relates(sheet: Sheet, c: int) -> bool:
    """ "where", "in which"."""
    token = sheet.tokens[c]
    inside = token.dep == "prep" and token.lemma in ("in", "at")
    return token.lemma == "where" or (
        inside and any(sheet.tokens[d].lemma == "which" for d in sheet.parse.children[c])
    )


def named_by(sheet: Sheet, head: int) -> list[Mention]:
    """The places that a noun phrase names: itself, before its noun, or behind "in", "of"."""
    found: dict[int, Mention] = {}
    stack = [head]
    while stack:
        i = stack.pop()
        mention = sheet.mention(i, "place")
        if mention is not None and mention.why != "demonym":
            found.setdefault(mention.start, mention)
        for c in sheet.parse.children[i]:
            token = sheet.tokens[c]
            if token.dep in JOINED or token.dep in ("conj", "pobj") or token.dep == "prep":
                stack.append(c)
    return [found[start] for start in sorted(found)]


def pointing(sheet: Sheet, i: int) -> list[int]:
    """ "there" and "here" that say where something is done, beside a verb or a noun of it."""
    below = [i, *sheet.parse.children[i]]
    # "Killed 40 people at a school there"
    below += [n for c in below[1:] if sheet.tokens[c].pos == "ADP" for n in sheet.parse.children[c]]
    return [
        c
        for b in below
        for c in sheet.parse.children[b]
        if sheet.tokens[c].text.lower() in ("there", "here")
        and sheet.tokens[c].tag == "RB"
        and sheet.tokens[c].dep == "advmod"
    ]


def before(sheet: Sheet, i: int) -> Mention | None:
    """The last place named before a word that events are told to be in, or were sent to."""
    first = max(0, sheet.tokens[i].sentence - BACK)
    for n in range(sheet.tokens[i].sentence, first - 1, -1):
        told = [m for m in sheet.of_sentence.get(n, ()) if m.start < sheet.tokens[i].start]
        for m in reversed(told):
            last = sheet.covered(m.start, m.end)[-1] if m.type == "place" else None
            if last is not None and m.why != "demonym" and _is_spot(sheet, last):
                return m
    return None


def _is_spot(sheet: Sheet, i: int) -> bool:
    """True for a place behind a preposition of place or of going, or that is taken or left."""
    if sheet.tokens[i].dep == "dobj":
        return True
    above = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].dep == "prep"), None)
    goes = above is not None and sheet.tokens[above].lemma in ("to", "into", "on", "of")
    return goes or in_phrase_of_place(sheet, i)
