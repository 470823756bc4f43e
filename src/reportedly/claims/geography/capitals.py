"""Which town is told to be the capital of what: "X, the capital of Y", "the Y capital X"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.geography.statements import Statement, is_open
from reportedly.claims.geography.subjects import BESIDE, Named, named, resolved, spoken_of
from reportedly.gazetteer.geography import open_geography

TOWNS = frozenset({"populated_place", "facility"})


def capitals(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Statement]:
    """One statement for each capital that is named with what it is the capital of."""
    words = open_geography().words
    for token in sheet.tokens:
        if token.lemma not in words.capital or token.pos not in ("NOUN", "PROPN"):
            continue
        if token.tag in ("NNS", "NNPS") or _is_no_seat(sheet, token.i):
            continue
        if not is_open(sheet, clauses, token.i):
            yield from capital(sheet, clauses, _head(sheet, token.i))


def _head(sheet: Sheet, i: int) -> int:
    """The noun itself, or that of "capital city"."""
    token = sheet.tokens[i]
    city = token.dep == "compound" and sheet.tokens[token.head].lemma in ("city", "town")
    return token.head if city else i


def capital(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Iterator[Statement]:
    """What the noun says; nothing where town or area stays unnamed."""
    of = [n for n in (named(sheet, c) for c in _of(sheet, i)) if n is not None]
    beside = [n for n in (resolved(sheet, c) for c in _beside(sheet, i)) if n is not None]
    towns = [n for n in of if is_town(n)] if beside else []
    areas = beside or of
    subjects = tuple(towns) or _town(sheet, clauses, i)
    subjects = tuple(s for s in subjects if all(s.mention != a.mention for a in areas))
    if subjects and len(areas) == 1:
        yield Statement("capital", i, subjects[:1], (_level(sheet, i, areas[0]),))


def _level(sheet: Sheet, i: int, area: Named) -> Named:
    """The area with the level that stands before the noun ("provincial capital")."""
    before = {sheet.tokens[c].lemma for c in sheet.parse.children[i] if c < i}
    levels = {"provincial": "province", "regional": "region", "state": "state"}
    level = next((levels[w] for w in sorted(before & set(levels))), area.word)
    return Named(area.mention, area.place, level)


def is_town(one: Named) -> bool:
    """True for a place that may be a capital."""
    return one.place.feature in TOWNS


def _of(sheet: Sheet, i: int) -> list[int]:
    return [
        p
        for c in sheet.parse.children[i]
        if sheet.tokens[c].lemma == "of"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
    ]


def _beside(sheet: Sheet, i: int) -> list[int]:
    """ "the Y capital", "Y's capital", "the Afghan capital"; a name or a people, not a compass."""
    found = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in (*BESIDE, "poss")]
    return [c for c in found if c < i]


def _town(sheet: Sheet, clauses: dict[int, Clause], i: int) -> tuple[Named, ...]:
    """The town: beside the noun, or what the noun stands in apposition to."""
    after = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("appos", "nmod")]
    found = [n for n in (resolved(sheet, c) for c in after) if n is not None and is_town(n)]
    token = sheet.tokens[i]
    if not found and token.dep in ("appos", "attr", "conj"):
        found = [n for n in spoken_of(sheet, clauses, i)[:1] if is_town(n)]
    if not found and token.dep in ("nmod", "compound") and token.head > i:
        own = resolved(sheet, token.head)
        found = [own] if own is not None and is_town(own) else []
    return tuple(found)


def _is_no_seat(sheet: Sheet, i: int) -> bool:
    """True for a former, interim or commercial capital, and for one that stands for its rulers."""
    words = open_geography().words
    first = max(0, i - 5)
    near = {t.lemma for t in sheet.tokens[first:i]} | {
        t.text.lower() for t in sheet.tokens[first:i]
    }
    return bool(near & words.no_seat)
