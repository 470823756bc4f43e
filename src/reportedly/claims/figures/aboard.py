"""Who was aboard what was seized, who came on a boat, and how many a mission has."""

from __future__ import annotations

from reportedly.claims.clauses.carrying import is_with, passengers, people_on
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.records.values import Counts

SEIZED = ("other.seizure", "detention.hostage")
LAWLESS = ("fighters", "attackers", "outlaws")


def aboard(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The people on what was seized: "a bus carrying 40 people", "with 40 people on board"."""
    if match.frame.kind not in SEIZED or match.nominal:
        return ()
    return people_on(sheet, match.objects, match.i)


def brought(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """Who came on the boat or bus that arrived: "a boat carrying 69 refugees landed"."""
    return passengers(sheet, match.subjects) if "passengers" in match.frame.needs else ()


def manned(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """How many a mission has that was deployed: "deployed a mission with 11,700 troops"."""
    if match.frame.kind != "mobilisation.deployed" or match.nominal:
        return ()
    spots = (match.i, *match.objects)
    below = [c for o in spots for c in sheet.parse.children[o] if is_with(sheet, c)]
    ends = [d for c in below for d in sheet.parse.children[c] if sheet.tokens[d].dep == "pobj"]
    return tuple(n for n in ends if "forces" in classes_of(sheet, n))


def taken_as(sheet: Sheet, match: Match) -> Counts:
    """What befell them: gunmen abduct those aboard, others hold them."""
    lawless = any(classes_of(sheet, s).intersection(LAWLESS) for s in match.subjects)
    return "abducted" if lawless or match.frame.kind == "detention.hostage" else "detained"
