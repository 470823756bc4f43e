"""Bombs that are things, no attacks: found, seized, made or carried, or somebody's trade."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, Match
from reportedly.gazetteer.language import is_quantity
from reportedly.gazetteer.party_words import open_party_words

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
    token = sheet.tokens[part_of(sheet, match.i)]
    row = clauses.get(match.clause) if match.clause is not None else None
    if token.dep != "dobj" or row is None or sheet.tokens[row.i].lemma in LIGHT - {"make"}:
        return False
    return not triggers.get(row.i, "").startswith(TOLD_OF)


def part_of(sheet: Sheet, i: int) -> int:
    """What a bomb is told to be the use or the kind of: "parts for a bomb", "a bag of grenades"."""
    token = sheet.tokens[i]
    for_it = sheet.tokens[token.head]
    above = sheet.tokens[for_it.head]
    if token.dep != "pobj" or for_it.lemma not in ("for", "of") or above.pos != "NOUN":
        return i
    told = "attack" in classes_of(sheet, above.i) or above.lemma in open_party_words().carriers
    return i if told or is_quantity(above.lemma) else part_of(sheet, above.i)
