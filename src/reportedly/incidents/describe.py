"""An incident as a record: what it was, where, when, and why its claims belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from reportedly.incidents.accounts import Account, Face, closeness
from reportedly.incidents.days import Days
from reportedly.records.incidents import Incident, Tie
from reportedly.records.makers import digest
from reportedly.records.values import FORWARD, Modality


def incident(members: Sequence[Account], ties: Iterable[Tie]) -> Incident:
    """The incident that the accounts make, without what is offered for review."""
    told = sorted(members, key=lambda a: a.key)
    faces = [m.face for m in told]
    place = max((f.place for f in faces if f.place), key=closeness, default=None)
    days = _days(faces)
    return Incident(
        incident=incident_id(told[0]),
        kind=_kind(told),
        area=place.spot.name if place else None,
        place=place.spot.line if place else (),
        earliest=_iso(days.first) if days else None,
        latest=_iso(days.last) if days else None,
        claims=tuple(dict.fromkeys(c for m in told for c in m.claims)),
        reports=tuple(dict.fromkeys(m.report for m in told)),
        ties=tuple(sorted(ties, key=_surest)),
        standing=_standing(told),
    )


UNREAL: tuple[Modality, ...] = (*FORWARD, "denied")
"""How an event stands that nobody says has happened, the nearest to it first."""


def _standing(members: Sequence[Account]) -> Modality | None:
    """Null where anybody says that it happened, or where nothing but speech is told."""
    said = {modality for m in members for modality in m.modalities}
    if said - set(UNREAL):
        return None
    return next((modality for modality in UNREAL if modality in said), None)


def with_review(one: Incident, offered: Iterable[Tie]) -> Incident:
    """The incident with those that may be the same one, the likest first."""
    return msgspec.structs.replace(one, review=tuple(sorted(offered, key=_surest)))


def incident_id(first: Account) -> str:
    """The id of the incident whose first account by key this is."""
    return f"i{digest(first.key)[:16]}"


def tie(one: Account, other: Account, why: Sequence[str], score: float) -> Tie:
    """Why one account was put beside the other."""
    return Tie(one.claims[0], other.claims[0], f"They share {_listed(why)}.", score)


def judged(one: Account, other: Account, why: str) -> Tie:
    """What an analyst said."""
    return Tie(one.claims[0], other.claims[0], f"{why}.")


def perhaps(one: Account, other: Account, why: Sequence[str], score: float) -> Tie:
    """Why an analyst should look at the two."""
    return Tie(one.claims[0], other.claims[0], f"Perhaps one: they share {_listed(why)}.", score)


def _surest(one: Tie) -> tuple[bool, float, str, str]:
    return (one.score is not None, -(one.score or 0.0), one.claim, one.to)


def _days(faces: Sequence[Face]) -> Days | None:
    """The days that all of them allow; where they leave none, the narrowest told."""
    told = [f.days for f in faces if f.days and not f.forward] or [f.days for f in faces if f.days]
    if not told:
        return None
    first, last = max(d.first for d in told), min(d.last for d in told)
    return Days(first, last) if first <= last else min(told, key=lambda d: (d.width, d.first))


def _kind(members: Sequence[Account]) -> str:
    """The kind told most, words and tolls left aside where anything else is told; ties by name."""
    kinds = Counter(kind for m in members for kind in m.told)
    ranked = sorted(kinds.items(), key=lambda kv: (kv[0].startswith(LESSER), -kv[1], kv[0]))
    return ranked[0][0]


LESSER = ("casualties.", "statement.")
"""Families of what comes of an event, or is said of it."""


def _iso(day: int) -> str | None:
    open_ended = day in (date.min.toordinal(), date.max.toordinal())
    return None if open_ended else date.fromordinal(day).isoformat()


def _listed(words: Sequence[str]) -> str:
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )
