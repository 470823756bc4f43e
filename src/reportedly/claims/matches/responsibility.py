"""Who is said to have done it: claims of responsibility, blame and attribution of an attack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.claims.matches.spoken_attacks import ATTACKS, kind_of, told_before
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.sources import open_sources

BARE, ACCUSED = "statement.responsibility", "statement.accused"
"""What the words alone tell, where no attack is found that they speak of."""
NOBODY = Frame(kind="statement.no_claim", subject="nothing", object="nothing")
OWNED = frozenset({"responsibility", "credit"})
CLAIM = frozenset({"claim", "accept", "admit"})
TAKE = frozenset({"take", "assume"})
DISCLAIM = frozenset({"claim", "take", "accept"})
ASCRIBE = frozenset({"attribute", "ascribe", "pin", "blame", "trace", "link"})
DONE_BY = frozenset({"claim", "carry", "conduct", "commit", "perpetrate", "launch", "stage"})
SPOKEN = frozenset({"attack", "incident", "explosion", "blast", "killing", "raid", "assault"})


def with_responsibility(
    sheet: Sheet, clauses: dict[int, Clause], found: list[Match]
) -> list[Match]:
    """The matches with, in text order, one more for each statement of who did an attack."""
    found = [disowned(sheet, clauses, m) for m in found if not _is_held(sheet, clauses, m)]
    found = [claimed(sheet, clauses, m, found) for m in found]
    found, owning = owned_up(sheet, clauses, found)
    own = {m.i for m in found if m.frame.kind not in (BARE, ACCUSED)} | owning
    extra = [
        match
        for row in clauses.values()
        if row.i not in own
        for match in ascribed(sheet, row, found)
    ]
    told = {m.i for m in extra} | owning
    told |= {row.above for i in told if (row := clauses[i]).relation == "xcomp" and row.above}
    kept = [m for m in found if m.i not in told and not (m.nominal and m.clause in told)]
    return sorted([*kept, *extra], key=lambda m: m.i)


def owned_up(
    sheet: Sheet, clauses: dict[int, Clause], found: list[Match]
) -> tuple[list[Match], set[int]]:
    """The burning in "claimed responsibility for burning it", by and on the word of who claims it.

    With the verbs of claiming, which tell nothing more.
    """
    words = open_event_words()
    changed: list[Match] = []
    verbs: set[int] = set()
    for match in found:
        above = list(sheet.parse.ancestors(match.i))[:3]
        lemmas = [sheet.tokens[a].lemma for a in above]
        gerund = sheet.tokens[match.i].dep == "pcomp" and lemmas[:1] == ["for"]
        row = clauses.get(above[-1]) if gerund and len(above) == len(lemmas) > 2 else None
        if row is None or lemmas[1] not in words.owned or lemmas[2] not in words.owning:
            changed.append(match)
            continue
        verbs.add(row.i)
        changed.append(replace(match, subjects=row.subjects, sources=row.subjects))
    return changed, verbs


def ascribed(sheet: Sheet, row: Clause, found: list[Match]) -> Iterator[Match]:
    """The match that a clause of claiming, blaming or ascribing makes, if it is one."""
    lemma = sheet.tokens[row.i].lemma
    objects = {sheet.tokens[o].lemma for o in row.objects}
    none = row.negated or any(_is_nobody(sheet, s) for s in row.subjects)
    if none and lemma in DISCLAIM and (objects & OWNED or _is_attack(sheet, row.objects)):
        yield Match(NOBODY, row.i, (row.i,), (), (), (), clause=row.i)
    elif lemma in (CLAIM | TAKE) and objects & OWNED:
        about = _responsible_for(sheet, row)
        if lemma in TAKE and not _is_attack(sheet, about):
            return  # "The mayor took responsibility for the delay."
        yield done_by(sheet, row, found, about, row.subjects, row.subjects)
    elif lemma == "claim" and row.passive and row.subjects and _is_attack(sheet, row.objects):
        yield done_by(sheet, row, found, row.objects, row.subjects, row.subjects)
    elif lemma in DONE_BY and row.relation == "acl" and row.subjects and _is_hearsay(sheet, row):
        if _is_attack(sheet, row.objects):
            yield done_by(sheet, row, found, row.objects, row.subjects, ())
    elif lemma in DONE_BY and row.relation == "xcomp" and row.passive and row.subjects:
        if _is_attack(sheet, row.objects):  # "is believed to have been carried out by X"
            yield replace(done_by(sheet, row, found, row.objects, row.subjects, ()), sources=())
    elif lemma in ASCRIBE and row.objects:
        culprits = _ascribed_to(sheet, row)
        if culprits:
            if _is_attack(sheet, row.objects):
                yield done_by(sheet, row, found, row.objects, culprits, row.subjects)
        elif lemma == "blame" and _are_parties(sheet, row.objects):
            below = (pair for o in row.objects for pair in prepositions(sheet, o))
            about = tuple(n for p, n in (*row.prepositions, *below) if p == "for")
            if _is_attack(sheet, about) or (not about and _told_beside(sheet, row, found)):
                yield done_by(sheet, row, found, about, row.objects, row.subjects)
    elif lemma == "hold" and (culprits := _held_to_answer(sheet, row)):
        about = _answers_for(sheet, row)
        if _is_attack(sheet, about) and sheet.tokens[row.i].tag in ("VBD", "VBZ", "VBP", "VBN"):
            yield done_by(sheet, row, found, about, culprits, row.subjects)
    elif lemma == "be":
        attack, culprits = _stands_behind(sheet, row)
        if culprits and _is_attack(sheet, attack):
            yield replace(done_by(sheet, row, found, attack, culprits, ()), sources=())


def _is_nobody(sheet: Sheet, i: int) -> bool:
    """True for "no group", "no one", "none of them"."""
    below = (sheet.tokens[c].lemma.lower() for c in sheet.parse.children[i])
    return "no" in below or sheet.tokens[i].lemma.lower() in ("nobody", "none")


def _to_answer(sheet: Sheet, row: Clause) -> list[int]:
    """The "responsible" or "accountable" of "holds X responsible", wherever the parser hangs it."""
    below = [
        *sheet.parse.children[row.i],
        *(c for o in row.objects for c in sheet.parse.children[o]),
    ]
    return [
        c
        for c in below
        if c > row.i and sheet.tokens[c].lemma in open_sources().words["answerable"]
    ]


def _is_held(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True where "holds X responsible" was taken for holding X."""
    row = clauses.get(match.i)
    held = match.frame.kind.partition(".")[0] in ("detention", "territory")
    return row is not None and held and bool(_held_to_answer(sheet, row))


