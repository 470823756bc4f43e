"""Judgements without a verb of judging: "called it a disgrace", "the attack was cowardly"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.gaps import is_naming_what
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.appeals import BESIDE, FIRST
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.speech import open_speech

CONDEMNED, WELCOMED = "statement.condemned", "statement.welcomed"
ACCUSED, DENIED = "statement.accused", "statement.denied"
REACH = 14
"""Tokens after a verb of naming within which its verdict stands."""
NOT = frozenset({"not", "no", "never", "n't", "neither"})


def appraisals(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The judgements of a report, by verbs of naming and by what a thing is said to be."""
    for row in clauses.values():
        freed = row.relation == "advcl" and row.mark is None
        if row.negated or row.modals or (row.relation in BESIDE and not freed):
            continue
        found = named(sheet, row) or is_said(sheet, row) or shown(sheet, row)
        if found is not None:
            yield found


def named(sheet: Sheet, row: Clause) -> Match | None:
    """ "called the ruling a disgrace", "described it as a step forward"."""
    tokens = sheet.tokens
    if tokens[row.i].lemma not in open_speech().name or not row.subjects or row.passive:
        return None
    if is_naming_what(sheet, row.i):
        return None
    if tokens[min(row.i + 1, len(tokens) - 1)].lemma in ("for", "on", "upon", "in", "off"):
        return None
    last = sheet.parse.sentences[tokens[row.i].sentence].last
    said = range(row.i + 1, min(row.i + REACH, last))
    kind = verdict(sheet, said) or boon(sheet, said)
    if kind is None or (kind == DENIED and has_content(sheet, row)):
        return None
    frame = Frame(kind=kind, subject="agent", object="target")
    objects = tuple(o for o in objects_of(sheet, row) if not polar(sheet, o))
    return Match(frame, row.i, (row.i,), row.subjects, objects, (), clause=row.i)


def boon(sheet: Sheet, tokens: range) -> str | None:
    """What "a victory for X" makes of a thing: a good one, but where fighters have it of it."""
    for i in tokens:
        if sheet.tokens[i].lemma not in open_speech().boon or sheet.tokens[i].pos != "NOUN":
            continue
        for n in range(i + 1, tokens.stop):
            if sheet.tokens[n].lemma not in ("for", "to"):
                continue
            whose = {k for p in sheet.parse.children[n] for k in classes_of(sheet, p)}
            return CONDEMNED if whose & {"fighters", "armed"} else WELCOMED
    return None


def objects_of(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """What is given a name: the verb's object, or the subject of the small clause below it."""
    small = [
        d
        for c in sheet.parse.children[row.i]
        if sheet.tokens[c].dep == "ccomp"
        for d in sheet.parse.children[c]
        if sheet.tokens[d].dep == "nsubj"
    ]
    return tuple(dict.fromkeys((*small, *row.objects[:1])))[:1]


def is_said(sheet: Sheet, row: Clause) -> Match | None:
    """ "the attack was a cowardly act", "this is unacceptable": a verdict of whoever speaks."""
    tokens = sheet.tokens
    if tokens[row.i].lemma != "be" or any(tokens[s].lemma in FIRST for s in row.subjects):
        return None
    if any(tokens[s].tag == "WP" for s in row.subjects) or is_meant(sheet, row):
        return None
    said = [c for c in sheet.parse.children[row.i] if tokens[c].dep in ("acomp", "attr")]
    said = [c for c in said if c > row.i]
    if not said or not row.subjects:
        return None
    kind = verdict(sheet, told_of(sheet, said[0]))
    if kind is None or (kind == DENIED and has_content(sheet, row)):
        return None
    frame = Frame(kind=kind, subject="target", object="nothing")
    return Match(frame, row.i, (row.i, said[0]), row.subjects, (), (), clause=row.i, spoken=True)


def has_content(sheet: Sheet, row: Clause) -> bool:
    """True where what is called untrue is told in a clause or an event: that one is denied."""
    told = [c for n in (*row.subjects, *row.objects) for c in sheet.parse.children[n]]
    clauses = [c for c in told if sheet.tokens[c].dep in ("acl", "relcl", "ccomp")]
    below = (
        n for c in told if sheet.tokens[c].lemma in ("of", "about") for n in sheet.parse.children[c]
    )
    events = [n for n in below if sheet.tokens[n].lemma in sheet.kinds.nouns]
    own = [c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep == "ccomp" and c > row.i]
    return bool(clauses or events or own)


def is_meant(sheet: Sheet, row: Clause) -> bool:
    """True for "to ensure that the war is a failure": what somebody means it to be."""
    above = row.above
    meant = above is not None and sheet.tokens[above].lemma in open_speech().secure
    return meant and row.relation in ("ccomp", "xcomp")


def shown(sheet: Sheet, row: Clause) -> Match | None:
    """ "these killings show their contempt for life": whoever has the vice is accused of it."""
    words = open_speech()
    if sheet.tokens[row.i].lemma not in words.show:
        return None
    vices = [
        n
        for c in sheet.parse.children[row.i]
        if c > row.i and sheet.tokens[c].dep in ("dobj", "attr")
        for n in sheet.parse.subtree(c)
        if sheet.tokens[n].lemma in words.vice
    ]
    if not vices:
        return None
    frame = Frame(kind=ACCUSED, subject="nothing", object="target")
    return Match(frame, row.i, (row.i, vices[0]), (), (vices[0],), (), clause=row.i, spoken=True)


def told_of(sheet: Sheet, i: int) -> list[int]:
    """A complement's head with its modifiers and what is "of" it."""
    found = [i]
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep in ("amod", "compound", "conj"):
            found.append(c)
        elif token.dep == "prep" and token.lemma in ("of", "in"):
            found.extend(sheet.parse.children[c])
    return sorted(found)


def verdict(sheet: Sheet, tokens: range | list[int]) -> str | None:
    """What the first word of judgement among the tokens makes of a thing; None if denied."""
    words = open_speech()
    for i in tokens:
        if sheet.tokens[i].text in (";", "."):
            return None
        if not polar(sheet, i):
            continue
        if any(sheet.tokens[n].lemma in NOT for n in range(max(0, i - 3), i)):
            return None
        if sheet.tokens[i].lemma in words.untrue:
            return DENIED
        return CONDEMNED if sheet.tokens[i].lemma in words.harsh else WELCOMED
    return None


def polar(sheet: Sheet, i: int) -> bool:
    """True for a word that blames or praises."""
    words, token = open_speech(), sheet.tokens[i]
    if token.pos not in ("ADJ", "NOUN", "VERB", "PROPN") or token.dep == "compound":
        return False
    pair = f"{token.lemma} {sheet.tokens[i + 1].lemma}" if i + 1 < len(sheet.tokens) else ""
    return token.lemma in words.harsh | words.kind | words.untrue or pair in words.kind
