"""Casualties over incidents, by area and day: never unlike things, and told what is not in a sum.

The fields are those of UCDP GED (low, best, high). Killed stand apart from injured, civilians from
combatants, parts are under their whole, running totals are in no sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec

from reportedly.gazetteer.people import People
from reportedly.records.casualties import (
    Addend,
    Casualties,
    LeftOut,
    Running,
    Tally,
    Toll,
    Whom,
    WhyLeftOut,
)
from reportedly.records.counts import CountRow
from reportedly.records.figures import Bounds, UnlikeFigures, add
from reportedly.records.incidents import Incident
from reportedly.records.values import Counts
from reportedly.situation.areas import Areas
from reportedly.situation.figures import recommended

TOLLS: tuple[Counts, ...] = ("killed", "injured", "missing", "casualties")
WHOM: tuple[Whom, ...] = ("everyone", "civilians", "combatants")
LEVEL = 3
"""Country, first and second level: the finest area by which tolls are listed."""


def tallies(incidents: Iterable[Incident]) -> Iterable[Tally]:
    """Every count of every incident."""
    for one in incidents:
        for row in one.figures:
            yield Tally(
                *(one.incident, one.kind, one.area, one.place, one.earliest, one.latest, row),
                claims=tuple(sorted({s.claim for s in row.said})),
                reports=tuple(sorted({s.report for s in row.said})),
            )


class Part(msgspec.Struct, frozen=True, gc=False):
    """What an incident gives to a total, or why it gives nothing."""

    counts: Counts
    whom: Whom
    incident: Incident
    given: Addend | LeftOut


def casualties(incidents: Iterable[Incident], areas: Areas, people: People) -> Casualties:
    """The tolls of the incidents."""
    rows = tuple(incidents)
    parts = _counted_once([part for one in rows for part in _parts(one, people)])
    groups: dict[tuple[tuple[str, ...], str, str], list[Part]] = defaultdict(list)
    for part in parts:
        one = part.incident
        groups[one.place[:LEVEL], one.earliest or "", one.latest or ""].append(part)
    split = [t for key in sorted(groups) for t in _tolls(groups[key], key[0], areas)]
    return Casualties(tuple(_tolls(parts, (), areas)), tuple(split), tuple(_running(rows)))


def _parts(one: Incident, people: People) -> Iterable[Part]:
    for counts in TOLLS:
        rows = [r for r in one.figures if r.counts == counts and r.unit == "person"]
        for whom in WHOM if rows else ():
            for given in _given(one, rows, whom, people):
                yield Part(counts, whom, one, given)


def _given(
    one: Incident, rows: Sequence[CountRow], whom: Whom, people: People
) -> Iterable[Addend | LeftOut]:
    """What the rows of one count add to the total of these people."""
    if whom == "everyone":
        for row in rows:
            if row.scope in ("cumulative", "rate", "stock"):
                yield _left_out(one, [row], row.scope)
        told = [r for r in rows if r.scope == "incident"]
        whole = [r for r in told if r.of is None]
        if whole and _part_is_more(whole, rows):
            yield _left_out(one, whole, "part_is_more")
        else:
            yield from _summed(one, whole or told)
        if not told and (parts := [r for r in rows if r.scope == "subset"]):
            yield _left_out(one, parts, "only_a_part")
        return
    fitting = [r for r in rows if r.of and r.scope in ("incident", "subset")]
    sorted_ = [(r, people.of(r.of or "")) for r in fitting]
    wholes = [r for r, (sort, whole) in sorted_ if sort == whom and whole]
    some = [r for r, (sort, whole) in sorted_ if sort == whom and not whole]
    yield from _summed(one, wholes)
    if some and not wholes:
        yield _left_out(one, some, "only_a_part")


def _part_is_more(whole: Sequence[CountRow], rows: Sequence[CountRow]) -> bool:
    """True where one group alone is told of as more than all together: by another source."""
    most = max((r.best or 0 for r in rows if r.of and r.scope in ("incident", "subset")), default=0)
    return any(r.best is not None and r.best < most for r in whole)


def _summed(one: Incident, rows: Sequence[CountRow]) -> Iterable[Addend | LeftOut]:
    """One row, or several that a source tells side by side: these are not the same people."""
    if not rows:
        return
    if not all(_side_by_side(a, b) for a, b in combinations(rows, 2)):
        yield _left_out(one, rows, "several_words")
        return
    for row in rows:
        if row.best is None or row.low is None or row.high is None:
            yield _left_out(one, rows, row.best_none or "no_number")
            return
    yield Addend(
        incident=one.incident,
        area=one.area,
        low=sum(r.low or 0 for r in rows),
        best=sum(r.best or 0 for r in rows),
        high=sum(r.high or 0 for r in rows),
        of=tuple(r.of for r in rows if r.of),
        figures=tuple(f for r in rows for f in recommended(r)),
        claims=_claims(rows),
    )


def _side_by_side(one: CountRow, other: CountRow) -> bool:
    return bool({s.claim for s in one.said} & {s.claim for s in other.said})


def _claims(rows: Iterable[CountRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.claim for r in rows for s in r.said))


def _left_out(one: Incident, rows: Sequence[CountRow], why: WhyLeftOut) -> LeftOut:
    ends = [n for r in rows for n in (r.low, r.high) if n is not None]
    return LeftOut(
        incident=one.incident,
        area=one.area,
        why=why,
        of=", ".join(r.of for r in rows if r.of) or None,
        low=min(ends, default=None),
        high=max(ends, default=None),
        words=tuple(dict.fromkeys(s.text for r in rows for s in r.said)),
        claims=_claims(rows),
    )


def _counted_once(parts: Sequence[Part]) -> list[Part]:
    """The parts; a figure that is told of several places counts in the first incident alone."""
    seen: dict[tuple[Counts, Whom, str], set[str]] = defaultdict(set)
    found: list[Part] = []
    for part in sorted(parts, key=lambda p: (p.incident.earliest or "9999", p.incident.incident)):
        given = part.given
        if isinstance(given, Addend):
            told = [seen[part.counts, part.whom, figure] for figure in given.figures]
            if not all(claims.isdisjoint(given.claims) for claims in told):
                rows = [r for r in part.incident.figures if r.counts == part.counts]
                left = _left_out(part.incident, rows, "counted_already")
                part = msgspec.structs.replace(part, given=left)
            for claims in told:
                claims.update(given.claims)
        found.append(part)
    return found


def _tolls(parts: Sequence[Part], place: tuple[str, ...], areas: Areas) -> Iterable[Toll]:
    """A sum for each count and sort of people of which anything is told."""
    for counts in TOLLS:
        for whom in WHOM:
            own = [p for p in parts if (p.counts, p.whom) == (counts, whom)]
            if own:
                yield _toll(own, place, areas)


def _toll(parts: Sequence[Part], place: tuple[str, ...], areas: Areas) -> Toll:
    given = [p.given for p in parts if isinstance(p.given, Addend)]
    span = bounds_of([(a.low, a.high) for a in given], parts[0].counts)
    best = bounds_of([(a.best, a.best) for a in given], parts[0].counts)
    days = [d for p in parts for d in (p.incident.earliest, p.incident.latest) if d]
    return Toll(
        counts=parts[0].counts,
        unit="person",
        whom=parts[0].whom,
        area=areas.name(place) if place else None,
        place=place,
        earliest=min(days, default=None),
        latest=max(days, default=None),
        low=span.low if span else None,
        best=best.low if best else None,
        high=span.high if span else None,
        made_of=tuple(given),
        left_out=tuple(p.given for p in parts if isinstance(p.given, LeftOut)),
    )


def bounds_of(spans: Iterable[tuple[int, int]], counts: Counts) -> Bounds | None:
    """The bounds together, None of none; raises UnlikeFigures for what must not be added."""
    whole: Bounds | None = None
    for low, high in spans:
        if low > high:
            raise UnlikeFigures(f"{low} to {high} is no range of {counts}.")
        own = Bounds(low, high, "person", counts, "incident")
        whole = own if whole is None else add(whole, own)
    return whole


def _running(incidents: Iterable[Incident]) -> Iterable[Running]:
    """Running totals, each as its sources give it, by area."""
    found = [
        Running(one.area, one.place, row.counts, row.scope, row)
        for one in incidents
        for row in one.figures
        if row.counts in TOLLS and row.scope == "cumulative"
    ]
    return sorted(found, key=lambda r: (r.place, r.counts, r.row.of or "", r.row.said[0].claim))
