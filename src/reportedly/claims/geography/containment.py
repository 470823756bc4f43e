"""Which place is told to lie in which area or part of it: "X, a town in Y", "X in eastern Y"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.geography.statements import Statement, is_open
from reportedly.claims.geography.subjects import Named, named, resolved, right_before, spoken_of
from reportedly.gazetteer.geography import Relation, open_geography
from reportedly.records.mentions import Mention
from reportedly.records.whereabouts import direction

SMALL = frozenset({"populated_place", "adm2"})
LARGE = frozenset({"country", "adm1"})
AREAS = frozenset({"country", "adm1", "adm2", "region"})
INSIDE = frozenset({"in", "inside", "within"})


def contained(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Statement]:
    """One statement for each "in" that stands between a named place and a named area."""
    for token in sheet.tokens:
        if token.lemma not in INSIDE or token.dep != "prep" or is_open(sheet, clauses, token.i):
            continue
        for n in sheet.parse.children[token.i]:
            if sheet.tokens[n].dep == "pobj":
                yield from inside(sheet, clauses, token.i, n)


def by_comma(sheet: Sheet) -> Iterator[Statement]:
    """ "X, Y" and "X district, Y province": one name and what holds it, not members of a list."""
    places = [m for m in sheet.mentions if m.type == "place"]
    for before, one, other, after in zip(
        [None, *places], places, places[1:], [*places[2:], None], strict=False
    ):
        here, there = _ends(sheet, one), _ends(sheet, other)
        if any(
            m is not None and _is_listed(sheet, m, n) for m, n in ((before, one), (other, after))
        ):
            continue
        comma = [t for t in sheet.tokens[here[1] + 1 : there[0]] if t.lemma not in _kinds()]
        if [t.text for t in comma] != [","] or sheet.tokens[here[1]].sentence != comma[0].sentence:
            continue
        if _goes_on(sheet, here[0], there[1]) or "demonym" in (one.why, other.why):
            continue
        town, area = resolved(sheet, here[1]), resolved(sheet, there[1])
        if town and area and town.place.feature in SMALL and area.place.feature in LARGE:
            yield Statement("inside", comma[0].i, (town,), (area,), explicit=False)


def _ends(sheet: Sheet, mention: Mention) -> tuple[int, int]:
    inside = sheet.covered(mention.start, mention.end)
    return inside[0], inside[-1]


def _goes_on(sheet: Sheet, first: int, last: int) -> bool:
    """True inside a longer list ("Lund, A, B") and before "'s", where something else is named."""
    after = sheet.tokens[last + 1] if last + 1 < len(sheet.tokens) else None
    return (first > 0 and sheet.tokens[first - 1].text == ",") or (
        after is not None and after.tag == "POS"
    )


def _is_listed(sheet: Sheet, one: Mention, other: Mention | None) -> bool:
    """True where only commas, "and" and words of kind stand between two names."""
    if other is None:
        return False
    between = sheet.tokens[_ends(sheet, one)[1] + 1 : _ends(sheet, other)[0]]
    joins = {",", "and", "or", "&", "the", "/"}
    return all(t.text.lower() in joins or t.lemma in _kinds() for t in between)


def _kinds() -> frozenset[str]:
    return open_geography().words.kinds


def inside(sheet: Sheet, clauses: dict[int, Clause], i: int, n: int) -> Iterator[Statement]:
    """What "in Y", "in eastern Y" or "in the east of Y" says of the place before it."""
    wind, area = part_of(sheet, n)
    if area is None or area.place.feature not in AREAS or area.mention.why == "demonym":
        return
    head = sheet.tokens[i].head
    lies = head in clauses and sheet.tokens[head].lemma in open_geography().words.lies
    found = (
        spoken_of(sheet, clauses, i) if lies else right_before(sheet, clauses, i, measured=False)
    )
    subjects = tuple(s for s in found if s.mention != area.mention)
    if not subjects:
        return
    relation: Relation = "inside" if wind is None else "part"
    yield Statement(
        relation, i, subjects[:1], (area,), wind=wind, explicit=is_explicit(sheet, clauses, i)
    )


def part_of(sheet: Sheet, n: int) -> tuple[str | None, Named | None]:
    """The compass part and the area that a noun names."""
    token = sheet.tokens[n]
    words = open_geography().words
    if token.lemma in words.parts:
        of = [
            named(sheet, p)
            for c in sheet.parse.children[n]
            if sheet.tokens[c].lemma == "of" or sheet.tokens[c].dep == "poss"
            for p in (c, *sheet.parse.children[c])
        ]
        return token.lemma, next((a for a in of if a is not None), None)
    area = named(sheet, n)
    if area is None:
        return None, None
    part = area.place.part
    return (part if part and direction(part) is not None else None), area


def is_explicit(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True where it is told by a verb or in apposition, not in passing ("captured X in Y")."""
    head = sheet.tokens[i].head
    if head in clauses:
        return sheet.tokens[head].lemma in open_geography().words.lies
    if sheet.tokens[i - 1].text == ",":
        return True
    kind = sheet.tokens[head].lemma in open_geography().words.kinds
    return kind and sheet.tokens[head].dep in ("appos", "attr")
