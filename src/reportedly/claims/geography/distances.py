"""Distances and directions told of a named place: "39 km from X", "60 miles north of X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.geography.statements import Statement, is_open
from reportedly.claims.geography.subjects import Named, named, spoken_of
from reportedly.gazetteer.geography import Relation, open_geography
from reportedly.records.whereabouts import MILE_KM, direction

LEADS = frozenset({"away", "to", "the", "due", "further", "farther", "just", "directly"})
"""Words between the unit and the wind or "from"."""
OUT_OF = frozenset({"from", "of", "outside"})
NUMBERS = {"a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "five": 5.0, "ten": 10.0}


class Measure(NamedTuple):
    """What a phrase measures: so far, in that direction, from the place after the last token."""

    km: float | None
    wind: str | None
    last: int
    """The token "from" or "of"."""


def distances(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Statement]:
    """One statement for each measure between two named places."""
    skip = -1
    for token in sheet.tokens:
        told = measure(sheet, token.i) if token.i > skip else None
        if told is None:
            continue
        skip = told.last
        one = _statement(sheet, clauses, token.i, told)
        if one is not None:
            yield one


def measure(sheet: Sheet, i: int) -> Measure | None:
    """The measure whose unit, or whose wind where nothing is measured, is this token."""
    words = open_geography().words
    token = sheet.tokens[i]
    if token.lemma in words.units or token.text.lower() in words.units:
        number = _number(sheet, i)
        if number is None:
            return None
        factor = MILE_KM if token.lemma in words.miles else 1.0
        return _beyond(sheet, _past_brackets(sheet, i + 1), number * factor)
    if direction(token.text) is None or token.text.lower().endswith("ern"):
        return None
    return _beyond(sheet, i, None)


def _number(sheet: Sheet, unit: int) -> float | None:
    """The number right before the unit."""
    if unit == 0:
        return None
    word = sheet.tokens[unit - 1].text.lower()
    if word == "-" and unit > 1:
        word = sheet.tokens[unit - 2].text.lower()
    if len(word) == 3 and unit > 2 and sheet.tokens[unit - 2].text == ",":
        # "1, 500 km": a comma with a blank, as some outlets' pages have it.
        word = sheet.tokens[unit - 3].text + word
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return NUMBERS.get(word)


def _past_brackets(sheet: Sheet, n: int) -> int:
    """The token after "(24 mi)", where that follows."""
    if n < len(sheet.tokens) and sheet.tokens[n].text == "(":
        for here in range(n, min(n + 7, len(sheet.tokens))):
            if sheet.tokens[here].text == ")":
                return here + 1
    return n


def _beyond(sheet: Sheet, n: int, km: float | None) -> Measure | None:
    """The wind and the "of" or "from" that follow."""
    wind = None
    for here in range(n, min(n + 7, len(sheet.tokens))):
        text = sheet.tokens[here].text.lower()
        if text in OUT_OF:
            return Measure(km, wind, here) if km or (wind and text == "of") else None
        told = text if wind is None else f"{wind}{text}".replace("-", "")
        if direction(told) is not None:
            wind = told
        elif text not in LEADS and text != "-":
            return None
    return None


def _statement(sheet: Sheet, clauses: dict[int, Clause], i: int, told: Measure) -> Statement | None:
    if is_open(sheet, clauses, i) or (told.km is None and _is_part(sheet, i)):
        return None
    objects = _from(sheet, told.last)
    subjects = tuple(
        s for s in spoken_of(sheet, clauses, i) if all(s.mention != o.mention for o in objects)
    )
    if not subjects or len(objects) != 1:
        return None
    relation: Relation = "direction" if told.km is None else "distance"
    return Statement(relation, i, subjects, objects, km=told.km, wind=told.wind)


def _is_part(sheet: Sheet, i: int) -> bool:
    """True for "the north of X", "the south and east of X", which lie inside X."""
    before = [t.text.lower() for t in sheet.tokens[max(0, i - 3) : i]]
    return bool(before) and (before[-1] in ("in", "far", "and", "or") or "the" in before)


def _from(sheet: Sheet, last: int) -> tuple[Named, ...]:
    """The places behind the "of" or "from"; a border or an unnamed place gives none."""
    heads = [c for c in sheet.parse.children[last] if sheet.tokens[c].dep == "pobj"]
    heads = heads or _next_name(sheet, last)
    found = [named(sheet, n) for head in heads for n in conjuncts(sheet, head)]
    return tuple(n for n in found if n is not None) if all(found) else ()


def _next_name(sheet: Sheet, last: int) -> list[int]:
    """The name that follows within three tokens, where the parser hangs it elsewhere."""
    after = range(last + 1, min(last + 4, len(sheet.tokens)))
    return [n for n in after if sheet.mention(n, "place") is not None][:1]
