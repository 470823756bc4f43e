"""Who is on a vehicle, a boat or a plane: "a boat carrying 40 people"."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.party_words import open_party_words

CARRIED = ("vehicle", "vessel", "aircraft")
NO_CIVILIANS = ("forces", "armed", "prisoners")


def people_on(sheet: Sheet, things: Iterable[int], verb: int | None = None) -> tuple[int, ...]:
    """The nouns of people on those of the things that carry; a "with" may hang on the verb."""
    on = [n for n in things if classes_of(sheet, n).intersection(CARRIED)]
    below = [c for n in on for c in sheet.parse.children[n]]
    below += sheet.parse.children[verb] if on and verb is not None else ()
    ends = [
        d
        for c in below
        if is_with(sheet, c)
        or (sheet.tokens[c].lemma in open_party_words().bearing and sheet.tokens[c].dep in HOLDS)
        for d in sheet.parse.children[c]
        if sheet.tokens[d].dep in ("pobj", "dobj")
    ]
    found = tuple(n for d in ends for n in (d, *conjuncts(sheet, d)))
    return tuple(n for n in dict.fromkeys(found) if "people" in classes_of(sheet, n))


HOLDS = frozenset({"acl", "relcl", "conj", "advcl"})
"""Labels of the clause that says what it carries."""


def passengers(sheet: Sheet, things: Iterable[int]) -> tuple[int, ...]:
    """Those on it who are neither armed nor captives."""
    on = people_on(sheet, things)
    return tuple(n for n in on if not classes_of(sheet, n).intersection(NO_CIVILIANS))


def is_with(sheet: Sheet, c: int) -> bool:
    """True for the preposition of what something has on it."""
    return sheet.tokens[c].dep == "prep" and sheet.tokens[c].lemma in ("with", "carrying")
