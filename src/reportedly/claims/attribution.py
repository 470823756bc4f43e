"""The chain from the outlet to the origin: the stack of source verbs over a clause."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.clauses import Clause
from reportedly.claims.phrases import extent, named_in_apposition, referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link
from reportedly.records.values import SourceManner, SourceRole

TOLD = frozenset({"outlet", "agency"})
ASIDE = frozenset({"as", "while", "after", "when", "although", "though", "before"})
"""Marks of a source clause that stands beside the sentence's own source, not under it."""
RUMOUR = frozenset({"say", "report", "allege", "claim", "believe", "think", "understand", "fear"})
"""Passive verbs that tell of a source without naming it; "was confirmed" is the outlet's word."""


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
        links[:0] = _adjuncts(sheet, here) or _shared_adjuncts(sheet, here)
        behind = said_behind(sheet, clauses, here)
        if behind is not None:
            links[:0] = told_by(sheet, clauses[behind])
            verbs.append(behind)
        if here != i and here in clauses and _opens(sheet, clauses[here], below):
            row = clauses[here]
            found = told_by(sheet, row)
            if found:
                links[:0] = found
                verbs.append(here)
            denied = denied or sheet.tokens[here].lemma in open_sources().verbs["deny"]
            if found and row.relation == "advcl" and row.mark in ASIDE:
                break
        below = here
    if whole or (not links and i in sheet.quoted):
        links[:0] = carried
    return Chain(tuple(_distinct(links)), tuple(verbs), denied)


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
    if token.dep in ("ccomp", "parataxis"):
        return True
    if token.dep in ("dobj", "xcomp", "nsubjpass", "oprd"):
        return lemma not in ("add", "show", "count", "put", "record", "broadcast", "set", "read")
    if token.dep == "prep":
        return token.lemma == "as" or (lemma in ("describe", "accuse", "blame") and below > row.i)
    if token.dep in ("advcl", "dep", "conj"):
        return below in sheet.quoted and row.i not in sheet.quoted
    return False


def told_by(sheet: Sheet, row: Clause) -> list[Link]:
    """The links that a source clause names, outermost first."""
    verbs = open_sources().verbs
    lemma = sheet.tokens[row.i].lemma
    speakers = [link_of(sheet, s) for s in row.subjects if is_source(sheet, s)]
    if lemma in verbs["quote"]:
        quoted = [link_of(sheet, o) for o in row.objects if is_source(sheet, o)]
        return speakers[:1] + quoted[:1]
    if not row.subjects and row.passive:
        return [nameless(sheet, row.i)] if lemma in RUMOUR else []
    media = [
        link_of(sheet, n)
        for n in (*row.objects, *(n for p, n in row.prepositions if p == "to"))
        if lemma in (*verbs["tell"], "say", "speak", "confirm") and _is_media(sheet, n)
    ]
    statements = [
        link_of(sheet, n)
        for p, n in row.prepositions
        if p == "by" and not row.passive and is_source(sheet, n)
    ]
    return [*media[:1], *speakers[:1], *statements[:1]]


def _adjuncts(sheet: Sheet, i: int) -> list[Link]:
    """Links named below a token: "according to X", "citing X", "reportedly"."""
    words = open_sources().words
    found: list[Link] = []
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.lemma in ("accord", "according") and token.dep in ("prep", "advcl", "pcomp"):
            found.extend(_according(sheet, c))
        elif token.text.lower() in words["reportedly"] or (
            token.dep == "amod" and token.text.lower() in words["alleged"]
        ):
            found.append(nameless(sheet, c))
        elif token.lemma == "cite" and token.dep in ("advcl", "prep"):
            found.extend(
                link_of(sheet, o) for o in sheet.parse.children[c] if sheet.tokens[o].dep == "dobj"
            )
    return found


def _shared_adjuncts(sheet: Sheet, i: int) -> list[Link]:
    """ "X advanced and Y fled, according to Z": what closes the sentence is said of all of it."""
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep == "conj" and c > i:
            below = [d for d in sheet.parse.subtree(c) if _closes(sheet, d)]
            if below:
                return _according(sheet, below[0])
    return []


def _closes(sheet: Sheet, c: int) -> bool:
    """True for an "according to" whose phrase runs to the end of its sentence."""
    token = sheet.tokens[c]
    if token.lemma not in ("accord", "according") or token.dep not in ("prep", "advcl", "pcomp"):
        return False
    return sheet.parse.subtree(c)[-1] >= sheet.parse.sentences[token.sentence].last - 2


def _according(sheet: Sheet, c: int) -> list[Link]:
    """ "according to a statement by X": the speaker where one is named, else the document."""
    nouns = [
        n
        for p in sheet.parse.children[c]
        for n in (sheet.parse.children[p] if sheet.tokens[p].dep == "prep" else (p,))
        if sheet.tokens[n].dep == "pobj"
    ]
    found = []
    for n in nouns[:1]:
        author = _author(sheet, n)
        found.append(link_of(sheet, n if author is None else author))
        told = [
            m
            for p in sheet.parse.children[n]
            if sheet.tokens[p].lemma in ("quote", "cite")
            for b in sheet.parse.children[p]
            for m in (*sheet.parse.children[b], b)
            if _is_media(sheet, m)
        ]
        found[:0] = [link_of(sheet, m) for m in told[:1]]
    return found


