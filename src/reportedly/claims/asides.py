"""Sources told beside the verb: "according to", "citing", an adjunct that closes the sentence."""

from __future__ import annotations

from reportedly.claims.sheet import Sheet
from reportedly.claims.sources import is_media, is_source, link_of, nameless, writer_of
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


def cited(sheet: Sheet, i: int) -> list[Link]:
    """Links of "citing X" below a token: X told it to whom the clause names."""
    return [
        link_of(sheet, o)
        for c in sheet.parse.children[i]
        if sheet.tokens[c].lemma == "cite" and sheet.tokens[c].dep in ("advcl", "prep")
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
            found.extend(_according(sheet, c))
        elif token.text.lower() in words["reportedly"] or (
            token.dep == "amod" and token.text.lower() in words["alleged"]
        ):
            found.append(nameless(sheet, c))
    return found


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
        author = writer_of(sheet, n)
        found.append(link_of(sheet, n if author is None else author))
        told = [
            m
            for p in sheet.parse.children[n]
            if sheet.tokens[p].lemma in ("quote", "cite")
            for b in sheet.parse.children[p]
            for m in (*sheet.parse.children[b], b)
            if is_media(sheet, m)
        ]
        found[:0] = [link_of(sheet, m) for m in told[:1]]
    return found
