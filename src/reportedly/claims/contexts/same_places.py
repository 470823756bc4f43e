"""When the places of two claims are one, or the one lies in the other."""

from __future__ import annotations

from reportedly.claims.drafts import Draft
from reportedly.records.places import ClaimPlace


def alike_setting(one: Draft, whole: Draft) -> bool:
    """True where the one happened in what the other is told of, as far as both say where."""
    if not one.places or not whole.places or place_names(one.places) & place_names(whole.places):
        return True
    return any(may_hold(q, p) for p in one.places for q in whole.places)


def within(inner: ClaimPlace, outer: ClaimPlace) -> bool:
    """True where the outer place is the country or first-level area that holds the inner one."""
    if outer.role != "at" or inner.country_code is None:
        return False
    if outer.feature == "country":
        return inner.country_code == outer.country_code
    return outer.feature == "adm1" and inner.adm1_id == outer.adm1_id is not None


def may_hold(outer: ClaimPlace, inner: ClaimPlace) -> bool:
    """True where the outer place holds the inner one, or is a town called as its province is.

    "In Kunduz" may mean either.
    """
    if within(inner, outer):
        return True
    named = outer.feature in ("populated_place", "adm2") and outer.name == outer.adm1
    return named and outer.adm1_id == inner.adm1_id is not None


def place_names(places: tuple[ClaimPlace, ...]) -> set[str]:
    """Names of places, for comparing."""
    return {p.name or p.text or "" for p in places}
