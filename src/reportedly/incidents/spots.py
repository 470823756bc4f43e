"""The spots of a claim: a name of no list lies in the town that its words say it is in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from reportedly.incidents.whereabouts import Spot, folded, is_in_district, spot
from reportedly.records.claims import Claim
from reportedly.records.places import ClaimPlace

INSIDE = re.compile(
    r"(?:(?: [\w-]+)?,? (?:in|of) (?:(?!\b(?:and|or|near|from|to)\b)[^,;]){0,40}|[’']s )"
)
"""What stands between a place and the town that holds it: "X in the north of Y", "Y's X"."""
OWNS = ("'s ", "’s ")
SPOTS = ("populated_place", "facility")
"""Features of what "in X Township" may be told of, where the township is known by its town."""


class Holders(msgspec.Struct, frozen=True):
    """What a report says of the towns and areas in which its places lie.

    `spots`: by the key of a name of no list, what holds it; `pairs`: keys of a place and of the one
    that is only told for where it lies.
    """

    spots: Mapping[str, Spot] = MappingProxyType({})
    pairs: frozenset[tuple[str, str]] = frozenset()


NONE_HELD = Holders()


def holders(claims: Iterable[Claim]) -> Holders:
    """What the words of the claims say of which of their places lies in which."""
    spots: dict[str, Spot] = {}
    pairs: set[tuple[str, str]] = set()
    for claim in claims:
        told = [(p, q) for p in claim.places for q in claim.places if is_in(claim, p, q)]
        for one, other in told:
            pairs.add((_key(one), _key(other)))
            if one.id is None:
                spots.setdefault(_key(one), spot(other))
    return Holders(spots, frozenset(pairs))


def _key(place: ClaimPlace) -> str:
    return place.id or folded(place.name or place.text or "")


def spots_of(claim: Claim, places: Sequence[ClaimPlace], held: Holders = NONE_HELD) -> list[Spot]:
    """The spots of the places, each in the closest area that its report tells for it, without
    those that only tell where another lies."""
    ground, keys = ground_of(claim), {_key(p) for p in places}
    only = {outer for inner, outer in held.pairs if inner in keys}
    return [_within(spot(p, ground), p, held) for p in places if _key(p) not in only]


def _within(own: Spot, place: ClaimPlace, held: Holders) -> Spot:
    holder = held.spots.get(_key(place)) if place.id is None else None
    if holder is None:
        return own
    line = (*holder.line, *own.line[-1:])
    return msgspec.structs.replace(own, line=line, loose=False, bare=False)


def ground_of(claim: Claim) -> int | None:
    """How many unnamed districts or towns were taken, held or lost; at least so many."""
    if claim.family != "territory" or len(claim.places) != 1:
        return None
    return next((f.low for f in claim.figures if f.unit in ("area", "place") and f.low), None)


def is_in(claim: Claim, one: ClaimPlace, other: ClaimPlace) -> bool:
    """True where the clause says that the one, a spot or a name of no list, lies in the other."""
    if one is other or other.id is None or one.adm1_id not in (None, other.adm1_id):
        return False
    if one.id is not None and (one.feature not in SPOTS or other.feature != one.feature):
        return False
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    ahead = one.start < other.start
    between = (one.end, other.start) if ahead else (other.end, one.start)
    words = _words(claim, *between)
    if words is None or INSIDE.fullmatch(words) is None:
        return False
    return (words in OWNS) != ahead


def _words(claim: Claim, start: int, end: int) -> str | None:
    """The words of the claim's evidence between two places of its text."""
    held = (e for e in claim.evidence if e.start <= start <= end <= e.end)
    told = next(held, None)
    return told.quote[start - told.start : end - told.start] if told is not None else None


def finest(spots: Iterable[Spot]) -> list[Spot]:
    """The spots without those that merely hold another of them ("Kharkiv, Ukraine")."""
    told = list(spots)
    return [s for s in told if not any(_holds(s, o) for o in told if o is not s)]


def _holds(outer: Spot, inner: Spot) -> bool:
    """True for a place and the area, or the district called as its town, that holds it."""
    longer = len(inner.line) > len(outer.line)
    return (longer and inner.line[: len(outer.line)] == outer.line) or is_in_district(inner, outer)
