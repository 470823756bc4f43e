"""Days and places of a burial or a mourning: the dead did not die then and there."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.setting_words import open_setting_words

DEAD = frozenset({"casualties", "violence", "bombing", "strike", "battle"})
"""Families of what the buried died of."""
EVENT = frozenset({"attack", "event", "operation", "air_strike", "strike_word", "bomb"})
"""Classes of nouns that name what they died of, which has a day and place of its own."""


def is_of_burial(sheet: Sheet, i: int, match: Match) -> bool:
    """True for the day and place of "its victims were laid to rest in X on Monday".

    So for "relatives buried six victims of the blast in X on Sunday".
    """
    if match.frame.kind.partition(".")[0] not in DEAD:
        return False
    for above in sheet.parse.ancestors(i):
        token = sheet.tokens[above]
        if token.pos == "VERB":
            return is_burial(sheet, above)
        if token.pos in ("NOUN", "PROPN") and EVENT & classes_of(sheet, above):
            return False
    return False


def is_day_of_burial(sheet: Sheet, i: int, match: Match) -> bool:
    """True for its day, save of what it tells itself: "five of the dead were buried on Tuesday"."""
    if match.frame.kind.startswith("casualties."):
        verb = next((a for a in sheet.parse.ancestors(i) if sheet.tokens[a].pos == "VERB"), None)
        if verb in (match.i, match.clause, *match.words):
            return False
    return is_of_burial(sheet, i, match)


def is_burial(sheet: Sheet, verb: int) -> bool:
    """True for "buried", "laid to rest", "mourned"; not for "buried under rubble"."""
    words = open_setting_words()
    if sheet.tokens[verb].lemma not in words.buried:
        return False
    below = {sheet.tokens[n].lemma for n in sheet.parse.subtree(verb) if n > verb}
    if sheet.tokens[verb].lemma == "lay" and not below & words.rest:
        return False
    return not below & words.beneath
