"""Accounts put together by their matches, the surest first, never against place, day or analyst.

What is joined are nodes: all accounts of one face at once, since whatever holds of one of them
holds of the others; accounts that an analyst spoke of are nodes of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.incidents.accounts import Account, Face, closeness
from reportedly.incidents.days import Days
from reportedly.incidents.tellings import Place
from reportedly.incidents.whereabouts import bearing


class Node(msgspec.Struct, frozen=True, gc=False):
    """Accounts of one face, by key."""

    rank: tuple[str, str]
    """Key of the face, then of the account where it stands by itself: what decides among matches
    as sure as each other, whoever came first."""
    accounts: tuple[Account, ...]
    bound: bool
    """True where they match each other, so that they are one event by themselves."""
    alone: bool = False
    """True for an account that an analyst spoke of."""

    @property
    def face(self) -> Face:
        return self.accounts[0].face

    @property
    def report(self) -> str | None:
        """The report that all of them stand in; None where there are several."""
        first = self.accounts[0].report
        return first if all(a.report == first for a in self.accounts) else None


class Edge(msgspec.Struct, frozen=True, gc=False):
    """A match between two nodes, by their numbers; no score where an analyst drew it."""

    score: float | None
    one: int
    other: int
    why: str | None = None
    """What an analyst said."""


class Cluster:
    """Nodes of one event, with the closest place and the days that all of them allow."""

    def __init__(self, number: int, node: Node) -> None:
        self.members = [number]
        self.days = None if node.face.forward else node.face.days
        self.place = node.face.place
        self.sites = node.face.sites
        self.claims = {c for a in node.accounts for c in a.claims} if node.alone else set()

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
    if one is other or one.role != other.role:
        return one
    if bearing(one.spot, other.spot) in ("apart", "unnamed"):
        return NEVER
    return max(one, other, key=closeness)


class Joined(msgspec.Struct, frozen=True, gc=False):
    """The groups of nodes that are one event each, and the edges that joined them, in order.

    A node that is not bound and stands alone in its group is as many events as it has accounts.
    """

    groups: tuple[tuple[int, ...], ...]
    edges: tuple[Edge, ...]


def joined(
    nodes: Sequence[Node],
    edges: Iterable[Edge],
    musts: Iterable[Edge] = (),
    apart: Mapping[str, frozenset[str]] | None = None,
) -> Joined:
    """The nodes by event: first what must be one, then by matches, the surest first.

    `edges` come ranked, each with the node of lower rank first. The outcome is a function of nodes
    and edges alone: a node that matches none of a group leaves that group as it is.
    """
    of = [Cluster(n, one) for n, one in enumerate(nodes)]
    used: list[Edge] = []
    for edge in musts:
        if of[edge.one] is not of[edge.other]:
            _join(of, edge, used)
    barred = apart or {}
    for edge in edges:
        a, b = of[edge.one], of[edge.other]
        if a is not b and a.allows(b, barred):
            _join(of, edge, used)
    distinct = {id(c): tuple(sorted(c.members)) for c in of}
    return Joined(tuple(sorted(distinct.values())), tuple(used))


def _join(of: list[Cluster], edge: Edge, used: list[Edge]) -> None:
    a, b = of[edge.one], of[edge.other]
    big, small = (a, b) if len(a.members) >= len(b.members) else (b, a)
    big.take(small)
    for member in small.members:
        of[member] = big
    used.append(edge)
