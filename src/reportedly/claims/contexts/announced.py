"""What a headline announces and the report then tells with more: the fuller telling counts."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import on_other_days
from reportedly.claims.contexts.day_links import is_headline
from reportedly.claims.contexts.incident_days import TOLD
from reportedly.claims.contexts.same_places import alike_setting
from reportedly.claims.contexts.tolls import TOLLS, alike, counted
from reportedly.claims.drafts import Draft


def announced(sheet: Sheet, one: Draft, earlier: list[Draft]) -> Draft | None:
    """The headline's claim of "several" that this one tells in full; None where there is none."""
    if one.family not in TOLLS or one.background or one.modality not in TOLD or not one.figures:
        return None
    if is_headline(sheet, one):
        return None
    told = (d for d in earlier if is_headline(sheet, d) and alike(d, one) and not d.restates)
    return next((d for d in told if is_vaguer(d, one)), None)


def is_vaguer(head: Draft, one: Draft) -> bool:
    """True for a headline's toll without an exact number, of the same people, place and day."""
    if not head.figures or head.background or any(f.form != "vague" for f in head.figures):
        return False
    if not {counted(f) for f in head.figures} <= {counted(f) for f in one.figures}:
        return False
    return alike_setting(one, head) and not on_other_days(one, head)
