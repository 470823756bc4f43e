"""What only names talks, aid or a trend, or lies nowhere that has a name: no claims."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft

SAID = frozenset("talks statement pledge protest aid passage assessment other".split())
"""Families outside the core: what matters is told with a party, a day, a place or a number."""


def is_bare(sheet: Sheet, one: Draft) -> bool:
    """True for "leverage in negotiations": nobody, nowhere, at no time, taken as known."""
    if not one.match.nominal or one.family not in SAID or not one.background:
        return False
    if (one.agent and one.kind != "talks.visited") or one.target or one.figures:
        return False
    own = {sheet.tokens[n].start for n in sheet.parse.subtree(one.match.i)}
    told = [one.when, *(p for p in one.places if p.basis == "stated")]
    if one.family in IN_PASSING and is_in_passing(sheet, one.match.i):
        # "The conclusions of the summit": a day or a place counts where it is the summit's own.
        told = [x for x in told if x is not None and x.start in own]
    return all(x is None for x in told)


IN_PASSING = frozenset({"talks", "protest", "aid", "passage", "other"})
BESIDE = frozenset({"compound", "nmod", "poss", "amod", "conj"})
SETTING = frozenset({"at", "during", "after", "before", "following", "in", "since", "amid"})
"""Prepositions that make a noun the time or place of what the clause tells."""


def is_in_passing(sheet: Sheet, i: int) -> bool:
    """True for a noun that hangs on another word rather than on the verb of its clause."""
    token = sheet.tokens[i]
    if token.dep in ("pobj", "pcomp"):
        return sheet.tokens[token.head].lemma not in SETTING
    return token.dep in BESIDE


def is_nowhere(sheet: Sheet, one: Draft) -> bool:
    """True for geography where no place has a name: "the two were linked", "it is on the shelf"."""
    if one.family != "geography":
        return False
    beside = sheet.of_sentence.get(sheet.tokens[one.match.i].sentence, ())
    return not any(m.type == "place" and not m.text.islower() for m in beside)
