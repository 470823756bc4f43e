"""What is joined: all accounts of one face together, each that an analyst spoke of by itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.accounts import Account
from reportedly.incidents.clusters import Edge, Node
from reportedly.incidents.faces import SURE, THOUSAND, Edges, Faces, own_score
from reportedly.incidents.matches import unnamed
from reportedly.incidents.verdicts import Verdicts

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.int64]]


SLICE = 100_000
"""Edges laid open at once: few megabytes of them."""


class Nodes:
    """The nodes of all faces that tell of events, and which of them are of one face."""

    def __init__(self, held: Faces, verdicts: Verdicts, groups: EventGroups) -> None:
        spoken = _spoken(held, verdicts)
        self.all: list[Node] = []
        self.of_face: list[range] = []
        self.own: list[int] = []
        """How well accounts of each face match each other."""
        for face, key, accounts in zip(held.faces, held.keys, held.accounts, strict=True):
            own = own_score(face, groups)
            first = len(self.all)
            self.all += _nodes(key, sorted(accounts, key=lambda a: a.key), spoken, own)
            self.of_face.append(range(first, len(self.all)))
            self.own.append(own)
        self.reports = [node.report for node in self.all]

    def own_of(self, node: int) -> int:
        """How well the accounts of a node match each other, in thousandths."""
        return self.own[bisect_right(self.of_face, node, key=lambda nodes: nodes.start) - 1]

    def ranked(self, keys: Sequence[str], found: Edges, least: int, below: int) -> Iterator[Edge]:
        """The edges between nodes with at least this score and less than that, in thousandths; the
        best first, of as good ones by rank."""
        one, other, score = self._ordered(keys, found, least, below)
        for start in range(0, len(score), SLICE):
            part = (row[start : start + SLICE].tolist() for row in (one, other, score))
            for a, b, thousandths in zip(*part, strict=True):
                few = self.of_face[a], self.of_face[b]
                yield from self._between(*few, thousandths / THOUSAND)

    def _between(self, ones: range, others: range, score: float) -> Iterator[Edge]:
        """Every pair of nodes of two faces, or of one, that does not stand in one report.

        Of ground that nobody names also such a pair: what it tells of may be one.
        """
        pairs = [(a, b) for a, b in product(ones, others) if ones != others or a < b]
        if len(pairs) > 1:
            pairs.sort(key=lambda p: (self.all[p[0]].rank, self.all[p[1]].rank))
        for a, b in pairs:
            report = self.reports[a]
            inside = report is not None and report == self.reports[b]
            if not inside or (a != b and unnamed(self.all[a].face, self.all[b].face)):
                yield Edge(score, a, b)

    def _ordered(
        self, keys: Sequence[str], found: Edges, least: int, below: int
    ) -> tuple[Ints, Ints, Ints]:
        """Faces of the edges, lower rank first, and scores; several nodes of a face match too."""
        import numpy as np

        parted = [n for n, nodes in enumerate(self.of_face) if len(nodes) > 1]
        own = [self.own[n] for n in parted]
        one, other, score = (
            np.concatenate([np.array(a, dtype=np.int64), np.array(b, dtype=np.int64)])
            for a, b in ((found.one, parted), (found.other, parted), (found.score, own))
        )
        asked = (score >= least) & (score < below)
        one, other, score = one[asked], other[asked], score[asked]
        rank = np.empty(len(keys), dtype=np.int64)
        rank[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        turned = rank[one] > rank[other]
        first, second = np.where(turned, other, one), np.where(turned, one, other)
        order = np.lexsort((rank[second], rank[first], -score))
        return first[order], second[order], score[order]


def _nodes(
    key: str, accounts: Sequence[Account], spoken: Collection[str], own: int
) -> Iterator[Node]:
    """The accounts of one face: those spoken of each by itself, the rest together."""
    alone = [a for a in accounts if a.key in spoken]
    rest = tuple(a for a in accounts if a.key not in spoken)
    if rest:
        several = any(a.report != rest[0].report for a in rest)
        yield Node((key, ""), rest, several and own >= SURE)
    for one in alone:
        yield Node((key, one.key), (one,), True, alone=True)


def _spoken(held: Faces, verdicts: Verdicts) -> set[str]:
    """Keys of the accounts that an analyst spoke of."""
    named = {claim for pair in (*verdicts.same, *verdicts.not_same) for claim in pair}
    if not named:
        return set()
    return {a.key for told in held.accounts for a in told if not named.isdisjoint(a.claims)}


def home(nodes: Sequence[Node]) -> Mapping[str, int]:
    """The node of each claim that stands in one by itself, the first by key of its account."""
    found: dict[str, int] = {}
    for n, node in sorted(enumerate(nodes), key=lambda row: row[1].accounts[0].key):
        for claim in node.accounts[0].claims if node.alone else ():
            found.setdefault(claim, n)
    return found
