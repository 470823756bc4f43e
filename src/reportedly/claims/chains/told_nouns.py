"""Nouns that tell: "X's claim that", "issued a warning that", "reports of", "footage of"."""

from __future__ import annotations

from reportedly.claims.chains.sources import is_source, link_of, nameless
from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


def told_in_noun(sheet: Sheet, here: int, below: int, i: int) -> list[Link]:
    """The source of what a noun of saying tells: its owner, who voices it, or nobody named."""
    token = sheet.tokens[here]
    if here == i:
        return []
    if sheet.tokens[below].dep == "ccomp" and _gets_about(sheet, here):
        return [nameless(sheet, here)]
    if sheet.tokens[below].dep == "advcl" and sheet.tokens[below].tag == "VBG":
        # "Aired footage of drones hitting a depot": the parser hangs what is seen on the verb.
        videos = open_sources().documents["video"]
        seen = [c for c in sheet.parse.children[here] if sheet.tokens[c].lemma in videos]
        voices = (_voiced_by(sheet, c) for c in seen if c < below)
        return [link_of(sheet, v) for v in voices if v is not None][:1]
    if token.lemma in open_sources().documents["video"] and sheet.tokens[below].lemma == "of":
        shown_by = _voiced_by(sheet, here)
        if shown_by is not None:
            return [link_of(sheet, shown_by)]
        text, start, end = token.text, token.start, token.end
        return [Link(text, start, end, None, text.lower(), "document", "video")]
    if token.lemma in open_sources().words["tidings"] and _is_content(sheet, below):
        owner = owner_of(sheet, here)
        owner = _voiced_by(sheet, here) if owner is None else owner
        if owner is not None:
            return [link_of(sheet, owner)]
    return _hearsay(sheet, here, below)


def _gets_about(sheet: Sheet, verb: int) -> bool:
    """True for "it emerged that", "word spread that"."""
    if sheet.tokens[verb].lemma == "emerge":
        return True
    subjects = (c for c in sheet.parse.children[verb] if sheet.tokens[c].dep == "nsubj")
    told = any(sheet.tokens[s].lemma in HEARSAY | {"word", "news"} for s in subjects)
    return told and sheet.tokens[verb].lemma in ("spread", "circulate", "get")


def _is_content(sheet: Sheet, below: int) -> bool:
    """True for a clause with "that" or its own subject, for "to have taken", "of" and "about"."""
    token = sheet.tokens[below]
    if token.dep == "prep":
        return token.lemma in ("of", "about")
    if token.dep not in ("acl", "ccomp"):
        return False
    own = [sheet.tokens[c] for c in sheet.parse.children[below]]
    past = {t.lemma for t in own if t.dep == "aux"} >= {"to", "have"}
    return past or any(t.dep in ("nsubj", "nsubjpass") for t in own)


def owner_of(sheet: Sheet, noun: int) -> int | None:
    """Whose claim it is: "the army's claim", "a claim by the army"."""
    owners = [c for c in sheet.parse.children[noun] if sheet.tokens[c].dep == "poss"]
    named = [
        o for o in (*owners, *after(sheet, noun, frozenset({"by", "from"}))) if is_source(sheet, o)
    ]
    return named[0] if named else None


def _voiced_by(sheet: Sheet, noun: int) -> int | None:
    """Who issues a warning, airs footage: the subject of a verb of giving out."""
    token = sheet.tokens[noun]
    verb = sheet.tokens[token.head]
    if token.dep != "dobj" or verb.lemma not in open_sources().verbs["give_out"]:
        return None
    subjects = (c for c in sheet.parse.children[verb.i] if sheet.tokens[c].dep == "nsubj")
    return next((s for s in subjects if is_source(sheet, s)), None)


def _hearsay(sheet: Sheet, here: int, below: int) -> list[Link]:
    """ "reports of murders", "reports that they fled": told by somebody who is not named."""
    token = sheet.tokens[here]
    if token.lemma not in HEARSAY or token.tag != "NNS":
        return []
    if token.dep == "nsubj" and not _is_content(sheet, below):
        return []
    if any(sheet.tokens[c].lemma == "no" for c in sheet.parse.children[here]):
        return []  # "No reports of losses": nobody told of any.
    above = sheet.parse.children[token.head]
    doubted = any(sheet.tokens[c].dep == "neg" for c in above)
    settle = SETTLE | open_sources().verbs["deny"]
    if sheet.tokens[token.head].lemma in settle and not doubted:
        return []
    return [Link(token.text, token.start, token.end, None, None, "unnamed", "indirect")]


SETTLE = frozenset({"confirm", "release"})
"""Verbs by which somebody else stands to a report: who confirms it is its source."""
HEARSAY = frozenset({"report", "rumour", "rumor", "allegation", "claim", "accusation"})
