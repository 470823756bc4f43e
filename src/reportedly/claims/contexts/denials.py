"""What a denial speaks of that does not name it: "the army denied this", "a claim it rejected"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import About, Party

DENIALS = frozenset({"statement.denied", "statement.rejected"})
THIS = frozenset({"this", "that", "it", "these", "those", "they"})
BACK = 2
"""Sentences back in which what "this" means is told."""
OF_WORDS = frozenset({"statement", "assessment", "talks", "pledge"})
"""Families that tell of what was said."""


def deny_told(sheet: Sheet, one: Draft, earlier: Sequence[Draft]) -> None:
    """Point a denial at the claims of another that it speaks of, where no word tells which."""
    if one.kind not in DENIALS or one.about or not _speaks_of_words(sheet, one):
        return
    told = [d for d in earlier if one.sentence - BACK <= d.sentence and _may_be_denied(d, one)]
    if not told:
        return
    last = told[-1].sentence
    one.about.extend(About("denies", d.id, None, None, None) for d in told if d.sentence == last)


def _speaks_of_words(sheet: Sheet, one: Draft) -> bool:
    """True for what is denied as "this", "the claim", "its account": what somebody said."""
    words = open_sources().words["allegations"]
    objects = [sheet.tokens[o] for o in one.match.objects]
    return any(t.lemma.lower() in THIS or t.lemma in words for t in objects)


def _may_be_denied(told: Draft, one: Draft) -> bool:
    """True for a deed that another than who denies it told; his whom the words are aimed at."""
    if told.family in OF_WORDS or told.modality != "claimed" or told.restates:
        return False
    origin = told.chain.links[-1] if told.chain.links else None
    if origin is None:
        return False
    said = (origin.name or origin.text or "").casefold()
    if said in _names(one.agent):
        return False
    groups = _names([p for p in one.target if p.id or (p.name or p.text)[:1].isupper()])
    return not groups or said in groups or bool(_names(told.agent) & groups)


def _names(parties: Sequence[Party]) -> set[str]:
    return {(p.name or p.text).casefold() for p in parties}
