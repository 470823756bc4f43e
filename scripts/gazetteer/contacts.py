"""Who touches whom: within each source by the outlines, across borders by the border line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import shapely

from reportedly.gazetteer.touching import (
    BORDER_STEP,
    REACH,
    REACH_EXACT,
    STEP,
    Kilometres,
    border_line,
    contacts_within,
    kilometres_along,
    nearest_areas,
)
from scripts.gazetteer.gazetteer_rows import entry

Shapes = Mapping[str, Any]


def all_contacts(
    countries: Shapes, adm1: Shapes, adm2: Shapes, exact: frozenset[str]
) -> Kilometres:
    """Km of border between areas of one level, and from areas to foreign states and areas, by id.

    `exact` are the areas whose neighbours are drawn with the same points.
    """
    found = contacts_within(countries, BORDER_STEP, REACH_EXACT)
    levels = [_by_country(adm1), _by_country(adm2)]
    for shapes in (shapes for level in levels for shapes in level.values()):
        reach = REACH_EXACT if exact.issuperset(shapes) else REACH
        inside = contacts_within(shapes, STEP, reach)
        found |= {pair: km for pair, km in inside.items() if _beside(pair, shapes)}
    for one, other in sorted(found.keys() & {(a, b) for a in countries for b in countries}):
        found |= _across(one, other, countries, levels)
    return found


def _by_country(shapes: Shapes) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for name in sorted(shapes):
        found[entry(name).country_code or ""][name] = shapes[name]
    return found


def _beside(pair: tuple[str, str], shapes: Shapes) -> bool:
    """False where one area lies in the other, as the West Bank's governorates in the West Bank."""
    one, other = shapes[pair[0]], shapes[pair[1]]
    common = shapely.intersection(one, other).area if shapely.intersects(one, other) else 0.0
    return bool(common < 0.5 * min(one.area, other.area))


def _across(
    one: str, other: str, countries: Shapes, levels: list[dict[str, dict[str, Any]]]
) -> Kilometres:
    """Contacts over the border of two countries, seen from the first: its areas with the state
    and with its areas of either level."""
    line = border_line(countries[one], countries[other])
    home, abroad = entry(one).country_code or "", entry(other).country_code or ""
    state: list[str | None] = [other] * len(line.km)
    theirs = [state, *(nearest_areas(line, v.get(abroad, {})) for v in levels)]
    found: Kilometres = {}
    for level in levels:
        ours = nearest_areas(line, level.get(home, {}))
        for side in theirs:
            found |= kilometres_along(line, ours, side)
    return found
