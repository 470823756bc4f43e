"""A toll told again in detail: the lead gives the whole, later sentences its parts."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import (
    is_long_ago,
    is_yardstick,
    on_other_days,
    points_back,
    tells_of_another,
)
from reportedly.claims.contexts.same_places import alike_setting
from reportedly.claims.contexts.tolls import TOLLS, alike, counted
from reportedly.claims.contexts.totals import is_part
from reportedly.claims.drafts import Draft
from reportedly.records.figures import Figure

MORE = frozenset({"more", "additional", "another", "further", "extra", "other"})
"""Words of a figure that counts others than those told before."""
ADDED = frozenset({"also", "separately", "elsewhere", "meanwhile", "additionally", "later"})
"""Adverbs of a sentence that goes on to another event, or to more of the same."""


def told_in_detail(sheet: Sheet, one: Draft, earlier: list[Draft]) -> Draft | None:
    """The earlier toll of which this one gives the detail or a part; None where it adds to it.

    The whole is the first toll of its kind in the article, or an inexact one ("several") that
    this one makes exact.
    """
    if one.family not in TOLLS or one.background or not one.figures or _adds(sheet, one):
        return None
    known = [d for d in earlier if alike(one, d) and d.figures and not d.restates]
    known = [d for d in known if not is_part(sheet, one, d)]
    again = all(is_known_person(f) for f in one.figures)
    wholes = [d for d in reversed(known) if d is known[0] or again or _is_inexact(d)]
    whole = next((d for d in wholes if _is_whole(sheet, d, one)), None)
    return whole or _summed_up(sheet, one, known)


def _summed_up(sheet: Sheet, one: Draft, known: list[Draft]) -> Draft | None:
    """The last of the counts that this one adds up ("one and another ... both were held")."""
    if len(one.figures) != 1 or not known or not all(_goes_with(sheet, d, one) for d in known):
        return None
    parts = [f for d in known for f in d.figures if counted(f) == counted(one.figures[0])]
    lows = [f.low for f in parts if f.low is not None and f.low == f.high]
    adds_up = len(lows) == len(parts) > 1 and sum(lows) == one.figures[0].low
    return known[-1] if adds_up else None


def _adds(sheet: Sheet, one: Draft) -> bool:
    """True where the words say that it comes on top of what was told."""
    if any(MORE & set(f.text.lower().split()) for f in one.figures):
        return True
    heads = {one.match.i, one.match.i if one.match.clause is None else one.match.clause}
    below = {sheet.tokens[c].lemma.lower() for h in heads for c in sheet.parse.children[h]}
    return bool(ADDED & below)


def _is_inexact(one: Draft) -> bool:
    return all(f.form == "vague" for f in one.figures)


def _is_whole(sheet: Sheet, whole: Draft, one: Draft) -> bool:
    if not _goes_with(sheet, whole, one):
        return False
    return all(any(holds(w, f) for w in whole.figures) for f in one.figures)


def _goes_with(sheet: Sheet, whole: Draft, one: Draft) -> bool:
    """True where nothing says that the two are of different events or accounts."""
    if whole.sentence == one.sentence or whole.modality != one.modality or whole.background:
        return False
    if whole.chain.links != one.chain.links or tells_of_another(sheet, one, whole):
        return False
    return alike_setting(one, whole) and not on_other_days(one, whole)


def holds(whole: Figure, part: Figure) -> bool:
    """True for a figure of the same that is not smaller; a single person holds no part."""
    if counted(whole) != counted(part) or whole.scope != part.scope:
        return False
    if whole.high == 1 and not is_known_person(part):
        return False
    if part.low is None:
        return False
    if whole.high is None and whole.stated and whole.low is not None:
        return part.low <= whole.low * FAR_MORE  # "At least six" are not the 70 of another attack.
    return whole.high is None or part.low <= whole.high


FAR_MORE = 2
"""How many times an "at least" the toll may turn out to be, and still be told again."""


def is_known_person(figure: Figure) -> bool:
    """True for one person told without a number or an article: by name, "him", "the gunman"."""
    told = figure.text.split()[0].lower()
    return figure.high == 1 and not figure.stated and told not in ("a", "an", "another")


def is_past(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True for an event of another sentence that only measures the news, or was long before.

    "The deadliest since an assault in X", "a raid in May 2018"; "that raid" may come back to it.
    """
    if one.sentence == other.sentence or points_back(sheet, one.match.i):
        return False
    return is_yardstick(sheet, other) or is_long_ago(other)
