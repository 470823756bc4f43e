"""The chain from the outlet to the origin: the stack of source verbs over a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.claims.asides import adjuncts, cited, shared_adjuncts
from reportedly.claims.clauses import Clause
from reportedly.claims.sheet import Sheet
from reportedly.claims.sources import is_media, is_source, link_of, nameless
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

ASIDE = frozenset({"as", "while", "after", "when", "although", "though", "before"})
"""Marks of a source clause that stands beside the sentence's own source, not under it."""
RUMOUR = frozenset({"say", "report", "allege", "claim", "believe", "think", "understand", "fear"})
"""Passive verbs that tell of a source without naming it; "was confirmed" is the outlet's word."""

SAYS_NO_NOUN = frozenset(
    "add show count record broadcast set read continue observe respond answer point".split()
)
"""Verbs of saying that with a noun or an infinitive mean another thing ("continued to shell")."""
COUNTED = frozenset("toll number figure total death casualty loss damage count".split())
"""What a source "puts" or "places" at a number."""


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
            links[:0] = told_by(sheet, clauses[behind])
            verbs.append(behind)
        links[:0] = misread_speaker(sheet, clauses, here) + hearsay(sheet, here, i)
        if here != i and here in clauses and _opens(sheet, clauses[here], below):
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


def said_behind(sheet: Sheet, clauses: dict[int, Clause], i: int) -> int | None:
    """ "S, X quoted Y as saying" that the parser hangs below S: the source clause, if any."""
    verbs = open_sources().verbs
    for c in sheet.parse.children[i]:
        row = clauses.get(c)
        if row is None or c < i or row.relation not in ("advcl", "parataxis", "conj"):
            continue
        if row.mark is not None or sheet.tokens[c].lemma not in verbs["say"]:
            continue
        children = sheet.parse.children[c]
        first = min(sheet.parse.subtree(c))
        own = any(sheet.tokens[d].dep == "nsubj" and is_source(sheet, d) for d in children)
        says_more = any(sheet.tokens[d].dep in ("ccomp", "xcomp") for d in children)
        if own and not says_more and _after_comma(sheet, first, c):
            return c
    return None


def _after_comma(sheet: Sheet, first: int, verb: int) -> bool:
    """True when a comma stands before the speaker of a closing source clause."""
    return any(sheet.tokens[n].text == "," for n in range(max(0, first - 1), verb))


def _opens(sheet: Sheet, row: Clause, below: int) -> bool:
    """True when the verb is one of saying and what hangs below it is what is said."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    if lemma not in verbs["say"] and lemma not in verbs["deny"]:
        return False
    token = sheet.tokens[below]
    if below < row.i and _parted(sheet, below, row.i):
        return False
    if token.dep in ("ccomp", "parataxis"):
        return True
    if token.dep == "conj":
        return _goes_on(sheet, row, below)
    if token.dep == "advcl":
        return _circumstance(sheet, row, below)
    if token.dep in ("dobj", "xcomp", "nsubjpass", "oprd"):
        if lemma in ("put", "place"):
            return token.dep == "dobj" and token.lemma in COUNTED
        return lemma not in SAYS_NO_NOUN
    if token.dep == "prep" and token.lemma == "with" and below > row.i:
        return any(sheet.tokens[c].dep == "pcomp" for c in sheet.parse.children[below])
    if token.dep == "prep":
        return token.lemma == "as" or (lemma in ("describe", "accuse", "blame") and below > row.i)
    return token.dep == "dep" and below in sheet.quoted and row.i not in sheet.quoted


def _parted(sheet: Sheet, first: int, last: int) -> bool:
    """True where a semicolon stands between two clauses: the second does not tell the first."""
    return any(sheet.tokens[n].text == ";" for n in range(first, last))


def _goes_on(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "X said A was stolen, killed B and wounded C": a verb after what is said goes on with it.

    The parser hangs the last verb on "said"; a speaker who acts as well would need no comma list.
    """
    if below in sheet.quoted and row.i not in sheet.quoted:
        return True
    children = sheet.parse.children[below]
    if any(sheet.tokens[c].lemma == "would" for c in children) and any(
        sheet.tokens[c].dep == "nsubj" for c in children
    ):
        return True
    told = [c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep == "ccomp"]
    listed = any(sheet.tokens[d].dep == "conj" for c in told for d in sheet.parse.children[c])
    return bool(told) and told[0] < below and listed


