"""Which of several files in an archive, or layers in a file, is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from reportedly.gazetteer.added.found import unusable

FIRST = (".topojson", ".geojson", ".json", ".gpkg", ".shp", ".txt", ".tsv")
"""Of one drawing in several formats the first is taken: with shared borders, and decoded by us."""
ASIDE = ("readme", "metadata", "__macosx")
NUMBERS = {"country": 0, "adm1": 1, "adm2": 2}


def chosen(names: Sequence[str], level: str | None, where: str, what: str) -> str:
    """The one name that is meant; raises FileUnusable where that is not clear.

    Names of one drawing, simplified or not and in whatever format, count as one, the exact one
    first. Of several drawings the one is meant that bears the level that the user asks for.
    """
    kept = [name for name in names if not any(word in name.lower() for word in ASIDE)]
    of_level = [name for name in kept if level and _bears(name, level)]
    groups = {_drawing(name) for name in of_level or kept}
    if len(groups) == 1:
        return min(of_level or kept, key=_preference)
    listed = ", ".join(kept[:8]) + (" and more" if len(kept) > 8 else "") or "none"
    raise unusable(
        where,
        f"It should hold one {what}; it holds {len(groups)}: {listed}.",
        "Say which level you want (--level adm2), or take out the one to add.",
    )


def _bears(name: str, level: str) -> bool:
    """True where the last part of a name speaks of a level: adm2, admin_2, ADM2."""
    last = PurePosixPath(name).name.lower()
    return re.search(rf"adm(?:in|bnda)?_?(?:adm)?{NUMBERS[level]}(?!\d)", last) is not None


def _drawing(name: str) -> str:
    """What is common to one drawing's files."""
    return PurePosixPath(name).with_suffix("").name.lower().removesuffix("_simplified")


def _preference(name: str) -> tuple[bool, int, str]:
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    place = FIRST.index(suffix) if suffix in FIRST else len(FIRST)
    return (path.stem.lower().endswith("_simplified"), place, name)
