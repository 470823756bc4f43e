"""Who takes part in an event that a noun names, and whom words around the noun say it struck."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import after, classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.nouns.doers import AGAINST_STATES
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.party_words import open_party_words

ATTACKS = AGAINST_STATES | {"violence"}
STRUCK = frozenset({"actor", "people", "place", "facility"})


def at_whom(sheet: Sheet, frame: Frame, i: int, used: tuple[int, ...]) -> list[int]:
    """Whom an attack is aimed at by its further words ("act of terror against villagers"), or
    whom its own clause says it hit ("the air strike that killed a judge")."""
    if frame.object != "target" or frame.kind.partition(".")[0] not in ATTACKS:
        return []
    below = [n for u in used for n in after(sheet, u, {"against", "on", "upon"})]
    return [n for n in below if classes_of(sheet, n) & STRUCK] or hit_by(sheet, i)


def told_as_target(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Who "was the target of" an attack, or is set beside it as "the target of" it."""
    noun = sheet.tokens[sheet.tokens[sheet.tokens[i].head].head]
    if noun.lemma not in open_party_words().struck or sheet.tokens[i].dep != "pobj":
        return []
    if noun.dep == "appos":
        return [noun.head]
    row = clauses.get(noun.head)
    return list(row.subjects) if row is not None and noun.dep in ("attr", "oprd") else []


def hit_by(sheet: Sheet, i: int) -> list[int]:
    """The objects of a relative clause that says what the event did to them."""
    return [
        n
        for c in sheet.parse.children[i]
        if sheet.tokens[c].dep == "relcl" and sheet.tokens[c].lemma in open_party_words().impact
        for o in sheet.parse.children[c]
        if sheet.tokens[o].dep == "dobj"
        for n in conjuncts(sheet, o)
    ]


def charged(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Who is said to have done it in "charged four men with the murder of"."""
    above = sheet.tokens[sheet.tokens[sheet.tokens[i].head].head]
    if above.lemma in ("guilty", "suspicion"):
        above = sheet.tokens[above.head]
    row = clauses.get(above.i)
    if row is None or above.lemma not in open_party_words().charge:
        return []
    return list(row.objects)


PART = frozenset({"part", "role", "hand"})


def participants(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Who is "involved in" an event or "took part in" it."""
    token = sheet.tokens[i]
    if token.dep == "pobj" and sheet.tokens[token.head].lemma in ("of", "with"):
        return charged(sheet, clauses, i)
    if token.dep != "pobj" or sheet.tokens[token.head].lemma != "in":
        return []
    above = sheet.tokens[sheet.tokens[token.head].head]
    if above.lemma in PART:
        above = sheet.tokens[above.head]
    own = [sheet.tokens[c].lemma for c in sheet.parse.children[above.i]]
    taken = above.lemma in open_party_words().partake or (
        above.lemma in ("take", "play", "have") and not PART.isdisjoint(own)
    )
    row = clauses.get(above.i)
    if not taken or row is None:
        return []
    return list(row.objects if row.passive else row.subjects)
