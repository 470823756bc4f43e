"""The role of a place in an event: at it, from it, to it, toward or along it."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import USUAL, Match
from reportedly.records.values import Role

ROLES: tuple[Role, ...] = ("at", "from", "to", "toward", "along")
MOVES = frozenset({"movement", "displacement", "withdrawal"})


GOALS: dict[str, Role] = {"to": "to", "into": "to", "in": "to", "for": "to", "across": "along"}
"""What the preposition that ends a pattern of moving makes of its object: "seek refuge in"."""


def goal_of(sheet: Sheet, match: Match, slot: Role) -> Role:
    """The role of a frame's object: of "flee X" where from, of "flee to X" where to."""
    last = sheet.tokens[match.words[-1]]
    moves = match.frame.kind.partition(".")[0] in MOVES
    return GOALS.get(last.lemma, slot) if moves and last.dep == "prep" else slot


def is_route(sheet: Sheet, i: int) -> bool:
    """True for a way of which one end is told: "the road to X", not "from X to Y"."""
    both = any(sheet.tokens[c].lemma == "from" for c in sheet.parse.children[i])
    return "route" in classes_of(sheet, i) and not both


def is_on_road(sheet: Sheet, prep: int, match: Match) -> bool:
    """True for either end of "on the road from X to Y", on which something other than a move is."""
    if match.frame.kind.partition(".")[0] in MOVES | {"passage"}:
        return False
    near = range(max(1, prep - ROAD), min(len(sheet.tokens), prep + ROAD))
    start = next((n for n in near if n <= prep and sheet.tokens[n].lemma == "from"), None)
    if start is None or "route" not in classes_of(sheet, start - 1):
        return False
    return any(n > start and sheet.tokens[n].lemma == "to" for n in near)


ROAD = 7
"""Tokens from one end of a road to the other: "from the town of X to the port of Y"."""


def first_of_row(sheet: Sheet, i: int) -> int:
    """The first of a row of names: "toward the cities of X, Y and Z"."""
    while sheet.tokens[i].dep == "conj" and sheet.tokens[i].pos == "PROPN":
        i = sheet.tokens[i].head
    return i


def role_of(sheet: Sheet, i: int, match: Match) -> Role:
    """The role that the preposition above a place gives it."""
    for here in [i, *list(sheet.parse.ancestors(first_of_row(sheet, i)))[:3]]:
        if sheet.tokens[here].dep == "prep":
            slot = match.frame.prepositions.get(
                sheet.tokens[here].lemma, USUAL.get(sheet.tokens[here].lemma, "at")
            )
            if sheet.tokens[here].lemma == "of":
                continue
            if slot == "to" and is_route(sheet, sheet.tokens[here].head):
                return "at"
            if slot in ("from", "to") and is_on_road(sheet, here, match):
                return "at"
            if sheet.tokens[sheet.tokens[here].head].lemma in ("close", "next", "due", "near"):
                return "at"
            return slot if slot in ROLES else "at"
    return "at"
