"""Deeds that are not those told before: whoever did these, nothing says that he did them."""

from __future__ import annotations

from datetime import date

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.contexts.sides import CLASH
from reportedly.claims.drafts import Draft


def is_new(sheet: Sheet, one: Draft) -> bool:
    """True for "an attack", "gunfire": an event of its own, whose doer nothing before tells."""
    if is_with_new_means(sheet, one):
        return True
    if not one.match.nominal or one.family == "casualties" or one.match.i in sheet.quoted:
        return False  # A witness tells in his own words of what was told before.
    words = [sheet.tokens[c].lemma for c in sheet.parse.children[one.match.i]]
    return bool({"a", "an", "another", "one"} & set(words))


def is_with_new_means(sheet: Sheet, one: Draft) -> bool:
    """True for "in the evening a bomb hit a bus": a time of its own, and no known weapon."""
    if one.match.nominal or one.family not in ("strike", "bombing") or one.when is None:
        return False
    told = one.when.start is not None and one.when.basis != "incident"
    means = [sheet.tokens[s] for s in one.match.subjects if sheet.tokens[s].pos == "NOUN"]
    fresh = all(not is_definite(sheet, t.i) for t in means)
    return told and bool(means) and fresh


WEEK = 7
"""Days from which a time tells of more than the news of the day."""


def is_of_before(one: Draft, giver: Draft) -> bool:
    """True for what its own words put "earlier this month", beside news of which no day is told."""
    a, b = one.when, giver.when
    if a is None or a.start is None or a.basis == "incident" or (b is not None and b.start):
        return False
    if a.earliest is None or a.latest is None or one.sentence == giver.sentence:
        return False
    first, last = (date.fromisoformat(day[:10]) for day in (a.earliest, a.latest))
    return (last - first).days >= WEEK


def in_fight(one: Draft, others: list[Draft]) -> bool:
    """True for losses told with a fight in one sentence: either side may have inflicted them."""
    return one.family == "casualties" and any(
        d.kind == CLASH and d.sentence == one.sentence for d in others
    )


def are_apart(one: Draft, giver: Draft) -> bool:
    """True where both are dated by their own words, and on days that do not meet, or where only the
    one is, on some day long before."""
    if is_of_before(one, giver):
        return True
    a, b = one.when, giver.when
    if a is None or b is None or a.start is None or b.start is None:
        return False
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    if one.sentence != giver.sentence and one.family == "casualties":
        return (a.earliest, a.latest) != (b.earliest, b.latest)  # "Last week a soldier died."
    return a.latest < b.earliest or b.latest < a.earliest
