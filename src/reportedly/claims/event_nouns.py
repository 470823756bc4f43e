"""Event nouns: "the capture of", "a strike on", with possessors, demonyms and light verbs."""

from __future__ import annotations

from reportedly.claims.clauses import Clause, prepositions
from reportedly.claims.matching import LIGHT, PLACED, Match, clause_above, fits
from reportedly.claims.phrases import classes_of, is_a, referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.kinds import Frame

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


def noun_match(
    sheet: Sheet, clauses: dict[int, Clause], i: int, frame: Frame, used: tuple[int, ...]
) -> Match:
    """The arguments of an event noun, from its own phrase and from a light verb above it."""
    subjects: list[int] = []
    objects: list[int] = []
    phrases: list[tuple[str, int]] = []
    for preposition, n in prepositions(sheet, i):
        slot = noun_slot(sheet, frame, preposition, n)
        (subjects if slot == "subject" else objects if slot == "object" else []).append(n)
        if slot is None or (slot == "object" and preposition != "of"):
            phrases.append((preposition, n))
    for c in sheet.parse.children[i]:
        if c not in used:
            before(sheet, frame, c, subjects, objects, phrases)
    above = clause_above(sheet, clauses, i)
    if above is not None:
        borrowed(sheet, clauses[above], i, subjects, phrases)
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
        return "subject" if "actor" in classes_of(sheet, n) else None
    if preposition == "with" and "actor" in classes_of(sheet, n):
        return "object"
    return None


def _is_time(sheet: Sheet, n: int) -> bool:
    return sheet.mention(n, "time") is not None


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
    if token.dep == "poss":
        noun = referent(sheet, c)
        if place is not None and place.why != "demonym" and "place" in frame.object_is:
            objects.append(noun)
        elif _is_time(sheet, c):
            return
        elif frame.kind.partition(".")[0] in SUFFERED:
            objects.append(noun)
        else:
            subjects.append(noun)
    elif token.dep in ("compound", "amod", "nmod"):
        if place is not None and place.why != "demonym" and actor is None:
            phrases.append(("in", c))
        elif (place is not None and place.why == "demonym") or actor is not None:
            subjects.append(c)
    elif token.dep == "acl" and token.tag == "VBN":
        subjects.extend(n for p, n in prepositions(sheet, c) if p == "by")


def borrowed(
    sheet: Sheet,
    row: Clause,
    i: int,
    subjects: list[int],
    phrases: list[tuple[str, int]],
) -> None:
    """Take from the verb above an event noun its doer (light verbs) and its phrases of place."""
    lemma = sheet.tokens[row.i].lemma
    if i in row.objects and lemma in LIGHT:
        if not subjects:
            subjects.extend(s for s in row.subjects if s != i)
        phrases.extend(p for p in row.prepositions if p[1] != i)
    elif lemma in PLACED and i in (row.objects if row.passive else row.subjects):
        phrases.extend(p for p in row.prepositions if p[1] != i)
