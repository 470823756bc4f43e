"""Nouns that only name talks, aid or a trend and tell nothing of them: no claims."""

from __future__ import annotations

from reportedly.claims.drafts import Draft

SAID = frozenset("talks statement pledge protest aid passage assessment other".split())
"""Families outside the core: what matters is told with a party, a day, a place or a number."""


def is_bare(one: Draft) -> bool:
    """True for "leverage in negotiations": nobody, nowhere, at no time, taken as known."""
    if not one.match.nominal or one.family not in SAID or not one.background:
        return False
    told = one.agent or one.target or one.figures or one.when is not None
    return not told and all(p.basis != "stated" for p in one.places)
