"""Ground told without a name inside a named place: "a town in X", "villages of X", "the airport in
X". Who holds it holds no more of X than that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.held_ground import BASE, SEAT
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Number
from reportedly.records.places import ClaimPlace, Place

SOME = frozenset({"a", "an", "another", "one"})
"""What stands before a place that nobody names."""
SITES = frozenset({"settlement", "military_facility"})
"""Classes of what is one place inside an area, whatever that area is."""
INSIDE = frozenset({"in", "inside", "within", "outside", "near", "around", "at"})
"""Prepositions behind which a name is never that of the noun before: no "town in X" is X."""
TAKEN = frozenset({"dobj", "nsubjpass"})
"""What is taken, held or left in its own clause: "left a base in X"."""
NAMING = frozenset({"appos", "oprd", "compound"})
"""How a name stands by its noun: "a town, X", "a town called X"."""
STEPS = 4
"""Phrases one inside the other: "a town in the province of X"."""


def of_no_name(
    sheet: Sheet, match: Match, nouns: Iterable[int], rows: list[ClaimPlace]
) -> list[ClaimPlace]:
    """The places of a claim of who holds what; where one or some in an area are meant, no more.

    `nouns`: those that the frame makes places.
    """
    if control_effects().of(match.frame.kind) is None or match.frame in (BASE, SEAT):
        return rows
    own = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].dep in TAKEN]
    kinds = (is_some, is_building, _are_some)
    alone = next((n for n in (*nouns, *own) if any(k(sheet, n) for k in kinds)), None)
    told = tokens_of(sheet, match)
    known = next((n for n in (*nouns, *own) if _are_known(sheet, n)), None)
    if known is not None:  # "The two towns changed hands after clashes in X": X is none of them.
        below = {told[r.start] for r in rows if r.start in told} & set(sheet.parse.subtree(known))
        rows = [r for r in rows if told.get(r.start, known) in {known, *below}]
    return [
        _narrowed(sheet, match, row, _site(sheet, told[row.start], alone))
        if row.start in told and row.count is None
        else row
        for row in rows
    ]


def _site(sheet: Sheet, i: int, alone: int | None) -> int | None:
    """The noun of which a name only says where it lies; for a name in a phrase, of the clause."""
    if is_one_of(sheet, i):
        return None
    told = next(_sites(sheet, i), None)
    while sheet.tokens[i].dep in ("compound", "poss", "amod", "nmod"):
        i = sheet.tokens[i].head
    return told if told is not None or sheet.tokens[i].dep != "pobj" else alone


def is_one_of(sheet: Sheet, i: int) -> bool:
    """True for the Y of "several towns in X, including Y": it is named, and all of it meant."""
    for _ in range(STEPS):
        token = sheet.tokens[i]
        if sheet.tokens[token.head].lemma == "include" and token.dep in ("pobj", "dobj"):
            return True
        near = token.dep in ("compound", "nmod", "conj", "appos", "pobj")
        if not near and (token.dep != "prep" or token.lemma != "of"):
            return False
        i = token.head
    return False


def _narrowed(sheet: Sheet, match: Match, row: ClaimPlace, site: int | None) -> ClaimPlace:
    """The place as one unnamed part of it, as so many, or as a part that only its noun tells."""
    if site is None:
        return row
    ground = bool(SITES & classes_of(sheet, site)) or _is_level(sheet, site)
    if ground and sheet.tokens[site].tag == "NN":
        return msgspec.structs.replace(row, count=1)
    if row.part is not None or not match.frame.kind.startswith("territory."):
        return row
    if ground and _number(sheet, site) is None:
        return msgspec.structs.replace(row, part=sheet.tokens[site].text.lower())
    if ground:
        return msgspec.structs.replace(row, count=_number(sheet, site))
    return msgspec.structs.replace(row, part=sheet.tokens[site].lemma)


def _number(sheet: Sheet, i: int) -> int | None:
    """How many the noun says that they are, at least."""
    told = (sheet.mention(c, "figure") for c in sheet.parse.children[i])
    return next((m.figure.low for m in told if m and isinstance(m.figure, Number)), None)


def is_some(sheet: Sheet, i: int) -> bool:
    """True for "a town", "another district": one that nobody names."""
    token = sheet.tokens[i]
    ground = bool(SITES & classes_of(sheet, i)) or _is_level(sheet, i)
    some = any(sheet.tokens[c].lemma in SOME for c in sheet.parse.children[i] if c < i)
    return ground and token.tag == "NN" and some and not _is_named(sheet, i)


def is_building(sheet: Sheet, i: int) -> bool:
    """True for "the airport", "the palace": no town, whatever is told of where it stands."""
    kinds = classes_of(sheet, i)
    known = "facility" in kinds and "settlement" not in kinds
    return known and sheet.tokens[i].tag == "NN" and not _is_named(sheet, i)


def _is_level(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].lemma in open_setting_words().someplace


def _is_named(sheet: Sheet, i: int) -> bool:
    """True for a noun with its own name: "the X base", "a town called X"."""
    if sheet.mention(i, "place") is not None:
        return True
    if any(_names(sheet, c) for c in sheet.parse.children[i]):
        return True
    return any(n < i and sheet.mention(n, "place") is not None for n in sheet.parse.subtree(i))


def _names(sheet: Sheet, i: int) -> bool:
    token = sheet.tokens[i]
    if token.dep in NAMING and sheet.mention(i, "place") is not None:
        return True
    return token.dep == "acl" and any(_names(sheet, c) for c in sheet.parse.children[i])


def _sites(sheet: Sheet, i: int) -> Iterator[int]:
    """The nouns of which a name only says where they lie: "a town in X", "a district of X"."""
    while sheet.tokens[i].dep in ("compound", "poss", "amod", "nmod"):
        i = sheet.tokens[i].head
    for _ in range(STEPS):
        token = sheet.tokens[i]
        if token.dep not in ("pobj", "conj", "appos"):
            return
        prep, i = token.head, token.head
        if token.dep != "pobj":
            continue
        i = sheet.tokens[prep].head
        within = sheet.tokens[prep].lemma in INSIDE
        alone = within and _is_site(sheet, i) and not _is_named(sheet, i)
        counted = _number(sheet, i) is not None
        some = (within or counted or is_area(sheet, token.i)) and _are_some(sheet, i)
        if alone or some or is_some(sheet, i):
            yield i


def is_area(sheet: Sheet, i: int) -> bool:
    """True for a province or more: "the towns of X" are in it, but "the towns of X and Y" those."""
    mention = sheet.mention(i, "place")
    place = mention.place if mention is not None else None
    return isinstance(place, Place) and place.feature in ("adm1", "country", "region")


def _is_site(sheet: Sheet, i: int) -> bool:
    """True for a town, a base, an airport, a district."""
    known = bool((SITES | {"facility"}) & classes_of(sheet, i))
    return sheet.tokens[i].tag == "NN" and (known or _is_level(sheet, i))


def _are_some(sheet: Sheet, i: int) -> bool:
    """True for "towns", "several villages": not all of the area."""
    token = sheet.tokens[i]
    known = token.lemma in open_setting_words().someplace or SITES & classes_of(sheet, i)
    return token.tag == "NNS" and bool(known) and not _is_named(sheet, i)


def _are_known(sheet: Sheet, i: int) -> bool:
    """True for "the two towns", "both villages": those that were named before."""
    words = {sheet.tokens[c].lemma for c in sheet.parse.children[i] if c < i}
    return _are_some(sheet, i) and bool(words & {"the", "these", "those", "both"})


def tokens_of(sheet: Sheet, match: Match) -> dict[int | None, int]:
    """The last token of each place that the sentence names, by where it starts."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    named = ((i, sheet.mention(i, "place")) for i in range(sentence.first, sentence.last))
    return {m.start: i for i, m in named if m is not None}
