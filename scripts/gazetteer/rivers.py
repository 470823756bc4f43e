"""Natural Earth's rivers, joined by name to the waters that the gazetteer knows."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape as as_shape

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import Entry
from scripts.gazetteer.area_tables import table
from scripts.gazetteer.gazetteer_rows import places


def river_lines(path: Path) -> dict[str, Any]:
    """Lines by the id of the river; those the gazetteer does not know are left out."""
    called = {row["drawn_as"]: row["place"] for row in table("rivers")}
    parts = defaultdict(list)
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        name = " ".join((feature["properties"]["name"] or "").split())
        place = _water(called.get(name, name))
        if place is not None:
            parts[place.id].append(as_shape(feature["geometry"]))
    return {key: shapely.line_merge(shapely.union_all(lines)) for key, lines in parts.items()}


def _water(name: str) -> Entry | None:
    """The water of a name, with or without the word river."""
    for form in (name, f"{name} River", f"{name} river", f"River {name}"):
        found = [e for e in places.find(fold(form)) if e.feature == "water"] if name else []
        if len(found) == 1:
            return found[0]
    return None
