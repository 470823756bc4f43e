"""Whose attack was stopped: interceptions told of a whole country or over several regions."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.likeness import timed
from reportedly.incidents.tellings import DESCRIBED, Telling


def stopped(told: Sequence[Telling], groups: EventGroups) -> dict[str, tuple[Telling, ...]]:
    """By claim, the tellings of what was intercepted over several regions, or nobody says where."""
    by: dict[str, list[Telling]] = {}
    for one in told:
        if one.kind in groups.answering and one.family in groups.from_afar:
            by.setdefault(one.claim, []).append(one)
    return {claim: tuple(rows) for claim, rows in by.items() if _is_wide(rows)}


def _is_wide(rows: Sequence[Telling]) -> bool:
    return len(rows) > 1 or is_at_large(rows[0])


def is_at_large(telling: Telling) -> bool:
    """True for what is told of a whole country, or of no place."""
    return telling.place is None or len(telling.place.spot.line) <= 1


def attack_on(
    told: Sequence[Telling], found: Sequence[list[Telling]], groups: EventGroups
) -> list[Telling] | None:
    """The attack that the interception stopped: of the same article, days, country and parties.

    It belongs to the attack at large, to that on one place only where no other is told and the
    place lies where it was intercepted.
    """
    fit = [one for one in found if _may_be(told, one, groups)]
    wide = [one for one in fit if any(is_at_large(t) for t in one if t.group is not None)]
    if wide:
        return max(wide, key=lambda account: _nearness(told[0], account))
    return fit[0] if len(fit) == 1 and _holds(told, fit[0]) else None


def _holds(told: Sequence[Telling], account: Sequence[Telling]) -> bool:
    """True where a region of the interception holds the place of the attack."""
    areas = [t.place.spot.line for t in told if t.place is not None]
    lines = [t.place.spot.line for t in account if t.place is not None]
    return not areas or any(line[: len(area)] == area for area in areas for line in lines)


def _may_be(told: Sequence[Telling], account: Sequence[Telling], groups: EventGroups) -> bool:
    """True for an attack from afar in the same article, on days and in a country that fit."""
    one = told[0]
    attacks = [t for t in account if _is_attack(t, groups) and t.article == one.article]
    countries = {t.place.spot.line[:1] for t in told if t.place is not None}
    there = (t.place.spot.line[:1] for t in attacks if t.place is not None)
    return (
        any(t.family in groups.from_afar for t in attacks)
        and any(not _parted(one, t) for t in attacks)
        and all(timed(one, t) is not None for t in attacks)
        and (not countries or all(not line or line in countries for line in there))
    )


def _is_attack(telling: Telling, groups: EventGroups) -> bool:
    happened = telling.kind not in groups.answering and not telling.forward
    return telling.group == "attack" and happened


def _parted(one: Telling, other: Telling) -> bool:
    """True where another attacked, or the one who attacked is the one who intercepted."""
    named = [{n for n in t.agents if not n.startswith(DESCRIBED)} for t in (one, other)]
    return bool(one.targets & other.agents) or (all(named) and not named[0] & named[1])


def _nearness(one: Telling, account: Sequence[Telling]) -> tuple[bool, int]:
    """How near the account is told: what stands before goes before what comes after."""
    before = [t.start for t in account if t.start <= one.start]
    return (bool(before), max(before) if before else -min(t.start for t in account))


def as_one(told: Sequence[Telling]) -> Telling:
    """One telling of all its places, which names none: the regions are not where the attack was."""
    return told[0] if len(told) == 1 else msgspec.structs.replace(told[0], place=None)
