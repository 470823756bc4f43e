"""Claims of many reports, put together as incidents, each link with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.gazetteer.sides import Sides
from reportedly.incidents.accounts import Account, account
from reportedly.incidents.faces import Faces, edges
from reportedly.incidents.gathering import gathered
from reportedly.incidents.tellings import tellings
from reportedly.incidents.verdicts import NONE_SAID, Verdicts
from reportedly.incidents.within import accounts as within
from reportedly.records.claims import Claim
from reportedly.records.incidents import Incident
from reportedly.records.reports import Report


class Told(msgspec.Struct, frozen=True, gc=False):
    """A report with its claims; `known`: the ISO day on which it became known."""

    report: Report
    claims: tuple[Claim, ...]
    known: str | None = None


def link(
    reports: Iterable[Told], groups: EventGroups, sides: Sides, verdicts: Verdicts = NONE_SAID
) -> tuple[Incident, ...]:
    """The incidents of the reports by day, of one day the most told of last.

    Every claim of an event is in one, or in one per place; states, opinions and mere speech are in
    none, unless they speak of its claims.
    """
    held = Faces()
    for told in reports:
        for one in accounts_of(told, groups, sides, verdicts):
            held.put(one)
    found = gathered(held, edges(held.faces, groups), groups, verdicts)
    return tuple(sorted(found, key=order))


def order(one: Incident) -> tuple[str, ...]:
    """By which incidents are told: day, then how often they are told; the id, which stands last."""
    return (one.earliest or "9999", f"{len(one.claims):09}", one.incident)


def accounts_of(
    told: Told, groups: EventGroups, sides: Sides, verdicts: Verdicts = NONE_SAID
) -> Iterator[Account]:
    """What one report tells, event by event."""
    rows = list(tellings(told.report.id, told.claims, groups, sides, told.known))
    known = date.fromisoformat(told.known[:10]).toordinal() if told.known else None
    claims = {claim.id: claim for claim in told.claims}
    for one in within(rows, groups, verdicts.apart()):
        yield account(told.report.id, known, one, claims)
