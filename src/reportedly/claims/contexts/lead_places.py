"""Where the news of a lead was that only its second telling says: "the dealer was held in X"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite, on_other_days, tells_of_another
from reportedly.claims.contexts.at_large import is_of_many
from reportedly.claims.contexts.day_links import date_from_later
from reportedly.claims.contexts.placed import implied, settled
from reportedly.claims.contexts.tolls import TOLLS, alike
from reportedly.claims.drafts import Draft

LEAD = 1
"""Sentences after the first with a claim that still belong to what a report opens with."""
FAR = 5
"""Sentences within which a report tells in full what it opened with."""


def place_lead(sheet: Sheet, drafts: Sequence[Draft]) -> None:
    """Give a capture or killing told without a place the one of its full telling, and its day."""
    for article in sorted({d.article for d in drafts}):
        inside = [d for d in drafts if d.article == article]
        last = inside[0].sentence + LEAD
        for n, one in enumerate(inside):
            if one.sentence > last:
                break
            if one.places or one.family not in TOLLS or one.background or is_of_many(one):
                continue
            near = (d for d in inside[n + 1 :] if d.sentence <= one.sentence + FAR)
            told = next((d for d in near if tells_it_again(sheet, one, d)), None)
            if told is not None:
                one.places = implied(one, told.places)
                date_from_later(sheet, one, told)


def tells_it_again(sheet: Sheet, one: Draft, later: Draft) -> bool:
    """True for what was done to "the dealer" in a place, where one dealer was told of before."""
    if later.sentence == one.sentence or not alike(one, later) or later.background:
        return False
    if one.modality != later.modality or on_other_days(one, later) or not settled(later):
        return False
    if tells_of_another(sheet, later, one):
        return False
    men = {sheet.tokens[n].lemma for n in one.match.objects if sheet.tokens[n].tag == "NN"}
    return any(
        is_definite(sheet, n) and sheet.tokens[n].tag == "NN" and sheet.tokens[n].lemma in men
        for n in later.match.objects
    )
