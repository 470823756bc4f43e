"""What only names talks, aid or a trend, or lies nowhere that has a name: no claims."""

from __future__ import annotations

from reportedly.claims.drafts import Draft
from reportedly.claims.sheet import Sheet

SAID = frozenset("talks statement pledge protest aid passage assessment other".split())
"""Families outside the core: what matters is told with a party, a day, a place or a number."""


def is_bare(one: Draft) -> bool:
    """True for "leverage in negotiations": nobody, nowhere, at no time, taken as known."""
    if not one.match.nominal or one.family not in SAID or not one.background:
        return False
    told = one.agent or one.target or one.figures or one.when is not None
    return not told and all(p.basis != "stated" for p in one.places)


def is_nowhere(sheet: Sheet, one: Draft) -> bool:
    """True for geography where no place has a name: "the two were linked", "it is on the shelf"."""
    if one.family != "geography":
        return False
    beside = sheet.of_sentence.get(sheet.tokens[one.match.i].sentence, ())
    return not any(m.type == "place" and not m.text.islower() for m in beside)
