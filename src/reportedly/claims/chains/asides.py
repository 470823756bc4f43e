"""Sources told beside the verb: "according to", "citing", an adjunct that closes the sentence."""

from __future__ import annotations

from reportedly.claims.chains.sources import is_media, is_source, link_of, nameless, writer_of
from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


def cited(sheet: Sheet, i: int) -> list[Link]:
    """Links of "citing X", "quoting X" below a token: X told it to whom the clause names."""
    children = sheet.parse.children[i]
    subjects = (s for s in children if sheet.tokens[s].dep == "nsubj")
    below = [
        sheet.tokens[c]
        for c in (*children, *(a for s in subjects for a in sheet.parse.children[s]))
    ]
    citing = [
        t.i
        for t in below
        if t.dep in ("advcl", "prep", "acl")
        and (t.lemma == "cite" or (t.lemma == "quote" and t.tag == "VBG"))
    ]
    return [
        link_of(sheet, o)
        for c in citing
        for o in sheet.parse.children[c]
        if sheet.tokens[o].dep == "dobj" and is_source(sheet, o)
    ]


def adjuncts(sheet: Sheet, i: int, below: int) -> list[Link]:
    """Links named at a token, over what hangs on it at `below`: "according to X", "reportedly"."""
    if sheet.tokens[below].dep == "advcl" and below < i and _contrasts(sheet, below):
        return []
    words = open_sources().words
    found: list[Link] = []
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.lemma in ("accord", "according") and token.dep in ("prep", "advcl", "pcomp"):
            found.extend(according(sheet, c))
        elif token.text.lower() in words["reportedly"] or (
            token.dep == "amod" and token.text.lower() in words["alleged"]
        ):
            found.append(nameless(sheet, c))
        elif c != below and (beside := _beside(sheet, c)):
            found.extend(beside)
        elif token.dep == "agent":
            # "killed, allegedly by the guards"
            doers = sheet.parse.children[c]
            hedged = [d for d in doers if sheet.tokens[d].text.lower() in words["reportedly"]]
            found.extend(nameless(sheet, d) for d in hedged)
    return found


def _beside(sheet: Sheet, c: int) -> list[Link]:
    """Who is named by "as X reported", "as reported by X", "by X's account", "per X"."""
    token = sheet.tokens[c]
    children = sheet.parse.children[c]
    if token.dep == "advcl" and token.lemma in open_sources().verbs["as_told"]:
        return _as_told(sheet, c)
    if token.dep != "prep":
        return []
    if token.lemma == "per":
        return [link_of(sheet, d) for d in children if is_source(sheet, d)][:1]
    if token.lemma not in ("by", "in"):
        return []
    accounts = [d for d in children if sheet.tokens[d].lemma in open_sources().words["accounts"]]
    vague = {"some", "all", "most", "many", "several", "other"}
    for d in accounts:
        if any(sheet.tokens[o].lemma in vague for o in sheet.parse.children[d]):
            return [nameless(sheet, d)]
    owners = [o for d in accounts for o in sheet.parse.children[d] if sheet.tokens[o].dep == "poss"]
    if token.lemma == "in":  # "In the words of X"
        owners += [n for d in accounts for n in after(sheet, d, {"of"})]
    return [link_of(sheet, o) for o in owners if is_source(sheet, o)][:1]


def _as_told(sheet: Sheet, c: int) -> list[Link]:
    """Who is named by "as X reported", "as reported by X": with nothing told below the verb."""
    children = sheet.parse.children[c]
    deps = {sheet.tokens[d].dep for d in children}
    marks = {sheet.tokens[d].lemma for d in children if sheet.tokens[d].dep == "mark"}
    if "as" not in marks or deps & {"ccomp", "dobj", "xcomp"}:
        return []
    agents = [d for d in children if sheet.tokens[d].dep == "agent"]
    tellers = [p for d in agents for p in sheet.parse.children[d]]
    tellers += [d for d in children if sheet.tokens[d].dep == "nsubj"]
    return [link_of(sheet, d) for d in tellers if is_source(sheet, d)][:1]


def _contrasts(sheet: Sheet, i: int) -> bool:
    """True for "though they left, ...": a concession is told by who tells the whole."""
    return any(
        sheet.tokens[c].dep == "mark" and sheet.tokens[c].lemma in ("though", "although", "while")
        for c in sheet.parse.children[i]
    )


def shared_adjuncts(sheet: Sheet, i: int) -> list[Link]:
    """ "X advanced and Y fled, according to Z": what closes the sentence is said of all of it."""
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep == "ccomp" and c < i:
            first = sheet.parse.subtree(c)[0]
            if sheet.tokens[first].lemma in ("accord", "according"):
                return according(sheet, first)  # "According to X, A was burned and B killed"
        if token.dep == "conj" and c > i:
            below = [d for d in sheet.parse.subtree(c) if _closes(sheet, d)]
            if below:
                return according(sheet, below[0])
    return []


def _closes(sheet: Sheet, c: int) -> bool:
    """True for an "according to" whose phrase runs to the end of its sentence."""
    token = sheet.tokens[c]
    if token.lemma not in ("accord", "according") or token.dep not in ("prep", "advcl", "pcomp"):
        return False
    return sheet.parse.subtree(c)[-1] >= sheet.parse.sentences[token.sentence].last - 2


def according(sheet: Sheet, c: int) -> list[Link]:
    """ "according to a statement by X": the speaker where one is named, else the document."""
    nouns = [
        n
        for p in sheet.parse.children[c]
        for n in (sheet.parse.children[p] if sheet.tokens[p].dep == "prep" else (p,))
        if sheet.tokens[n].dep == "pobj"
    ]
    found = []
    for n in nouns[:1]:
        author = writer_of(sheet, n)
        found.append(link_of(sheet, n if author is None else author))
        found[:0] = [link_of(sheet, m) for m in carriers(sheet, n)]
    return found


CARRY = frozenset(
    (
        "quote cite carry see obtain review view broadcast air publish release post share "
        "relay verify report distribute run gather"
    ).split()
)
"""What media do with a statement, a document or a speaker that they pass on."""


def carriers(sheet: Sheet, n: int) -> list[int]:
    """The outlet by which a source reached the report: "a statement carried by X", "seen by X"."""
    return [
        m
        for p in sheet.parse.children[n]
        if sheet.tokens[p].lemma in CARRY and sheet.tokens[p].tag in ("VBN", "VBD")
        for b in sheet.parse.children[p]
        if sheet.tokens[b].lemma in ("by", "to", "with")
        for m in (*sheet.parse.children[b], b)
        if is_media(sheet, m)
    ][:1]
