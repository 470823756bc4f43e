"""Who was aboard what was seized or hijacked: "seized two buses with 18 passengers"."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.counted_nouns import coordinated
from reportedly.claims.matches.matching import Match
from reportedly.records.values import Counts

SEIZED = ("other.seizure", "detention.hostage")
CARRIED = ("vehicle", "vessel", "aircraft")
LAWLESS = ("fighters", "attackers", "outlaws")
BEARS = frozenset({"carry", "transport", "ferry", "bear", "hold"})


def aboard(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The people on what was seized: "a bus carrying 40 people", "with 40 people on board"."""
    if match.frame.kind not in SEIZED or match.nominal:
        return ()
    things = [o for o in match.objects if classes_of(sheet, o).intersection(CARRIED)]
    below = [c for o in things for c in sheet.parse.children[o]]
    below += [c for c in sheet.parse.children[match.i] if things]
    ends = [
        d
        for c in below
        if is_with(sheet, c) or sheet.tokens[c].lemma in BEARS
        for d in sheet.parse.children[c]
        if sheet.tokens[d].dep in ("pobj", "dobj")
    ]
    return tuple(n for n in coordinated(sheet, tuple(ends)) if "people" in classes_of(sheet, n))


def manned(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """How many a mission has that was deployed: "deployed a mission with 11,700 troops"."""
    if match.frame.kind != "mobilisation.deployed" or match.nominal:
        return ()
    spots = (match.i, *match.objects)
    below = [c for o in spots for c in sheet.parse.children[o] if is_with(sheet, c)]
    ends = [d for c in below for d in sheet.parse.children[c] if sheet.tokens[d].dep == "pobj"]
    return tuple(n for n in ends if "forces" in classes_of(sheet, n))


def is_with(sheet: Sheet, c: int) -> bool:
    """True for the preposition of what something has on it."""
    return sheet.tokens[c].dep == "prep" and sheet.tokens[c].lemma in ("with", "carrying")


def taken_as(sheet: Sheet, match: Match) -> Counts:
    """What befell them: gunmen abduct those aboard, others hold them."""
    lawless = any(classes_of(sheet, s).intersection(LAWLESS) for s in match.subjects)
    return "abducted" if lawless or match.frame.kind == "detention.hostage" else "detained"
