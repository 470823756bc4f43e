"""Deeds told as a habit or a record: "drops bombs", "have beheaded villagers", "are bombed"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match

ANYONE = frozenset({"those", "anyone", "everyone", "whoever", "anybody", "everybody", "all"})
HARM = frozenset({"strike", "bombing", "violence", "casualties", "detention"})
"""Families of deeds that a verb in the simple present tells as a habit."""
STATES = frozenset({"detention.held", "detention.hostage", "casualties.missing"})
"""Kinds of those families that last: the present tells them as they are."""
PRESENT = frozenset({"VBZ", "VBP"})


def is_told_as_habit(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "the regime drops barrel bombs on its own people": no news in a sentence.

    A headline tells news in the present; so may a sentence with a number or a name of whom it hit.
    """
    kind = match.frame.kind
    if kind in STATES or row.infinitive or row.modals or not is_sentence(sheet, row.i):
        return False
    if is_said_of_what(sheet, row, kind):
        return True
    undergone = kind in FIGHTS and (is_many_undergo(sheet, row) or is_many_do(sheet, row))
    if kind.partition(".")[0] not in HARM and not undergone:
        return False
    told = is_simple_present(sheet, row) or undergone or is_many_undergo(sheet, row)
    if not (told or is_record(sheet, row, match)):
        return False
    if any(sheet.tokens[o].lemma in ANYONE for o in row.objects):
        return True
    struck = (*match.objects, *match.subjects, *(n for _, n in match.phrases))
    return not any(is_singled_out(sheet, n) for n in struck)


def is_simple_present(sheet: Sheet, row: Clause) -> bool:
    """True for "uses"; not for "is using", "has used", nor for "is looted", what came of it."""
    below = (sheet.tokens[c] for c in sheet.parse.children[row.i])
    helped = any(t.dep in ("aux", "auxpass") for t in below)
    return not helped and sheet.tokens[row.i].tag in PRESENT


FIGHTS = frozenset({"battle.clash", "battle.assault", "territory.contested"})
LASTS = frozenset({"held", "stationed", "hostage", "siege", "war", "contested"})
"""Details of states, which the present tells as they are."""
POSTED = frozenset({"stationed"})
"""Of these, what a clause behind "who" tells as the task of those meant."""
MOVES = frozenset({"mobilisation", "movement", "battle", "withdrawal", "displacement"})


def is_said_of_what(sheet: Sheet, row: Clause, kind: str) -> bool:
    """True for "monitors, who patrol the line": the present tells what they are for."""
    family, _, detail = kind.partition(".")
    if family not in MOVES or detail in LASTS - POSTED or row.relation not in ("relcl", "acl"):
        return False
    return is_simple_present(sheet, row)


def is_many_do(sheet: Sheet, row: Clause) -> bool:
    """True for "herders fight over water": bare and many, in the present."""
    bare = bool(row.subjects) and all(is_bare_plural(sheet, s) for s in row.subjects)
    return bare and is_simple_present(sheet, row)


def is_record(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "have beheaded villagers": bare and many, by now; what a group is known for."""
    struck = match.objects or row.objects
    if not row.perfect or row.passive or not struck:
        return False
    below = sheet.parse.children[row.i]
    if any(sheet.tokens[c].text.lower() in ("had", "'d") for c in below):
        return False
    return all(is_bare_plural(sheet, o) for o in struck)


def is_many_undergo(sheet: Sheet, row: Clause) -> bool:
    """True for "civilians are bombed": bare and many, in the present."""
    if not row.passive or row.perfect or sheet.tokens[row.i].dep == "acl":
        return False
    helped = [sheet.tokens[c] for c in sheet.parse.children[row.i]]
    if any(t.lemma == "be" and t.tag == "VBG" for t in helped):
        return False  # "Are being bombed": now.
    present = any(t.dep == "auxpass" and t.tag == "VBP" for t in helped)
    return present and all(is_bare_plural(sheet, o) for o in row.objects)


def is_bare_plural(sheet: Sheet, i: int) -> bool:
    """True for "civilians", "schools": many, and nothing says which."""
    below = sheet.parse.children[i]
    return sheet.tokens[i].tag == "NNS" and not any(
        sheet.tokens[c].dep in ("det", "poss", "nummod") for c in below
    )


def is_sentence(sheet: Sheet, i: int) -> bool:
    """True where the words end in a full stop: a headline does not."""
    sentence = sheet.parse.sentences[sheet.tokens[i].sentence]
    words = sheet.text[sentence.start : sentence.end].rstrip(" \n\"”’'")
    return words.endswith((".", "!", "?"))


def is_singled_out(sheet: Sheet, n: int) -> bool:
    """True for a counted noun and for a name: who was hit, or where, this once."""
    counted = sheet.mention(n, "figure") is not None or any(
        sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[n]
    )
    place = sheet.mention(n, "place")
    town = place is not None and bool(place.place) and place.why != "demonym"
    return counted or (town and not is_land(sheet, n))


def is_land(sheet: Sheet, n: int) -> bool:
    """True for the name of a country."""
    place = sheet.mention(n, "place")
    return place is not None and bool(place.place and place.place.feature == "country")
