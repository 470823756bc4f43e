"""What a report says led to what: "due to", "which led to", "prompting"."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.records.claims import About

CAUSES = {"due", "because", "lead", "result", "cause", "prompt", "trigger", "force", "spark"}


def cause(sheet: Sheet, one: Draft, drafts: list[Draft]) -> None:
    """ "due to", "which led to", "prompting": the effect points at its cause."""
    for above in [one.match.i, *list(sheet.parse.ancestors(one.match.i))[:3]]:
        token = sheet.tokens[above]
        if token.lemma not in CAUSES or "forces" in classes_of(sheet, above):
            continue
        for other in drafts:
            if other is one or other.sentence != one.sentence:
                continue
            if token.lemma in ("due", "because"):
                _point(other, one, above, sheet, effect_first=True)
            elif other.match.i < above < one.match.i:
                _point(one, other, above, sheet, effect_first=False)
        return


def _point(effect: Draft, why: Draft, i: int, sheet: Sheet, *, effect_first: bool) -> None:
    if effect_first and effect.match.i > why.match.i:
        return
    token = sheet.tokens[i]
    if all(a.claim != why.id for a in effect.about):
        effect.about.append(About("because_of", why.id, token.text, token.start, token.end))
