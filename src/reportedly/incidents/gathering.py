"""From matches of faces to incidents of accounts, with why each stands where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.accounts import Account
from reportedly.incidents.clusters import Edge, Joined, Node, joined
from reportedly.incidents.describe import incident, judged, perhaps, tie, with_review
from reportedly.incidents.faces import SURE, THOUSAND, Edges, Faces
from reportedly.incidents.matches import WORTH_A_LOOK, match
from reportedly.incidents.nodes import Nodes, home
from reportedly.incidents.verdicts import Verdicts
from reportedly.records.incidents import Incident, Tie

LOOK = round(THOUSAND * WORTH_A_LOOK)
Best: TypeAlias = dict[tuple[int, int], tuple[float, Account, Account]]
MOST = 1_000_000
"""Above any score, in thousandths."""


def gathered(
    held: Faces, found: Edges, groups: EventGroups, verdicts: Verdicts
) -> Iterator[Incident]:
    """The incidents of the accounts, in no order."""
    work = Gathering(held, found, groups, verdicts)
    offered: dict[int, list[Tie]] = defaultdict(list)
    for n, _, perhaps_one in work.reviews():
        offered[n].append(perhaps_one)
    for n, one in work.described():
        yield with_review(one, offered[n])


class Gathering:
    """Nodes put together.

    Faces that are `settled` are only looked at: their accounts stand as they stood, in `homes`, the
    incident of each account by key.
    """

    def __init__(
        self,
        held: Faces,
        found: Edges,
        groups: EventGroups,
        verdicts: Verdicts,
        settled: Collection[int] = (),
        homes: Mapping[str, str | None] | None = None,
    ) -> None:
        self._groups = groups
        self._keys, self._found = held.keys, found
        self._nodes = Nodes(held, verdicts, groups)
        self._all = self._nodes.all
        sure = self._nodes.ranked(held.keys, found, SURE, MOST)
        self._done: Joined = joined(self._all, sure, self._musts(verdicts), verdicts.apart())
        self.incidents: list[list[Account]] = []
        """The accounts of each; of one that is only looked at, one account."""
        self._home = [0] * len(self._all)
        """By node, the incident of its first account."""
        self._scattered: list[int] = []
        """Nodes whose accounts are as many incidents, the first of them at `_home`."""
        self.outside: dict[int, str | None] = {}
        """Incidents that are only looked at, with their ids."""
        away = {n for face in settled for n in self._nodes.of_face[face]}
        for group in self._done.groups:
            if group[0] not in away:
                self._settle(group)
        self._look_at(sorted(away), homes or {})

    def _look_at(self, nodes: Iterable[int], homes: Mapping[str, str | None]) -> None:
        known: dict[str | None, int] = {}
        for n in nodes:
            first = self._all[n].accounts[0]
            home = known.setdefault(homes[first.key], len(self.incidents))
            if home == len(self.incidents):
                self.incidents.append([first])
                self.outside[home] = homes[first.key]
            self._home[n] = home

    def described(self) -> Iterator[tuple[int, Incident]]:
        """The incidents with their numbers, without those offered for review."""
        ties = self._ties()
        for n, members in enumerate(self.incidents):
            if n not in self.outside and any(a.face.group for a in members):
                yield n, incident(members, ties.get(n, ()))

    def _musts(self, verdicts: Verdicts) -> Iterator[Edge]:
        """Edges that an analyst drew."""
        homes = home(self._all)
        for (first, second), why in sorted(verdicts.same.items()):
            if first in homes and second in homes:
                yield Edge(None, homes[first], homes[second], why)

    def _settle(self, group: tuple[int, ...]) -> None:
        nodes = [self._all[n] for n in group]
        for n in group:
            self._home[n] = len(self.incidents)
        if len(nodes) == 1 and not nodes[0].bound:
            self._scattered.append(group[0])
            self.incidents += [[a] for a in nodes[0].accounts]
        else:
            self.incidents.append([a for node in nodes for a in node.accounts])

    def _ties(self) -> dict[int, list[Tie]]:
        """By incident, why each account stands beside another."""
        ties: dict[int, list[Tie]] = defaultdict(list)
        loose: set[int] = set()
        for edge in self._done.edges:
            ones, others = self._all[edge.one], self._all[edge.other]
            put = ties[self._home[edge.one]]
            put.append(self._tie(*_reps(ones, others), edge))
            for n, here, there in ((edge.one, ones, others), (edge.other, others, ones)):
                if not here.bound and n not in loose:
                    loose.add(n)
                    rest = (a for a in here.accounts[1:])
                    put += [self._tie(a, there.accounts[0], edge) for a in rest]
        for n, node in enumerate(self._all):
            if node.bound and len(node.accounts) > 1:
                ties[self._home[n]] += self._within(node)
        return ties

    def _tie(self, one: Account, other: Account, edge: Edge) -> Tie:
        if edge.score is None:
            return judged(one, other, edge.why or "")
        return tie(one, other, self._why(one, other), edge.score)

    def _why(self, one: Account, other: Account) -> tuple[str, ...]:
        found = match(one.face, other.face, self._groups)
        return found.why if found is not None else ()

    def _within(self, node: Node) -> Iterator[Tie]:
        first, *rest = node.accounts
        found = match(node.face, node.face, self._groups)
        if found is not None:
            for other in rest:
                yield tie(first, other, found.why, found.score)

    def reviews(self) -> Iterator[tuple[int, int, Tie]]:
        """For each incident those that may be the same one: of two the likest accounts."""
        best: Best = {}
        for edge in self._nodes.ranked(self._keys, self._found, LOOK, SURE):
            a, b = self._home[edge.one], self._home[edge.other]
            if a != b and not (a in self.outside and b in self.outside):
                one, other = self._all[edge.one].accounts[0], self._all[edge.other].accounts[0]
                _keep(best, (a, one), (b, other), edge.score or 0.0)
        for n in self._scattered:
            self._neighbours(n, best)
        for (a, b), (score, one, other) in best.items():
            why = self._why(one, other)
            yield a, b, perhaps(one, other, why, score)
            yield b, a, perhaps(other, one, why, score)

    def _neighbours(self, number: int, best: Best) -> None:
        """Of accounts that look the same and are not surely one, each beside the next: all beside
        all would say nothing more."""
        score, accounts = self._nodes.own_of(number), self._all[number].accounts
        if LOOK <= score < SURE:
            for n, (one, other) in enumerate(pairwise(accounts), start=self._home[number]):
                if one.report != other.report:
                    _keep(best, (n, one), (n + 1, other), score / THOUSAND)


def _reps(ones: Node, others: Node) -> tuple[Account, Account]:
    """An account of each, of two reports."""
    first, second = ones.accounts[0], others.accounts[0]
    if first.report == second.report:
        second = next((a for a in others.accounts if a.report != first.report), second)
    if first.report == second.report:
        first = next((a for a in ones.accounts if a.report != second.report), first)
    return first, second


def _keep(best: Best, one: tuple[int, Account], other: tuple[int, Account], score: float) -> None:
    """Keep the pair of accounts for their two incidents, unless a likelier one is kept."""
    (a, first), (b, second) = sorted((one, other), key=lambda row: row[0])
    held = best.get((a, b))
    if held is None or score > held[0]:
        best[a, b] = score, first, second
