"""What the phrase of an event noun says of it: which it is, when, where or how many."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match


def is_definite(sheet: Sheet, i: int) -> bool:
    """True for "the attack", "its attack", "Russia's attack": one that is known already."""
    return any(
        sheet.tokens[c].lemma in ("the", "this", "that", "these", "those")
        or sheet.tokens[c].dep == "poss"
        for c in sheet.parse.children[i]
    )


def is_dated_or_counted(sheet: Sheet, match: Match) -> bool:
    """True when the trigger's own phrase says when, how many, or where."""
    if any(sheet.mention(n, "place") is not None for _, n in match.phrases):
        return True
    if any(is_a_town(sheet, n) for n in match.objects):
        return True
    return any(
        sheet.mention(c, "time") is not None
        or sheet.mention(c, "figure") is not None
        or sheet.tokens[c].dep == "nummod"
        for c in sheet.parse.subtree(match.i)
    )


def is_set_somewhere(sheet: Sheet, match: Match) -> bool:
    """True where the event's phrase says when, how many or where, however deep below the noun."""
    return is_dated_or_counted(sheet, match) or any(
        is_a_town(sheet, n) for n in sheet.parse.subtree(match.i)
    )


def is_timed_or_counted(sheet: Sheet, match: Match) -> bool:
    """True when the trigger's phrase says when or how many: a place only tells which is meant."""
    return any(
        sheet.mention(c, "time") is not None
        or sheet.mention(c, "figure") is not None
        or sheet.tokens[c].dep == "nummod"
        for c in sheet.parse.subtree(match.i)
    )


def is_a_town(sheet: Sheet, i: int) -> bool:
    """True for a place smaller than a country: to name it is to say where."""
    mention = sheet.mention(i, "place")
    return (
        mention is not None
        and bool(mention.place)
        and mention.why != "demonym"
        and "country" not in classes_of(sheet, i)
    )
