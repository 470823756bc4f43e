"""An incident as a record: what it was, where, when, and why its claims belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.incidents.accounts import Account, closeness
from reportedly.incidents.clusters import Edge
from reportedly.incidents.tellings import Days
from reportedly.records.incidents import Incident, Tie
from reportedly.records.makers import digest


def incident(
    members: Sequence[Account],
    edges: Iterable[Edge],
    asked: Iterable[Edge],
    known: Sequence[Account],
) -> Incident:
    """The incident that the accounts make."""
    first = min(members, key=lambda a: a.key)
    place = max((m.place for m in members if m.place), key=closeness, default=None)
    days = _days(members)
    keys = {m.key for m in members}
    return Incident(
        incident=f"i{digest(first.key)[:16]}",
        kind=_kind(members),
        area=place.spot.name if place else None,
        place=place.spot.line if place else (),
        earliest=_iso(days.first) if days else None,
        latest=_iso(days.last) if days else None,
        claims=tuple(dict.fromkeys(c for m in members for c in m.claims)),
        reports=tuple(dict.fromkeys(m.report for m in members)),
        ties=tuple(_tie(edge, known, "They share ") for edge in edges),
        review=tuple(
            _tie(
                edge if known[edge.one].key in keys else _turned(edge),
                known,
                "Perhaps one: they share ",
            )
            for edge in asked
        ),
    )


def _days(members: Sequence[Account]) -> Days | None:
    """The days that all of them allow; where they leave none, the narrowest told."""
    told = [m.days for m in members if m.days and not m.forward] or [
        m.days for m in members if m.days
    ]
    if not told:
        return None
    first, last = max(d.first for d in told), min(d.last for d in told)
    return Days(first, last) if first <= last else min(told, key=lambda d: (d.width, d.first))


def _kind(members: Sequence[Account]) -> str:
    """The kind told most, tolls left aside where anything else is told; ties by name."""
    kinds = Counter(t.kind for m in members for t in m.tellings)
    ranked = sorted(kinds.items(), key=lambda kv: (kv[0].startswith("casualties."), -kv[1], kv[0]))
    return ranked[0][0]


def _iso(day: int) -> str | None:
    open_ended = day in (date.min.toordinal(), date.max.toordinal())
    return None if open_ended else date.fromordinal(day).isoformat()


def _turned(edge: Edge) -> Edge:
    return Edge(edge.score, edge.other, edge.one, edge.why)


def _tie(edge: Edge, known: Sequence[Account], opening: str) -> Tie:
    one, other = known[edge.one], known[edge.other]
    said = "" if edge.score is None else opening
    return Tie(one.claims[0], other.claims[0], f"{said}{_listed(edge.why)}.", edge.score)


def _listed(words: Sequence[str]) -> str:
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )
