"""The chain from the outlet to the origin: the stack of source verbs over a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from reportedly.claims.chains.asides import adjuncts, cited, shared_adjuncts
from reportedly.claims.chains.headings import teller_of_line
from reportedly.claims.chains.misread import misread_speaker, said_behind, shown_before
from reportedly.claims.chains.silences import is_withheld
from reportedly.claims.chains.tellers import told_by
from reportedly.claims.chains.titles import is_part
from reportedly.claims.chains.told_clauses import opens
from reportedly.claims.chains.told_nouns import told_in_noun
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.clauses.untruths import is_called_untrue
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

ASIDE = frozenset({"as", "while", "after", "when", "although", "though", "before"})
"""Marks of a source clause that stands beside the sentence's own source, not under it."""


@dataclass(frozen=True)
class Chain:
    """The links after the outlet, outermost first, and the source clauses they stand in."""

    links: tuple[Link, ...]
    verbs: tuple[int, ...]
    """Heads of the source clauses: their places and times are those of the speaking."""
    denied: bool = False
    withheld: bool = False
    """True where somebody would not say, confirm or deny it: that is no word of theirs."""


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
    denied = aside = withheld = False
    below = i
    for here in [i, *sheet.parse.ancestors(i)]:
        outer = adjuncts(sheet, here, below) or shared_adjuncts(sheet, here)
        behind = said_behind(sheet, clauses, here)
        behind = shown_before(sheet, clauses, here) if behind is None else behind
        over: list[Link] = []
        if behind is not None:
            over = [*told_by(sheet, clauses[behind]), *cited(sheet, behind)]
            verbs.append(behind)
        untrue = here != i and is_called_untrue(sheet, here, below)
        denied = denied or untrue
        told = [] if untrue else told_in_noun(sheet, here, below, i)
        links[:0] = misread_speaker(sheet, clauses, here) + told
        if here != i and here in clauses and is_withheld(sheet, clauses, here):
            withheld = True
        elif here != i and here in clauses and opens(sheet, clauses[here], below):
            row = clauses[here]
            denies = sheet.tokens[here].lemma in open_sources().verbs["deny"]
            found = told_by(sheet, row) if not (aside and denies) else []
            links[:0] = cited(sheet, here)
            if found:
                links[:0] = found
                verbs.append(here)
            if sheet.tokens[below].lemma != "as":  # "Dismissed it as a trap" denies no trap.
                denied = denied or (denies and not aside)
            links[:0] = over
            if found and row.relation == "advcl" and row.mark in ASIDE:
                break
        else:
            # "..., the hospital said, according to the agency": a medium passes on, whoever spoke.
            passes = outer and over and are_media(outer) and not are_media(over)
            outer = [*outer, *over] if passes else [*over, *outer]
            outer += cited(sheet, here)
        links[:0] = outer
        aside = aside or is_aside(sheet, here)
        below = here
    links[:0] = teller_of_line(sheet, i)
    if whole or (i in sheet.quoted and _within(sheet, i, links)):
        links = [*carried, *(_another(x, carried) for x in links)]
    return Chain(distinct_links(links), tuple(verbs), denied, withheld)


def are_media(links: list[Link]) -> bool:
    """True for agencies and outlets alone."""
    return all(x.role in ("agency", "outlet") for x in links)


def is_aside(sheet: Sheet, i: int) -> bool:
    """True for ", which has claimed 14,000 lives": added by the way, and denied by nobody."""
    first = sheet.parse.subtree(i)[0]
    return sheet.tokens[i].dep == "relcl" and first > 0 and sheet.tokens[first - 1].text == ","


def _another(link: Link, carried: tuple[Link, ...]) -> Link:
    """A "he" in somebody's own words without a name where it was taken for the speaker himself."""
    own = link.name is not None and link.name == carried[-1].name if carried else False
    if not own or (link.text or "").lower() not in ("he", "she", "they"):
        return link
    return msgspec.structs.replace(link, id=None, name=None)


def _within(sheet: Sheet, i: int, links: list[Link]) -> bool:
    """True when no link is named outside the quotation: its speaker is still to be told."""
    own = sheet.quoted[i]
    return all(x.start is not None and own.start <= x.start < own.end for x in links)


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
