"""Event nouns: "the capture of", "a strike on", with possessors, demonyms and light verbs."""

from __future__ import annotations

from functools import cache

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.phrases import classes_of, is_a, is_stance, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.borrowing import after_whole, borrowed
from reportedly.claims.matches.matching import Match, clause_above, fits
from reportedly.claims.nouns.doers import (
    AGAINST_STATES,
    hyphenated,
    is_craft,
    is_of_thing,
    is_of_two,
    is_state_before,
    prefix_of,
)
from reportedly.claims.nouns.partaking import STRUCK, at_whom, participants
from reportedly.claims.nouns.slain import is_slain
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.sources import open_sources

SUFFERED = frozenset({"detention", "casualties", "displacement"})
"""Families whose possessor is who it befell: "their arrest", "his death"."""


def of_noun(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Match | None:
    """The first frame that an event noun satisfies; a word of a name or a date is none."""
    actor = sheet.mention(i, "actor")
    if sheet.mention(i, "time") is not None:
        return None
    if sheet.tokens[i].pos == "PROPN" and actor is not None and actor.text != sheet.tokens[i].text:
        return None
    for words, frame in sheet.kinds.nouns.get(sheet.tokens[i].lemma, ()):
        used = modifiers(sheet, i, words)
        if used is None:
            continue
        match = noun_match(sheet, clauses, i, frame, used)
        if fits(sheet, match):
            return match
    return None


def modifiers(sheet: Sheet, i: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Tokens before the noun that carry the pattern's modifiers ("air" in "air strike")."""
    if len(words) > 1 and not may_modify(sheet, i, words):
        return None
    used = [i]
    for word in reversed(words[:-1]):
        found = next(
            (
                c
                for above in used
                for c in reversed(sheet.parse.children[above])
                if c < i
                and c not in used
                and word in (sheet.tokens[c].lemma, sheet.tokens[c].text.lower())
            ),
            None,
        )
        if found is None and i > 0 and sheet.tokens[i - 1].text.lower() == word:
            found = i - 1
        if found is None:
            return None
        used.append(found)
    return tuple(used)


def may_modify(sheet: Sheet, i: int, words: tuple[str, ...]) -> bool:
    """False where a modifier stands neither in the noun's sentence nor right before it."""
    here = sheet.words[sheet.tokens[i].sentence]
    if here.issuperset(words[:-1]):
        return True
    before = sheet.tokens[i - 1].text.lower() if i > 0 else None
    return before is not None and all(word in here or word == before for word in words[:-1])


def noun_match(
    sheet: Sheet, clauses: dict[int, Clause], i: int, frame: Frame, used: tuple[int, ...]
) -> Match:
    """The arguments of an event noun, from its own phrase and from a light verb above it."""
    subjects: list[int] = []
    objects: list[int] = []
    phrases: list[tuple[str, int]] = []
    for preposition, n in (*prepositions(sheet, i), *after_whole(sheet, i)):
        slot = noun_slot(sheet, frame, preposition, n)
        (subjects if slot == "subject" else objects if slot == "object" else []).append(n)
        told_between = preposition == "between" and "between" in frame.prepositions
        if slot is None or (slot == "object" and preposition != "of") or told_between:
            phrases.append((preposition, n))
    if not any(classes_of(sheet, o) & STRUCK for o in objects):
        objects[:] = at_whom(sheet, frame, i, used) or objects
    for c in sheet.parse.children[i]:
        if c not in used:
            before(sheet, frame, c, subjects, objects, phrases)
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep == "conj":
            shared(sheet, frame, c, subjects, objects)
    above = clause_above(sheet, clauses, i)
    if above is not None:
        borrowed(sheet, frame, clauses[above], i, subjects, objects, phrases)
    if not subjects and frame.subject == "agent":
        subjects.extend(participants(sheet, clauses, i))
    for c in sheet.parse.children[i]:
        if c < i and sheet.tokens[c].dep in ("compound", "amod", "nmod"):
            bare_party(sheet, frame, c, subjects, objects)
    return Match(
        frame,
        i,
        used,
        tuple(dict.fromkeys(subjects)),
        tuple(dict.fromkeys(objects)),
        tuple(dict.fromkeys(phrases)),
        clause=above,
        nominal=True,
    )


def shared(sheet: Sheet, frame: Frame, c: int, subjects: list[int], objects: list[int]) -> None:
    """Take from the noun behind "and" what holds for both ("shelling and raids by the army")."""
    told = [(noun_slot(sheet, frame, p, n), n) for p, n in prepositions(sheet, c) if p in OF_BOTH]
    if not subjects:
        subjects.extend(n for slot, n in told if slot == "subject")
    if not objects:
        objects.extend(n for slot, n in told if slot == "object")


OF_BOTH = ("by", "on", "against")


def noun_slot(sheet: Sheet, frame: Frame, preposition: str, n: int) -> str | None:
    """Which argument a phrase after an event noun is: subject, object, or None."""
    if preposition == "by":
        return "subject"
    if preposition == "of":
        if frame.of in ("agent",) or (frame.of is not None and frame.of == frame.subject):
            return "subject"
        if frame.of is not None and frame.of != frame.object:
            return None
        return "object" if is_a(sheet, n, frame.object_is) else None
    if preposition in ("on", "against", "upon") and not _is_time(sheet, n):
        return "object" if is_a(sheet, n, frame.object_is) else None
    if preposition == "from" and frame.prepositions.get("from") != "from":
        return "subject" if {"actor", "people"} & classes_of(sheet, n) else None
    if preposition == "between":
        return "subject" if classes_of(sheet, n) & {"actor", "armed"} else None
    if preposition == "with" and "actor" in classes_of(sheet, n) and not is_craft(sheet, n):
        return "object"
    return None


def _is_time(sheet: Sheet, n: int) -> bool:
    """True for a day or a night, told by date or by what it is ("on market day")."""
    return sheet.mention(n, "time") is not None or (
        sheet.tokens[n].lemma in open_party_words().spells
    )


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
    if actor is not None and is_of_thing(sheet, c, actor):
        actor = None
    if token.dep == "poss":
        noun = referent(sheet, c)
        if place is not None and place.why != "demonym" and "place" in frame.object_is:
            objects.append(noun)
        elif _is_time(sheet, c):
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
            befell = befell and frame.object == "target"
            (objects if befell else subjects).append(c)
    elif token.dep == "acl" and token.tag == "VBN" and token.lemma not in telling():
        subjects.extend(n for p, n in prepositions(sheet, c) if p == "by")


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
            or sheet.tokens[c].pos == "ADJ"
            or subjects
        )
        if own & DOERS and frame.subject == "agent" and not kind_only:
            subjects.append(c)
        elif own & {"facility", "convoy_word"} and frame.object == "target":
            objects.append(c)


BEFELL = frozenset({"casualties", "displacement"})
"""Families whose named party is who it befell: "Omani casualties"."""
