"""The chain from the outlet to the origin: the stack of source verbs over a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from reportedly.claims.asides import adjuncts, carriers, cited, shared_adjuncts
from reportedly.claims.clauses import Clause
from reportedly.claims.misread import beyond_time, misplaced_speaker, misread_speaker, said_behind
from reportedly.claims.sheet import Sheet
from reportedly.claims.sources import is_media, is_source, link_of, nameless
from reportedly.claims.titles import is_part
from reportedly.claims.told_clauses import INTERVIEW, opens
from reportedly.claims.told_nouns import told_in_noun
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

ASIDE = frozenset({"as", "while", "after", "when", "although", "though", "before"})
"""Marks of a source clause that stands beside the sentence's own source, not under it."""
SPEAKS = frozenset("say tell insist claim allege recount recall write deny".split())
"""Verbs whose subject speaks, whatever noun it is ("the ship's owner said")."""


@dataclass(frozen=True)
class Chain:
    """The links after the outlet, outermost first, and the source clauses they stand in."""

    links: tuple[Link, ...]
    verbs: tuple[int, ...]
    """Heads of the source clauses: their places and times are those of the speaking."""
    denied: bool = False


def chain_of(
    sheet: Sheet,
    clauses: dict[int, Clause],
    i: int,
    carried: tuple[Link, ...] = (),
    *,
    whole: bool = False,
) -> Chain:
    """Who told what token `i` states: source verbs above it, "according to", bare "reportedly".

    `carried` is the chain of the quotation that runs on over this sentence; with `whole`, of an
    account that goes on without quotation marks.
    """
    links: list[Link] = []
    verbs: list[int] = []
    denied = False
    below = i
    for here in [i, *sheet.parse.ancestors(i)]:
        outer = adjuncts(sheet, here, below) or shared_adjuncts(sheet, here)
        behind = said_behind(sheet, clauses, here)
        if behind is not None:
            links[:0] = [*told_by(sheet, clauses[behind]), *cited(sheet, behind)]
            verbs.append(behind)
        links[:0] = misread_speaker(sheet, clauses, here) + told_in_noun(sheet, here, below, i)
        if here != i and here in clauses and opens(sheet, clauses[here], below):
            row = clauses[here]
            found = told_by(sheet, row)
            links[:0] = cited(sheet, here)
            if found:
                links[:0] = found
                verbs.append(here)
            if sheet.tokens[below].lemma != "as":  # "Dismissed it as a trap" denies no trap.
                denied = denied or sheet.tokens[here].lemma in open_sources().verbs["deny"]
            if found and row.relation == "advcl" and row.mark in ASIDE:
                break
        else:
            outer = [*outer, *cited(sheet, here)]
        links[:0] = outer
        below = here
    if whole or (i in sheet.quoted and _within(sheet, i, links)):
        links[:0] = carried
    return Chain(distinct_links(links), tuple(verbs), denied)


def _within(sheet: Sheet, i: int, links: list[Link]) -> bool:
    """True when no link is named outside the quotation: its speaker is still to be told."""
    own = sheet.quoted[i]
    return all(x.start is not None and own.start <= x.start < own.end for x in links)


def told_by(sheet: Sheet, row: Clause) -> list[Link]:
    """The links that a source clause names, outermost first."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    tellers = [beyond_time(sheet, s) for s in row.subjects if not is_own(sheet, s)]
    speaks = lemma in SPEAKS and row.relation not in ("acl", "relcl")
    speakers = [
        link_of(sheet, s)
        for s in tellers
        if is_source(sheet, s) or (speaks and sheet.tokens[s].pos in ("NOUN", "PROPN"))
    ]
    if (not row.subjects or row.subjects[0] in _other_side(sheet, row)) and not row.passive:
        speakers = [link_of(sheet, s) for s in misplaced_speaker(sheet, row.i)]
    if lemma in verbs["quote"]:
        quoted = [link_of(sheet, o) for o in row.objects if is_source(sheet, o)]
        return speakers[:1] + quoted[:1]
    if not row.subjects and row.passive:
        return [nameless(sheet, row.i)] if lemma in verbs["rumour"] else []
    heard = (*row.objects, *(n for p, n in row.prepositions if p in ("to", "on", "with")))
    media = [
        link_of(sheet, n)
        for n in heard
        if lemma in (*verbs["tell"], "say", "speak", "talk", "confirm") and is_media(sheet, n)
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
        talk = next((n for n in below if sheet.tokens[n].lemma in INTERVIEW), None)
        if talk is not None:
            return [n for n in below if n > talk and is_media(sheet, n)][:1]
    return []


def _interview(link: Link) -> Link:
    """The link of who led the interview: the speaker was heard directly."""
    return Link(link.text, link.start, link.end, link.id, link.name, link.role, "direct")


FIRST = frozenset({"i", "we"})


def distinct_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links that name the same source are one: nobody stands twice in a chain.

    The body whose text a title announces is its ministers and members as well.
    """
    kept: dict[str | int | None, Link] = {}
    for link in links:
        announced = next(iter(kept.values()), link)
        if announced is link or announced.start is not None or not _is_same(announced, link):
            kept.setdefault(link.name or link.start, link)
    return tuple(kept.values())


def _is_same(announced: Link, link: Link) -> bool:
    """True where a link is part of who is announced, or is called so more fully."""
    return is_part(announced.name or "", link.name or "")
