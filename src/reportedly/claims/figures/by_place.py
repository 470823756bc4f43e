"""Numbers that each have a place: "12 drones were downed over X, five over Y and two over Z"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.as_told import as_told
from reportedly.claims.figures.lists import FINITE
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.places import Place
from reportedly.records.values import Scope

AT = frozenset({"in", "over", "near", "at", "to", "into", "across", "above", "around", "outside"})
JOINTS = frozenset({",", ";", "and", "plus"})
OPENING = frozenset({":", "include", "with", "–", "—", "("})
OTHERS = frozenset({"other", "more", "another"})
REACH = 14
"""Words between a number and its place: "were shot down overnight over the eastern X region"."""
NEAR = 6
"""Words between a preposition and its place: "the town of X", "the eastern region of X"."""
LEVEL = 2
"""Words behind a place that say what it is: "X border region"."""
Spot = tuple[Mention, Mention]
"""A number with the place that it is told of."""


def placed_row(sheet: Sheet, figures: tuple[Figure, ...]) -> tuple[Figure, tuple[Spot, ...]]:
    """The figure that a row of numbers with places goes on from, and the row; () where none does.

    `figures` are those of the clause, in text order, at least one.
    """
    for figure in reversed(figures):
        if figure.scope in ("incident", "subset"):
            row = tuple(_behind(sheet, figure))
            if row:
                return figure, row
    return figures[0], ()


def with_row(
    figures: tuple[Figure, ...], first: Figure, row: tuple[Spot, ...]
) -> tuple[Figure, ...]:
    """The figures with those of the row: they count what the first does, or are parts of it."""
    found = {f.start: f for f in figures}
    scope: Scope = "subset" if holds_row(first, row) else first.scope
    for mention, _ in row:
        number = mention.figure
        if mention.start == first.start or not isinstance(number, Number):
            continue
        told = as_told(mention, number, first.unit, first.counts, (), scope)
        known = found.get(mention.start)
        of = known.of if known is not None and known.of else first.of
        found[mention.start] = msgspec.structs.replace(told, of=of)
    return tuple(found[start] for start in sorted(found))


def holds_row(first: Figure, row: tuple[Spot, ...]) -> bool:
    """True where the first number is of all the places: it has none, or one that holds them."""
    own = next((p for m, p in row if m.start == first.start), None)
    if own is None:
        return True
    return any(_holds(own, p) for m, p in row if m.start != first.start)


def _holds(outer: Mention, inner: Mention) -> bool:
    wide, narrow = outer.place, inner.place
    if not isinstance(wide, Place) or not isinstance(narrow, Place):
        return False
    if wide.feature == "country":
        return wide.country_code == narrow.country_code
    return wide.feature == "adm1" and wide.adm1_id == narrow.adm1_id is not None


def _behind(sheet: Sheet, first: Figure) -> Iterator[Spot]:
    """The numbers behind a first one, each with its place; the first one's own before them."""
    inside = sheet.covered(first.start, first.end)
    end = sheet.parse.sentences[sheet.tokens[inside[0]].sentence].last
    k, own = _own_place(sheet, inside[-1] + 1, end)
    noun = sheet.tokens[min(inside[-1] + 1, end - 1)].lemma
    row: list[Spot] = []
    while (item := _item(sheet, k, end, noun, joined=own is not None or bool(row))) is not None:
        number, place, k = item
        row.append((number, place))
    if row and k < end and sheet.tokens[k].tag in FINITE:
        row.pop()  # "Killed two in X, and three in Y were hurt"
    if own is None and len(row) < 2:
        return  # "40 drones, including ten over X": no row.
    mention = sheet.mention(inside[0], "figure")
    if row and own is not None and mention is not None:
        yield mention, own
    yield from row


def _own_place(sheet: Sheet, k: int, end: int) -> tuple[int, Mention | None]:
    """Where the first number's place ends, and the place; or where a row opens without one."""
    for n in range(k, min(end, k + REACH)):
        if sheet.mention(n, "figure") is not None:
            break
        if sheet.tokens[n].lemma in OPENING:
            return n + 1, None
        place = sheet.mention(n, "place")
        if place is not None:
            before = [sheet.tokens[b].lemma for b in range(max(k, n - NEAR), n)]
            return (_after(sheet, place, end), place) if AT & set(before) else (end, None)
    return end, None


def _after(sheet: Sheet, place: Mention, end: int) -> int:
    """The token behind a place and the words that say what it is."""
    k = sheet.covered(place.start, place.end)[-1] + 1
    last = min(end, k + LEVEL)
    while k < last and sheet.tokens[k].pos in ("NOUN", "PROPN"):
        if sheet.mention(k, "place") is not None or sheet.mention(k, "figure") is not None:
            break
        k += 1
    return k


def _item(
    sheet: Sheet, k: int, end: int, noun: str, *, joined: bool
) -> tuple[Mention, Mention, int] | None:
    """The next number of the row with its place, and the token behind them."""
    start = k
    while k < end and sheet.tokens[k].lemma in JOINTS:
        k += 1
    number = sheet.mention(k, "figure") if k < end else None
    if number is None or (joined and k == start) or not _counts(number):
        return None
    k = sheet.covered(number.start, number.end)[-1] + 1
    if k < end and sheet.tokens[k].lemma in (noun, *OTHERS):
        k += 1
    if k >= end or sheet.tokens[k].lemma not in AT:
        return None
    for n in range(k + 1, min(end, k + 1 + NEAR)):
        place = sheet.mention(n, "place")
        if place is not None:
            return number, place, _after(sheet, place, end)
        if sheet.tokens[n].pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP"):
            return None
    return None


def _counts(mention: Mention) -> bool:
    number = mention.figure
    return isinstance(number, Number) and number.of_what in (None, "people")