def _circumstance(sheet: Sheet, row: Clause, below: int) -> bool:
    """ "X reported closures after pupils were shot": what is told besides a noun is told too."""
    if below in sheet.quoted and row.i not in sheet.quoted:
        return True
    if below > row.i and sheet.tokens[below].tag == "VBG" and _shown(sheet, row):
        return True
    children = sheet.parse.children[row.i]
    mark = next((sheet.tokens[c].lemma for c in sheet.parse.children[below] if c < below), None)
    told = any(sheet.tokens[c].dep == "dobj" and c < below for c in children)
    return told and below > row.i and mark in ("after", "when", "as") and row.i not in sheet.quoted


def _shown(sheet: Sheet, row: Clause) -> bool:
    """True where a picture tells: what stands beside it is seen in it too."""
    video = open_sources().documents["video"]
    return any(sheet.tokens[s].lemma in video for s in row.subjects)


def told_by(sheet: Sheet, row: Clause) -> list[Link]:
    """The links that a source clause names, outermost first."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    tellers = [s for s in row.subjects if sheet.tokens[s].lemma not in FIRST]
    speakers = [link_of(sheet, s) for s in tellers if is_source(sheet, s)]
    if lemma in verbs["quote"]:
        quoted = [link_of(sheet, o) for o in row.objects if is_source(sheet, o)]
        return speakers[:1] + quoted[:1]
    if not row.subjects and row.passive:
        return [nameless(sheet, row.i)] if lemma in RUMOUR else []
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
    return [*media[:1], *speakers[:1], *statements[:1]]


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


INTERVIEW = frozenset({"interview", "speak", "talk"})
FIRST = frozenset({"i", "we"})


def misread_speaker(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[Link]:
    """The speaker of "X, a charity, said raids killed ..." and "it was left there, said X, and".

    The parser takes the first verb for a participle, and the second speaker for an object.
    """
    say = open_sources().verbs["say"]
    children = sheet.parse.children[i]
    behind = speaker_behind(sheet, i)
    if behind is not None:
        return [link_of(sheet, behind)]
    subjects = [c for c in children if sheet.tokens[c].dep in ("nsubj", "nsubjpass", "expl")]
    for s in subjects[:1] if len(subjects) > 1 else ():
        for c in sheet.parse.children[s]:
            token = sheet.tokens[c]
            said = token.dep == "acl" and token.lemma in say and token.tag in ("VBN", "VBD")
            if said and s < c < subjects[1] and sheet.tokens[c - 1].text == ",":
                return [link_of(sheet, s)]
    for c in children:
        row = clauses.get(c)
        if c < i or row is None or row.relation != "conj" or sheet.tokens[c].lemma not in PURE:
            continue
        told = [d for d in sheet.parse.children[c] if sheet.tokens[d].dep == "dobj"]
        if (
            told
            and told[0] == c + 1
            and sheet.tokens[c - 1].text == ","
            and _speaks(sheet, told[0])
        ):
            return [link_of(sheet, told[0])]
    return []


def speaker_behind(sheet: Sheet, i: int) -> int | None:
    """The speaker of "They took the town, X boasted on Friday": no participle, but who tells it."""
    say = open_sources().verbs["say"]
    for n in sheet.parse.children[i]:
        if n < i or sheet.tokens[n].dep != "npadvmod" or not is_source(sheet, n):
            continue
        first = sheet.parse.subtree(n)[0]
        told = (c for c in sheet.parse.children[n] if sheet.tokens[c].dep == "acl")
        if sheet.tokens[first - 1].text == "," and any(sheet.tokens[c].lemma in say for c in told):
            return n
    return None


PURE = frozenset("say state add explain write report announce confirm".split())
"""Verbs that, between commas and before a person, can only bring in the speaker."""


def _speaks(sheet: Sheet, i: int) -> bool:
    """True for a person, an office or an official."""
    mention = sheet.mention(i, "actor")
    if mention is not None and mention.actor:
        return mention.actor.type in ("person", "office", "government", "agency", "outlet")
    return sheet.tokens[i].lemma in open_sources().people["official"]


def hearsay(sheet: Sheet, here: int, i: int) -> list[Link]:
    """ "reports of murders", "reports that they fled": told by somebody who is not named."""
    token = sheet.tokens[here]
    if here == i or token.lemma not in HEARSAY or token.tag != "NNS" or token.dep == "nsubj":
        return []
    if sheet.tokens[token.head].lemma in ("confirm", "deny", "reject", "dismiss", "release"):
        return []
    return [Link(token.text, token.start, token.end, None, None, "unnamed", "indirect")]


HEARSAY = frozenset({"report", "rumour", "rumor", "allegation", "claim"})


def distinct_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Neighbouring links that name the same source are one."""
    kept: list[Link] = []
    for link in links:
        if not kept or (link.name or link.start) != (kept[-1].name or kept[-1].start):
            kept.append(link)
    return tuple(kept)
