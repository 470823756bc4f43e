"""Who tells: the links that one source clause names, media before those whom they let speak."""

from __future__ import annotations

import msgspec

from reportedly.claims.chains.asides import carriers
from reportedly.claims.chains.introduced import passed_on
from reportedly.claims.chains.misread import beyond_time, misplaced_speaker
from reportedly.claims.chains.sources import is_media, is_nobody, is_source, link_of, nameless
from reportedly.claims.chains.told_clauses import INTERVIEW
from reportedly.claims.clauses.phrases import is_a
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

SPEAKS = frozenset("say tell insist claim allege recount recall write deny".split())
"""Verbs whose subject speaks, whatever noun it is ("the ship's owner said")."""


def told_by(sheet: Sheet, row: Clause) -> list[Link]:
    """The links that a source clause names, outermost first."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    own = (
        s
        for s in row.subjects
        if not is_own(sheet, s)
        and not _led_to(sheet, row, s)
        and not _is_empty(sheet, row, s)
        and not _is_told_of(sheet, row, s)
    )
    tellers = [beyond_time(sheet, s) for s in own_speakers(sheet, row, list(own))]
    speakers = [link_of(sheet, s) for s in tellers if speaks(sheet, row, s)]
    if (not row.subjects or row.subjects[0] in _other_side(sheet, row)) and not row.passive:
        speakers = [link_of(sheet, s) for s in misplaced_speaker(sheet, row.i)]
    if lemma in verbs["quote"] or _says_as(sheet, row):
        saying = _says_as(sheet, row)  # Whoever they are, they speak.
        quoted = [link_of(sheet, o) for o in row.objects if saying or is_source(sheet, o)]
        return (speakers[:1] or _quoted_by(sheet, row)) + quoted[:1]
    if passed := passed_on(sheet, row):
        return speakers[:1] + passed
    if not row.subjects and row.passive:
        said = lemma in verbs["rumour"] | verbs["accused"]
        return [nameless(sheet, row.i)] if said else []
    heard = (*row.objects, *(n for p, n in row.prepositions if p in ("to", "on", "with")))
    talks = verbs["speak"] | verbs["tell"]
    if lemma in verbs["speak"] and tellers and is_media(sheet, tellers[0]):
        return speakers[:1] + [link_of(sheet, n) for n in heard if is_source(sheet, n)][:1]
    media = [
        link_of(sheet, n) for n in heard if _gives(sheet, row, talks) and is_media(sheet, n)
    ] or [_interview(link_of(sheet, n)) for n in interviewers(sheet, row.i)]
    statements = [
        link_of(sheet, n)
        for p, n in row.prepositions
        if p == "by" and not row.passive and is_source(sheet, n)
    ]
    if not media:
        told = (*tellers, *(n for p, n in row.prepositions if p in ("in", "on", "by")))
        media = [link_of(sheet, m) for n in told for m in carriers(sheet, n)]
    if any(
        sheet.tokens[n].lemma in open_sources().documents["social"] for _, n in row.prepositions
    ):
        speakers = [msgspec.structs.replace(x, manner="social") for x in speakers]
    return [*media[:1], *speakers[:1], *statements[:1]]


def own_speakers(sheet: Sheet, row: Clause, subjects: list[int]) -> list[int]:
    """Who speaks in "took the floor to say", "sent leaflets warning that": not the thing given.

    The subject of the verb above, where a participle or infinitive hangs on its object.
    """
    loose = row.infinitive or sheet.tokens[row.i].tag == "VBG"
    if not loose or not subjects or any(speaks_itself(sheet, s) for s in subjects):
        return subjects
    for s in subjects:
        verb = sheet.tokens[s].head
        if sheet.tokens[s].dep == "dobj" and sheet.tokens[verb].pos == "VERB":
            above = [c for c in sheet.parse.children[verb] if sheet.tokens[c].dep == "nsubj"]
            return [c for c in above if is_source(sheet, c)] or subjects
    return subjects


def speaks_itself(sheet: Sheet, s: int) -> bool:
    """True for people, bodies and names."""
    return sheet.mention(s, "actor") is not None or is_a(sheet, s, ("people", "organisation"))


def _is_empty(sheet: Sheet, row: Clause, s: int) -> bool:
    """True for the "it" of "it will take time to confirm reports", which confirms nothing."""
    shared = sheet.tokens[s].head != row.i and row.infinitive
    return shared and sheet.tokens[s].lemma == "it"


def _is_told_of(sheet: Sheet, row: Clause, s: int) -> bool:
    """True for the men of "... and nine men injured in Aden, the hospital said", whom the parser
    lets speak: their own clause ends in a comma before the subject that speaks."""
    harmed = any(sheet.tokens[c].dep == "acl" for c in sheet.parse.children[s])
    others = [k for k in row.subjects if k > s and sheet.tokens[k].dep == "nsubj"]
    told = harmed and others and sheet.tokens[s].head == row.i
    return bool(told) and any(t.text == "," for t in sheet.tokens[s : others[0]])


def _gives(sheet: Sheet, row: Clause, talks: frozenset[str]) -> bool:
    """True for "told X", "spoke to X" and "gave an interview to X"."""
    given = any(sheet.tokens[o].lemma in INTERVIEW for o in row.objects)
    return given or sheet.tokens[row.i].lemma in talks


def _led_to(sheet: Sheet, row: Clause, s: int) -> bool:
    """True for what the medium is before its name ("state agency X"): two subjects side by side."""
    named = sheet.mention(s + 1, "actor") if s + 1 < len(sheet.tokens) else None
    if named is None or named is sheet.mention(s, "actor"):
        return False
    behind = sheet.covered(named.start, named.end)
    return behind[0] == s + 1 and any(k in row.subjects and is_media(sheet, k) for k in behind)


def speaks(sheet: Sheet, row: Clause, s: int) -> bool:
    """True for who may be a source, and for any noun before a verb that only speakers have."""
    if is_source(sheet, s):
        return True
    if is_nobody(sheet, s):
        return False
    plain = sheet.tokens[row.i].lemma in SPEAKS and row.relation not in ("acl", "relcl")
    return plain and sheet.tokens[s].pos in ("NOUN", "PROPN")


def _says_as(sheet: Sheet, row: Clause) -> bool:
    """True for "reported X as saying": X is the origin."""
    prepositions = (c for c in sheet.parse.children[row.i] if sheet.tokens[c].lemma == "as")
    below = (v for p in prepositions for v in sheet.parse.children[p])
    return bool(row.objects) and any(sheet.tokens[v].lemma == "say" for v in below)


def _quoted_by(sheet: Sheet, row: Clause) -> list[Link]:
    """Who quotes in "was quoted as saying by X", "was quoted in X as saying"."""
    prepositions = [*sheet.parse.children[row.i]]
    saying = [
        v for p in prepositions if sheet.tokens[p].lemma == "as" for v in sheet.parse.children[p]
    ]
    prepositions += [p for v in saying for p in sheet.parse.children[v]]
    return [
        link_of(sheet, n)
        for p in prepositions
        if sheet.tokens[p].lemma in ("by", "in", "on")
        for n in sheet.parse.children[p]
        if is_media(sheet, n)
    ][:1]


def is_own(sheet: Sheet, s: int) -> bool:
    """True for "we" and "our office": the speaker himself."""
    own = any(sheet.tokens[c].lemma in ("our", "my") for c in sheet.parse.children[s])
    many = sheet.tokens[s].lemma in open_sources().words["collective"]
    return sheet.tokens[s].lemma in FIRST or (own and many)


def _other_side(sheet: Sheet, row: Clause) -> tuple[int, ...]:
    """Subjects within a quotation of a verb outside it: the parser joined what marks part."""
    return () if row.i in sheet.quoted else tuple(s for s in row.subjects if s in sheet.quoted)


def interviewers(sheet: Sheet, i: int) -> list[int]:
    """Media that a speaker talks to beside the verb of saying: "in an interview with X, ..."."""
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep not in ("prep", "advcl", "nsubj", "appos"):
            continue
        below = sheet.parse.subtree(c)
        if sheet.tokens[c].lemma == "write" and sheet.tokens[c].tag == "VBG":
            return [n for n in below if is_media(sheet, n)][:1]  # "Writing in X, the minister said"
        talk = next((n for n in below if sheet.tokens[n].lemma in INTERVIEW), None)
        if talk is not None:
            own = [n for n in sheet.parse.children[talk] if sheet.tokens[n].dep == "compound"]
            return [n for n in below if (n > talk or n in own) and is_media(sheet, n)][:1]
    return []


def _interview(link: Link) -> Link:
    """The link of who led the interview: the speaker was heard directly."""
    return Link(link.text, link.start, link.end, link.id, link.name, link.role, "direct")


FIRST = frozenset({"i", "we"})
