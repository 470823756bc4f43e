"""Areas that only say where the place before them lies: "X village in Y district"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.places import ClaimPlace

FAR = 45
"""Characters from a place to the area it lies in: " village in the southern part of the"."""
INTO = re.compile(r"(?: [a-z]+){0,2}(?:,| in| of|, in)(?: (?!and\b|or\b)[\w'’-]+)* ")
"""What leads from a place to its area: no second name, no list."""


def without_areas(text: str, rows: list[ClaimPlace]) -> list[ClaimPlace]:
    """The rows without districts, known to the list as towns alone, that hold the one before."""
    towns = [r for r in rows if r.feature in ("populated_place", "region")]
    around = [r for r in towns if any(lies_in(text, k, r) for k in rows if k is not r)]
    return [r for r in rows if r not in around]


def lies_in(text: str, one: ClaimPlace, area: ClaimPlace) -> bool:
    """True for X and Y of "X village in the south of Y district", as the words stand."""
    if None in (one.start, one.end, area.start, area.end) or one.role != area.role:
        return False
    if one.feature in ("country", "adm1", "border") or area.feature == "border":
        return False
    if not 0 < (area.start or 0) - (one.end or 0) <= FAR:
        return False
    between = text[one.end : area.start]
    if not INTO.fullmatch(between) or re.search(r"\b(?:and|or)\b", between):
        return False
    if area.feature in ("adm2", "adm1", "region"):
        return True
    after = text[area.end : (area.end or 0) + 24]
    return _levels().match(after) is not None or _levels_of().search(between) is not None


@cache
def _levels() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(open_setting_words().districts))})\b", re.IGNORECASE)


@cache
def _levels_of() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(open_setting_words().districts))}) of $")
