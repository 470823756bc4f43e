"""Claims of many reports, put together as incidents, each link with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.gazetteer.sides import Sides
from reportedly.incidents.accounts import Account, account
from reportedly.incidents.clusters import Edge, joined
from reportedly.incidents.describe import incident
from reportedly.incidents.matches import ENOUGH, WORTH_A_LOOK, match
from reportedly.incidents.pairs import candidates
from reportedly.incidents.tellings import tellings
from reportedly.incidents.verdicts import NONE_SAID, Verdicts
from reportedly.incidents.within import accounts as within
from reportedly.records.claims import Claim
from reportedly.records.incidents import Incident
from reportedly.records.reports import Report

Alike = Callable[[str, str], float]


class Told(msgspec.Struct, frozen=True):
    """A report with its claims; `known`: the ISO day on which it became known."""

    report: Report
    claims: tuple[Claim, ...]
    known: str | None = None


def unlike(one: str, other: str) -> float:
    """No likeness of texts is known."""
    return 0.0


def link(
    reports: Iterable[Told],
    groups: EventGroups,
    sides: Sides,
    verdicts: Verdicts = NONE_SAID,
    alike: Alike = unlike,
) -> tuple[Incident, ...]:
    """The incidents of the reports by day, of one day the most told of last.

    Every claim of an event is in one, or in one per place; states, opinions and mere speech are in
    none, unless they speak of its claims.
    """
    apart = verdicts.apart()
    accounts = [a for told in reports for a in accounts_of(told, groups, sides, verdicts)]
    accounts.sort(key=lambda a: a.key)
    edges, reviews = _edges(accounts, groups, alike)
    done = joined(accounts, edges, _musts(accounts, verdicts), apart)
    home = {n: place for place, group in enumerate(done.groups) for n in group}
    used = _by_group(done.edges, home)
    asked = _by_group((e for e in reviews if home[e.one] != home[e.other]), home)
    found = [
        incident([accounts[n] for n in group], used[place], asked[place], accounts)
        for place, group in enumerate(done.groups)
        if any(accounts[n].group for n in group)
    ]
    return tuple(sorted(found, key=lambda i: (i.earliest or "9999", len(i.claims), i.incident)))


def accounts_of(
    told: Told, groups: EventGroups, sides: Sides, verdicts: Verdicts = NONE_SAID
) -> Iterator[Account]:
    """What one report tells, event by event."""
    rows = list(tellings(told.report.id, told.claims, groups, sides, told.known))
    known = date.fromisoformat(told.known[:10]).toordinal() if told.known else None
    for one in within(rows, groups, verdicts.apart()):
        yield account(told.report.id, known, one)


def _edges(
    accounts: Sequence[Account], groups: EventGroups, alike: Alike
) -> tuple[list[Edge], list[Edge]]:
    """Matches that join, and those that an analyst should look at."""
    sure: list[Edge] = []
    asked: list[Edge] = []
    events = [n for n, one in enumerate(accounts) if one.group]
    held = [accounts[n] for n in events]
    for a, b in candidates(held):
        one, other = held[a], held[b]
        found = match(one, other, groups, alike(one.report, other.report))
        if found is not None and found.score >= WORTH_A_LOOK:
            edge = Edge(found.score, events[a], events[b], found.why)
            (sure if found.score >= ENOUGH else asked).append(edge)
    return sure, asked


def _musts(accounts: Sequence[Account], verdicts: Verdicts) -> Iterator[Edge]:
    """Edges that an analyst drew."""
    homes: dict[str, int] = {}
    for n, one in enumerate(accounts):
        for claim in one.claims:
            homes.setdefault(claim, n)
    for (first, second), why in sorted(verdicts.same.items()):
        if first in homes and second in homes:
            yield Edge(None, homes[first], homes[second], (why,))


def _by_group(edges: Iterable[Edge], home: Mapping[int, int]) -> dict[int, list[Edge]]:
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        for place in {home[edge.one], home[edge.other]}:
            found[place].append(edge)
    return found
