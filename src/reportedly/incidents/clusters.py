"""Accounts put together by their matches, the surest first, never against place, day or analyst."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.incidents.accounts import Account
from reportedly.incidents.tellings import Days, Place
from reportedly.incidents.whereabouts import bearing


class Edge(msgspec.Struct, frozen=True):
    """A match between two accounts, by their numbers; no score where an analyst drew it."""

    score: float | None
    one: int
    other: int
    why: tuple[str, ...] = ()


class Cluster:
    """Accounts of one event, with the closest place and the days that all of them allow."""

    def __init__(self, number: int, one: Account) -> None:
        self.members = [number]
        self.days = None if one.forward else one.days
        self.place = one.place
        self.sites = one.sites
        self.claims = set(one.claims)

    def allows(self, other: Cluster, apart: Mapping[str, frozenset[str]]) -> bool:
        """False where days, places or what was struck exclude each other, or an analyst does."""
        if self.sites and other.sites and not self.sites & other.sites:
            return False
        if _met(self.days, other.days) is NEVER or _closest(self.place, other.place) is NEVER:
            return False
        return not any(apart.get(claim, frozenset()) & other.claims for claim in self.claims)

    def take(self, other: Cluster) -> None:
        """Take in the other's members."""
        met, place = _met(self.days, other.days), _closest(self.place, other.place)
        self.days = met if isinstance(met, Days) else None
        self.place = place if isinstance(place, Place) else None
        self.sites |= other.sites
        self.members += other.members
        self.claims |= other.claims


class _Never:
    """Of two that exclude each other."""


NEVER = _Never()


def _met(one: Days | None, other: Days | None) -> Days | _Never | None:
    if one is None or other is None:
        return one or other
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Days(first, last) if first <= last else NEVER


def _closest(one: Place | None, other: Place | None) -> Place | _Never | None:
    if one is None or other is None:
        return one or other
    if one.role != other.role:
        return one
    if bearing(one.spot, other.spot) == "apart":
        return NEVER
    return max(one, other, key=lambda p: (not p.spot.vague, len(p.spot.line), p.spot.line))


class Joined(msgspec.Struct, frozen=True):
    """The groups of numbers that are one event each, and the edges that joined them."""

    groups: tuple[tuple[int, ...], ...]
    edges: tuple[Edge, ...]


def joined(
    accounts: Sequence[Account],
    edges: Iterable[Edge],
    musts: Iterable[Edge] = (),
    apart: Mapping[str, frozenset[str]] | None = None,
) -> Joined:
    """The accounts by event: first what must be one, then by matches, the surest first.

    A function of accounts and edges alone: what order they come in does not matter, and an account
    that matches none of a group leaves that group as it is.
    """
    of = {n: Cluster(n, one) for n, one in enumerate(accounts)}
    used: list[Edge] = []
    keys = [one.key for one in accounts]
    ranked = sorted(edges, key=lambda e: (-(e.score or 0.0), *sorted((keys[e.one], keys[e.other]))))
    must = [(edge, True) for edge in sorted(musts, key=lambda e: (keys[e.one], keys[e.other]))]
    for edge, sure in (*must, *((edge, False) for edge in ranked)):
        a, b = of[edge.one], of[edge.other]
        if a is b or not (sure or a.allows(b, apart or {})):
            continue
        big, small = (a, b) if len(a.members) >= len(b.members) else (b, a)
        big.take(small)
        for member in small.members:
            of[member] = big
        used.append(edge)
    distinct = {id(c): tuple(sorted(c.members)) for c in of.values()}
    return Joined(tuple(sorted(distinct.values())), tuple(used))
