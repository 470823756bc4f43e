"""Which of two words for one attack says more, and what only says more of an attack told."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.partaking import ATTACKS

VAGUE = frozenset({"unspecified", "assault", "attacked", "operation"})
"""Details that say less than any other of the attack families."""


def is_vague(match: Match) -> bool:
    """True where the kind says only that there was an attack."""
    return match.frame.kind.partition(".")[2] in VAGUE


def told_better(verb: Match, noun: Match) -> bool:
    """True where one of the two only says that there was an attack: "hit in an air raid"."""
    strikes = verb.frame.kind == "strike.unspecified" and noun.frame.kind.startswith("strike.")
    return is_vague(noun) or strikes


def is_detail(sheet: Sheet, clauses: dict[int, Clause], match: Match, found: list[Match]) -> bool:
    """True for "raided the town, targeting a clinic": what the one attack was aimed at or hit."""
    row = clauses.get(match.i)
    if row is None or row.relation != "advcl" or sheet.tokens[row.i].tag != "VBG":
        return False
    if match.frame.kind.partition(".")[0] not in ATTACKS:
        return False
    told = [m.frame.kind for m in found if m.clause == row.above and m.i != match.i]
    attacks = [kind for kind in told if kind.partition(".")[0] in ATTACKS]
    return bool(attacks) and (is_vague(match) or match.frame.kind in attacks)


def with_details(sheet: Sheet, clauses: dict[int, Clause], found: list[Match]) -> dict[int, Match]:
    """The attacks that a detail goes with, with whom the detail says they hit, by trigger."""
    changed: dict[int, Match] = {}
    for detail in found:
        if detail.frame.object != "target" or not is_detail(sheet, clauses, detail, found):
            continue
        told = (m for m in found if m.clause == clauses[detail.i].above and m.i != detail.i)
        whole = next((m for m in told if m.frame.kind.partition(".")[0] in ATTACKS), None)
        if whole is not None and whole.frame.object == "target":
            whole = changed.get(whole.i, whole)
            changed[whole.i] = replace(whole, objects=(*whole.objects, *detail.objects))
    return changed
