"""The ordinary English names of areas and towns out of the many that the packages list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from reportedly.gazetteer.columns import Row
from reportedly.gazetteer.place_columns import ABBREVIATION

LEVELS = (
    "Province Oblast Governorate Region State Krai Department District Prefecture Raion Rayon "
    "Division Voivodeship Canton Republic Municipality County Parish Territory Subdistrict Okrug "
    "Regency"
).split()
LEVEL = re.compile(rf"^(.+?) (?:{'|'.join(LEVELS)}|oblast|raion|rayon|Autonomous Republic)$")
LEVEL_BEFORE = re.compile(r"^(?:(?:Province|Republic|State|Department|Region) of|Kabupaten) (.+)$")
COUNTY = re.compile(r"(?: (?:County|Parish|Borough|Census Area)$)|^County ")
LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ɏʻʼ'‘][A-Za-zÀ-ɏḀ-ỿʻʼ'’‘. \-]{1,45}$")
ADJECTIVE = re.compile("(?:skaya|skiy|skoy|skyi|ska)$")
"""Slavic adjectives, in which the packages list areas beside their English names."""
DIRECTION = re.compile(r"^(?:North|South|East|West|Upper|Lower|Central|Middle)(?:ern)? ")
LETTERS = str.maketrans("əıłøđƏŁØĐ", "ailodALOD")


def plain(name: str) -> str:
    """The name in ASCII letters with its capitals and hyphens."""
    text = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return re.sub("[ʻʼ’‘`]", "'", text).encode("ascii", "ignore").decode().strip(" '") or name


def english(name: str, aliases: list[str]) -> str:
    """The ordinary English name of an administrative area."""
    latin = [a for a in aliases if LATIN.match(a)]
    for alias in latin:
        found = LEVEL.match(alias)
        if found and not found[1].startswith("The ") and not ADJECTIVE.search(found[1]):
            return plain(found[1])
    for alias in latin:
        if DIRECTION.match(alias):
            return alias
    for alias in latin:
        like = SequenceMatcher(None, plain(name).lower(), alias.lower()).ratio()
        if not name.isascii() and alias.isascii() and " " not in alias and like > 0.6:
            return alias
    main = LEVEL.match(plain(name)) or LEVEL_BEFORE.match(plain(name))
    return main[1] if main else plain(name)


def is_abbreviation(name: str) -> bool:
    return name.isupper() or name.endswith(".")


def own_names(row: Row, names: Iterable[str]) -> None:
    """Give a row names of its own, less their article; those in capitals are abbreviations."""
    bare = [name.removeprefix("the ") for name in names]
    row.called([n for n in bare if not is_abbreviation(n)], 0)
    row.called([n for n in bare if is_abbreviation(n)], ABBREVIATION)