def _author(sheet: Sheet, n: int) -> int | None:
    """Who made a document: "a statement by X", "X's statement"."""
    if sheet.tokens[n].lemma not in open_sources().documents["nouns"]:
        return None
    for c in sheet.parse.children[n]:
        if sheet.tokens[c].dep == "poss" and sheet.mention(c, "time") is None:
            return c
        if sheet.tokens[c].lemma in ("by", "from", "of", "release", "issue", "publish"):
            for p in sheet.parse.subtree(c)[1:]:
                if sheet.tokens[p].dep == "pobj" and is_source(sheet, p):
                    return p
    return _issuer(sheet, n)


ISSUE = frozenset({"release", "issue", "publish", "make", "give", "deliver", "write", "send"})


def _issuer(sheet: Sheet, n: int) -> int | None:
    """Who issued a document: the subject of "released a statement"."""
    token = sheet.tokens[n]
    if token.dep != "dobj" or sheet.tokens[token.head].lemma not in ISSUE:
        return None
    return next(
        (c for c in sheet.parse.children[token.head] if sheet.tokens[c].dep == "nsubj"), None
    )


def is_source(sheet: Sheet, i: int) -> bool:
    """A source is a person, organisation, state or listed role noun, never "the plan"."""
    i = referent(sheet, i)
    token = sheet.tokens[i]
    words = open_sources()
    if sheet.mention(i, "actor") is not None or token.pos == "PROPN":
        return True
    if token.dep == "nsubj" and token.text[:1].isupper() and not sheet.parse.children[i]:
        # A surname at the head of a sentence is often taken for a common noun.
        return token.pos == "NOUN"
    if token.pos == "PRON":
        return token.lemma in (
            "he",
            "she",
            "they",
            "it",
            "who",
            "i",
            "we",
            "one",
            "some",
            "many",
            "other",
        )
    if any(token.lemma in nouns for nouns in (*words.people.values(), *words.documents.values())):
        return True
    classes = sheet.kinds.classes.get(token.lemma, frozenset())
    return "people" in classes or "organisation" in classes or sheet.mention(i, "place") is not None


def _is_media(sheet: Sheet, i: int) -> bool:
    mention = sheet.mention(i, "actor")
    if mention is not None and mention.actor:
        return mention.actor.type in TOLD
    return sheet.tokens[i].lemma in ("reporter", "journalist", "medium", "newspaper", "broadcaster")


def link_of(sheet: Sheet, i: int) -> Link:
    """A source as a link of the chain, in the registry's name where it has one."""
    i = referent(sheet, i)
    author = _author(sheet, i)
    manner = manner_of(sheet, i)
    if author is not None:
        i = referent(sheet, author)
    role = role_of(sheet, i)
    i = named_in_apposition(sheet, i)
    mention = sheet.mention(i, "actor")
    first, last = extent(sheet, i)
    start, end = sheet.tokens[first].start, sheet.tokens[last].end
    identifier = name = None
    if mention is not None:
        start, end = min(start, mention.start), max(end, mention.end)
        if mention.actor:
            identifier, name = mention.actor.id, mention.actor.name
    else:
        place = sheet.mention(i, "place")
        if place is not None and place.place and place.place.feature == "country":
            name = place.place.name
    text = sheet.text[start:end]
    if name is None and role != "unnamed" and sheet.tokens[i].pos != "PRON":
        name = without_article(text)
    return Link(text, start, end, identifier, name, role, manner)


def without_article(text: str) -> str:
    """The words without a leading article."""
    head, _, rest = text.partition(" ")
    return rest if rest and head.lower() in ("the", "a", "an") else text


def role_of(sheet: Sheet, i: int) -> SourceRole:
    """What kind of source it is, by the registry, else by its noun."""
    mention = sheet.mention(i, "actor")
    lemma = sheet.tokens[i].lemma
    people = open_sources().people
    kind = mention.actor.type if mention is not None and mention.actor else None
    if kind == "agency":
        return "agency"
    if kind == "outlet":
        return "outlet"
    if kind == "armed_group":
        return "party"
    if kind in ("state", "government", "military", "police", "office"):
        return "official"
    if kind in ("international", "organisation"):
        return "organisation"
    if kind == "person":
        office = (mention.actor.office or "") if mention is not None and mention.actor else ""
        return "official" if office else "person"
    if lemma in open_sources().documents["nouns"]:
        return "document"
    for role in ("unnamed", "official", "witness", "recorder", "expert"):
        if lemma in people[role]:
            return role
    return "person" if sheet.tokens[i].pos in ("PROPN", "PRON") else "unnamed"


def manner_of(sheet: Sheet, i: int) -> SourceManner:
    """Whether the source spoke, or a document, a post or a video told it."""
    documents = open_sources().documents
    lemma = sheet.tokens[i].lemma
    if lemma in documents["social"]:
        return "social"
    if lemma in documents["video"]:
        return "video"
    return "document" if lemma in documents["nouns"] else "indirect"


def nameless(sheet: Sheet, i: int) -> Link:
    """The link for "reportedly" and for a passive "is said to": somebody, not named."""
    token = sheet.tokens[i]
    return Link(token.text, token.start, token.end, None, None, "unnamed", "indirect")


def _distinct(links: list[Link]) -> list[Link]:
    """Neighbouring links that name the same source are one."""
    kept: list[Link] = []
    for link in links:
        if not kept or (link.start, link.name) != (kept[-1].start, kept[-1].name):
            kept.append(link)
    return kept