def _held_to_answer(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """Whom one holds responsible for something."""
    words = _to_answer(sheet, row)
    own = (s for c in words for s in sheet.parse.children[c] if sheet.tokens[s].dep == "nsubj")
    culprits = row.objects or tuple(own)
    named = any(sheet.tokens[c].pos == "PROPN" for c in culprits)
    return culprits if words and (named or _are_parties(sheet, culprits)) else ()


def _answers_for(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """What somebody is held responsible for."""
    below = (pair for c in _to_answer(sheet, row) for pair in prepositions(sheet, c))
    return tuple(n for p, n in (*row.prepositions, *below) if p == "for")


def _stands_behind(sheet: Sheet, row: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The deed and its doers in "X was behind it", "responsible for it", "it was the work of X"."""
    behind = tuple(n for p, n in row.prepositions if p == "behind")
    for c in sheet.parse.children[row.i]:
        below = prepositions(sheet, c)
        if sheet.tokens[c].lemma in HANDIWORK:
            made = tuple(n for p, n in below if p == "of")
            return row.subjects, made if _are_parties(sheet, made) else ()
        if sheet.tokens[c].lemma == "responsible":
            behind += tuple(n for p, n in below if p == "for")
    asked = any(sheet.tokens[s].tag == "WP" for s in row.subjects)
    return behind, row.subjects if _are_parties(sheet, row.subjects) and not asked else ()


HANDIWORK = frozenset({"work", "doing", "handiwork"})


def disowned(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Match:
    """ "X denied responsibility for the strike": an attack by X; "no claim": nobody's."""
    below = sheet.parse.children[match.i]
    if match.frame.kind == BARE and any(sheet.tokens[c].lemma == "no" for c in below):
        return replace(match, frame=NOBODY, subjects=(), objects=())
    row = clauses.get(match.clause) if match.nominal and match.clause is not None else None
    if row is None or sheet.tokens[row.i].lemma not in DISOWN or match.subjects:
        return match
    part = open_sources().words["involvement"]
    owned = {sheet.tokens[o].lemma for o in row.objects} & part
    if not owned or match.frame.kind.partition(".")[0] not in ATTACKS:
        return match
    return replace(match, subjects=row.subjects)


def claimed(sheet: Sheet, clauses: dict[int, Clause], match: Match, found: list[Match]) -> Match:
    """ "Claimed the attack": the one told before; "no group has claimed it": nobody's."""
    row = clauses.get(match.i)
    if row is None or sheet.tokens[row.i].lemma != "claim" or not _is_attack(sheet, row.objects):
        return match
    if any(_is_nobody(sheet, s) for s in row.subjects):
        return Match(NOBODY, row.i, (row.i,), (), (), (), clause=row.i)
    if not any(is_definite(sheet, o) for o in row.objects):
        return match
    told = told_before(sheet, found, row.i, row.objects)
    kind = told.frame.kind if told is not None and told.i < row.i else match.frame.kind
    return replace(match, frame=msgspec.structs.replace(match.frame, kind=kind))


DISOWN = frozenset({"deny", "reject", "disclaim", "disavow"})


def _are_parties(sheet: Sheet, tokens: tuple[int, ...]) -> bool:
    """True where any is who can attack: no weather, no fault, no policy."""
    return any(sheet.mention(t, "actor") or "people" in classes_of(sheet, t) for t in tokens)


BESIDE = 1
"""Sentences back in which the attack of a bare "blamed X" was told."""


def _told_beside(sheet: Sheet, row: Clause, found: list[Match]) -> bool:
    """True where an attack is told in this sentence or the one before."""
    here = sheet.tokens[row.i].sentence
    return any(
        m.frame.kind.partition(".")[0] in ATTACKS - {"detention"}
        and m.i < row.i
        and here - sheet.tokens[m.i].sentence <= BESIDE
        for m in found
    )


def _ascribed_to(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """Who stands after "to" or "on", which the parser may hang on the attack."""
    own = tuple(n for p, n in row.prepositions if p in ("to", "on"))
    below = (n for o in row.objects for p, n in prepositions(sheet, o) if p in ("to", "on"))
    return own or tuple(n for n in below if _are_parties(sheet, (n,)))


def _is_hearsay(sheet: Sheet, row: Clause) -> bool:
    """True for "reportedly carried out by": who did it is told on nobody's word."""
    hearsay = open_sources().words["reportedly"]
    return any(sheet.tokens[c].text.lower() in hearsay for c in sheet.parse.children[row.i])


def _responsible_for(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """What responsibility was claimed for: "for the blast" below the verb or the noun."""
    below = [p for o in row.objects for p in prepositions(sheet, o)]
    return tuple(n for p, n in (*row.prepositions, *below) if p == "for")


def _is_attack(sheet: Sheet, tokens: tuple[int, ...]) -> bool:
    return any(sheet.tokens[t].lemma in SPOKEN or kind_of(sheet, t) is not None for t in tokens)


def done_by(
    sheet: Sheet,
    row: Clause,
    found: list[Match],
    about: tuple[int, ...],
    culprits: tuple[int, ...],
    tellers: tuple[int, ...],
) -> Match:
    """A match of the attack's own kind with the accused as its doer and the teller as origin."""
    told = told_before(sheet, found, row.i, about)
    frame = told.frame if told is not None else sheet.kinds.generic_attack
    frame = msgspec.structs.replace(frame, subject="agent", object="target", counts=None)
    named = told if told is not None and told.i in about else None
    return Match(
        frame,
        row.i,
        (row.i,),
        culprits,
        named.objects if named is not None else (),
        named.phrases if named is not None else (),
        clause=row.i,
        sources=tellers or (() if _is_hearsay(sheet, row) else (row.i,)),
    )
