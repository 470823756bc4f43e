"""Whether the areas of a file lie in the country that they are said to be in."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.gazetteer.added.found import Found, unusable
from reportedly.gazetteer.place_walks import of_country
from reportedly.gazetteer.places import Places

AROUND = 3.0
"""Degrees around a country's towns within which its areas must lie: deserts have no towns."""


def refuse_elsewhere(found: Sequence[Found], places: Places, where: str) -> None:
    """Raise FileUnusable where most areas of a country lie far from all of its towns."""
    code = found[0].country
    towns = of_country(places, code, "populated_place")
    country = places.country(code)
    if not towns or country is None:
        return
    lats, lons = [t.lat for t in towns], [t.lon for t in towns]
    south, north = min(lats) - AROUND, max(lats) + AROUND
    west, east = min(lons) - AROUND, max(lons) + AROUND
    away = [f for f in found if not (south <= f.lat <= north and west <= f.lon <= east)]
    if len(away) * 2 <= len(found):
        return
    raise unusable(
        where,
        f"Its areas do not lie in {country.name}: {away[0].name} is drawn at latitude "
        f"{away[0].lat:.2f}, longitude {away[0].lon:.2f}.",
        "If the two are exchanged, swap them (“Swap X and Y coordinates” in QGIS); if the country "
        "is another, say it with --country.",
    )
