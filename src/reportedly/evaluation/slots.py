"""Which slots of a matched claim are right: (right, of) for every slot that the gold fills."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Any

from reportedly.evaluation.names import nameless, same_name

Row = Mapping[str, Any]
Share = tuple[int, int]

NEAR = 50
"""Kilometres within which two places of a claim are the same."""
SLACK = 7
"""Days by which an interval may be longer than the gold's and still tell the time."""
EARTH = 6371
"""Mean radius in kilometres."""


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points, in units of the earth's radius, from degrees."""
    a, b, c, d = map(radians, (lat, lon, other_lat, other_lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * asin(sqrt(min(1, half)))


def paired(gold: Sequence[Any], mine: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    """How many gold items find an item of their own, in order."""
    free = list(mine)
    for wanted in gold:
        found = next((n for n, item in enumerate(free) if same(wanted, item)), None)
        if found is not None:
            free.pop(found)
    return len(mine) - len(free)


def named(gold: object, item: Row) -> bool:
    """True when the item's words or its entry's name fit the gold name."""
    return same_name(gold, item.get("text"), item.get("name"))


def slots(gold: Row, claim: Row) -> dict[str, Share]:
    """{slot: (right, of)} of a matched pair; a slot that stays empty is wrong."""
    return (
        _parties(gold, claim)
        | _places(gold, claim)
        | _time(gold, claim)
        | _figures(gold, claim)
        | _sources(gold, claim)
    )


def _parties(gold: Row, claim: Row) -> dict[str, Share]:
    found = {}
    for role in ("agent", "target"):
        mine = claim.get(role) or []
        if gold.get(role):
            most = max(len(gold[role]), len(mine))
            found[role] = (paired(gold[role], mine, named), most)
    return found


def _places(gold: Row, claim: Row) -> dict[str, Share]:
    wanted, mine = gold.get("places") or [], claim.get("places") or []
    if not wanted:
        return {}
    most = max(len(wanted), len(mine))
    found = {"place": (paired(wanted, mine, same_place), most)}
    known = [p for p in wanted if p.get("country")]
    if known:
        found["place_resolved"] = (paired(known, mine, resolved), most)
    return found


def same_place(gold: Row, place: Row) -> bool:
    """True when the words or the name of the place are the gold's."""
    if named(gold["written"].strip("[]"), place):
        return True
    return bool(gold.get("name")) and named(gold["name"], place)


def resolved(gold: Row, place: Row) -> bool:
    """True within NEAR of the gold point, else by first-order division, else by country."""
    if gold.get("lat") is not None and place.get("lat") is not None:
        apart = distance(gold["lat"], gold["lon"], place["lat"], place["lon"])
        if EARTH * apart <= NEAR:
            return True
    if gold.get("adm1"):
        return same_name(gold["adm1"], place.get("adm1"), place.get("name"))
    return bool(gold.get("country")) and same_name(
        gold["country"], place.get("country"), place.get("name")
    )


def _time(gold: Row, claim: Row) -> dict[str, Share]:
    wanted, mine = gold.get("when") or {}, claim.get("when") or {}
    if not (wanted.get("earliest") and wanted.get("latest")):
        return {}
    asked = (wanted["earliest"][:10], wanted["latest"][:10])
    given = ((mine.get("earliest") or "")[:10], (mine.get("latest") or "")[:10])
    return {
        "when": (int(bool(given[0] and given[1]) and meets(asked, given)), 1),
        "when_exact": (int(asked == given), 1),
    }


def meets(asked: tuple[str, str], given: tuple[str, str]) -> bool:
    """True when two intervals share a day and the second is at most SLACK longer."""
    together = given[0] <= asked[1] and given[1] >= asked[0]
    return together and length(*given) <= length(*asked) + SLACK


def length(earliest: str, latest: str) -> int:
    """Days between two ISO dates; a bare year or month is filled up (to the 28th at the end)."""
    first = date.fromisoformat((earliest + "-01-01"[len(earliest) - 4 :])[:10])
    last = date.fromisoformat((latest + "-12-28"[len(latest) - 4 :])[:10])
    return (last - first).days


def _figures(gold: Row, claim: Row) -> dict[str, Share]:
    wanted = [f for f in gold.get("figures") or [] if bounds(f) != (None, None)]
    mine = [f for f in claim.get("figures") or [] if bounds(f) != (None, None)]
    if not wanted:
        return {}
    most = max(len(wanted), len(mine))

    def counted(a: Row, b: Row) -> bool:
        return bounds(a) == bounds(b) and same_name(a["counts"], b.get("counts"))

    return {
        "figure": (paired(wanted, mine, lambda a, b: bounds(a) == bounds(b)), most),
        "figure_counts": (paired(wanted, mine, counted), most),
    }


def bounds(figure: Row) -> tuple[int | None, int | None]:
    """Low and high of a figure."""
    return figure.get("low"), figure.get("high")


def _sources(gold: Row, claim: Row) -> dict[str, Share]:
    chain, mine = gold["attribution"], claim.get("attribution") or []
    found = {}
    if len(chain) > 1:
        found["origin"] = (int(len(mine) > 1 and same_link(chain[-1], mine[-1])), 1)
    links = zip(chain[1:], mine[1:], strict=False)
    whole = len(chain) == len(mine) and all(same_link(c, m) for c, m in links)
    found["chain"] = (int(whole), 1)
    found["modality"] = (int(claim.get("modality") == gold["modality"]), 1)
    return found


def same_link(gold: object, link: Row) -> bool:
    """True when a link names the gold's source; a nameless one is met by any nameless one."""
    return not link.get("name") if nameless(gold) else named(gold, link)
