"""Participles behind a verdict: whose deed they go on to tell, and who goes on to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

if TYPE_CHECKING:
    from reportedly.claims.clauses.table import Clause

VERDICTS = frozenset({"statement.condemned", "statement.concern", "statement.condolences"})
DEEDS = frozenset(
    "battle strike bombing violence casualties detention displacement territory".split()
)
"""Families of what is done, not said."""


def what_is_judged(sheet: Sheet, i: int, above: Clause) -> list[int]:
    """The attack of "condemned the attack, killing ten": it killed them, not who condemns it."""
    token = sheet.tokens[i]
    if token.dep != "advcl" or token.tag != "VBG" or i < above.i or is_said(token.lemma):
        return []
    meant = judged_by(sheet, above)
    return meant if meant and tells_deed(sheet, token.lemma) else []


def judged_by(sheet: Sheet, row: Clause) -> list[int]:
    """What a clause passes a verdict on: its object, or what one is concerned by."""
    token = sheet.tokens[row.i]
    if any(f.kind in VERDICTS and len(w) == 1 for w, f in sheet.kinds.verbs.get(token.lemma, ())):
        return list(row.objects)
    felt = open_speech().worried | open_speech().revolted
    if row.passive and token.lemma in felt:
        return list(row.subjects)
    told = [c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep == "acomp"]
    told = [c for c in told if sheet.tokens[c].text.lower() in felt]
    return [n for c in told for n in after(sheet, c, BY_WHAT)]


BY_WHAT = frozenset({"by", "at", "about", "over"})


def tells_deed(sheet: Sheet, lemma: str) -> bool:
    """True for a verb that can tell what was done to somebody."""
    return any(f.kind.partition(".")[0] in DEEDS for _, f in sheet.kinds.verbs.get(lemma, ()))


def is_said(lemma: str) -> bool:
    """True for verbs of saying and asking."""
    verbs = open_sources().verbs
    return lemma in verbs["say"] or lemma in verbs["plan"] or lemma in verbs["deny"]


def goes_on_to_say(sheet: Sheet, i: int, above: Clause, table: dict[int, Clause]) -> int | None:
    """The verb over "urged them to stop, while calling for talks": who urged them calls."""
    token = sheet.tokens[i]
    if token.dep != "advcl" or token.tag != "VBG" or not is_said(token.lemma):
        return None
    asked = above.relation in ("xcomp", "ccomp") and above.infinitive and above.above in table
    first = sheet.parse.subtree(i)[0]
    if not asked or i < above.i or sheet.tokens[first - 1].text != ",":
        return None
    return above.above if is_said(sheet.tokens[above.above or 0].lemma) else None
