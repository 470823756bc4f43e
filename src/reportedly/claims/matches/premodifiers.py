"""Words before an event noun: whose it is, who did it, whom or what it befell, and where."""

from __future__ import annotations

from functools import cache

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.phrases import classes_of, is_stance, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.doers import (
    AGAINST_STATES,
    is_of_thing,
    is_state_before,
    names_actor,
    prefix_of,
)
from reportedly.claims.nouns.hyphens import hyphenated, is_of_two
from reportedly.claims.nouns.slain import is_slain
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.sources import open_sources

SUFFERED = frozenset({"detention", "casualties", "displacement"})
"""Families whose possessor is who it befell: "their arrest", "his death"."""


def before(
    sheet: Sheet,
    frame: Frame,
    c: int,
    subjects: list[int],
    objects: list[int],
    phrases: list[tuple[str, int]],
) -> None:
    """Sort a word before the event noun: possessor, demonym, party, or place."""
    token = sheet.tokens[c]
    actor, place = sheet.mention(c, "actor"), sheet.mention(c, "place")
    if is_stance(sheet, c) and place is not None and place.why != "demonym":
        return
    if actor is not None and (is_of_thing(sheet, c, actor) or is_mere_weapon(sheet, c)):
        actor = None
    if token.dep == "poss":
        noun = referent(sheet, c)
        if objects and frame.subject == "agent" and can_do(sheet, c):
            subjects.append(noun)  # "The rebels' release of ten men"
        elif place is not None and place.why != "demonym" and "place" in frame.object_is:
            objects.append(noun)
        elif is_time(sheet, c):
            return
        elif frame.kind.partition(".")[0] in SUFFERED or is_slain(sheet, frame.kind, c):
            objects.append(noun)
        else:
            subjects.append(noun)
    elif token.dep in ("compound", "amod", "nmod"):
        first = hyphenated(sheet, c)[0]
        if first != c and frame.subject == "agent" and is_of_two(sheet, first, c):
            subjects.extend((first, c))
        elif place is not None and place.why != "demonym" and actor is None:
            if frame.kind == "pledge.sanctions" and not token.text.isupper():
                objects.append(c)  # "Syria sanctions", but "US sanctions"
            elif frame.subject == "agent" and is_state_before(sheet, c):
                subjects.append(c)
            else:
                phrases.append(("in", c))
        elif (place is not None and place.why == "demonym") or actor is not None:
            joined_by = prefix_of(sheet, c)
            if joined_by in open_party_words().leaning:
                return
            befell = frame.kind.partition(".")[0] in BEFELL or (
                joined_by in open_party_words().against
            )
            befell = (befell or is_struck_seat(sheet, frame, c)) and frame.object == "target"
            (objects if befell else subjects).append(c)
    elif token.dep == "acl" and token.tag == "VBN" and token.lemma not in telling():
        told = prepositions(sheet, c)
        subjects.extend(n for p, n in told if p == "by")
        if not objects and frame.object == "target":  # "Attacks perpetrated against vehicles"
            objects.extend(n for p, n in told if p in UPON and is_struck(sheet, n))


UPON = ("against", "on", "upon")


def is_struck(sheet: Sheet, n: int) -> bool:
    """True for whom or what an attack hits: no day."""
    hit = {"actor", "people", "place", "facility", "vehicle", "convoy_word"}
    return bool(classes_of(sheet, n) & hit) and not is_time(sheet, n)


def can_do(sheet: Sheet, c: int) -> bool:
    """True for a possessor that is a party or a state, and no day, town or thing."""
    if is_time(sheet, c):
        return False
    return bool(classes_of(sheet, c) & {"actor", "armed", "government", "country"})


def is_mere_weapon(sheet: Sheet, c: int) -> bool:
    """True for "artillery" of "artillery shelling", "drone" of "drone attack": nobody's name."""
    own = sheet.kinds.classes.get(sheet.tokens[c].lemma, frozenset())
    return bool(own & {"weapon", "aircraft"}) and not names_actor(sheet, c)


def is_struck_seat(sheet: Sheet, frame: Frame, c: int) -> bool:
    """True for "the parliament attack", "the embassy bombing": the house, not who did it."""
    attack = frame.kind.partition(".")[0] in AGAINST_STATES | {"violence"}
    own = sheet.kinds.classes.get(sheet.tokens[c].lemma, frozenset())
    return attack and "government_seat" in own


DOERS = frozenset({"forces", "fighters", "police", "government"})
"""Classes of nouns that do what the event noun behind them tells ("army shelling")."""


@cache
def telling() -> frozenset[str]:
    """Verbs whose doer only tells of an event: "attacks documented by X", "condemned by Y"."""
    verbs = open_sources().verbs
    return frozenset().union(*(verbs[k] for k in ("say", "voice", "deny", "say_that", "inquire")))


def bare_party(sheet: Sheet, frame: Frame, c: int, subjects: list[int], objects: list[int]) -> None:
    """Sort a common noun before an event noun: who does it, or whom or what it befell."""
    if sheet.mention(c, "place") is not None or c in subjects or c in objects:
        return
    family = frame.kind.partition(".")[0]
    own = sheet.kinds.classes.get(sheet.tokens[c].lemma, frozenset())
    if family in SUFFERED:
        if own & {"people"} and frame.object == "target" and not own & {"victims"}:
            objects.append(c)
    elif family in AGAINST_STATES | {"violence", "territory"}:
        # "major entry points": an adjective is no officer.
        kind_only = (
            sheet.tokens[c].lemma in open_event_words().of_kind
            or (sheet.tokens[c].pos == "ADJ" and "fighters" not in own)
            or subjects
        )
        seat = "government_seat" in own
        seat = seat or is_mere_weapon(sheet, c)
        if own & DOERS and frame.subject == "agent" and not (kind_only or seat):
            subjects.append(c)
        elif own & {"facility", "convoy_word", "government_seat"} and frame.object == "target":
            objects.append(c)


BEFELL = frozenset({"casualties", "displacement"})
"""Families whose named party is who it befell: "Omani casualties"."""


def is_time(sheet: Sheet, n: int) -> bool:
    """True for a day or a night, told by date or by what it is ("on market day")."""
    return sheet.mention(n, "time") is not None or (
        sheet.tokens[n].lemma in open_party_words().spells
    )
