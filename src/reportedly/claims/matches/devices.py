"""Bombs that are things, no attacks: found, seized, made or carried, or somebody's trade."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, Match

TOLD_OF = ("bombing", "strike", "casualties", "statement")
"""Families of verbs whose object is a bomb that went off ("claimed the bomb")."""


def is_mere_device(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: dict[int, str]
) -> bool:
    """True for "a bomb maker", "destroyed three roadside bombs", "supplied explosive devices".

    `triggers` maps the head tokens of all matched frames to their kinds.
    """
    device = match.nominal and match.frame.kind.startswith("bombing.")
    own = classes_of(sheet, match.i)
    if not device or "bomb" not in own or "attack" in own:  # a blast is what a bomb did
        return False
    token = sheet.tokens[match.i]
    if token.dep == "compound" and token.head > match.i:
        return "bomb_trade" in classes_of(sheet, token.head)
    row = clauses.get(match.clause) if match.clause is not None else None
    if token.dep != "dobj" or row is None or sheet.tokens[row.i].lemma in LIGHT:
        return False
    return not triggers.get(row.i, "").startswith(TOLD_OF)
