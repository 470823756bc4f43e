"""Event nouns: "the capture of", "a strike on", with possessors, demonyms and light verbs."""

from __future__ import annotations

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.phrases import classes_of, is_a
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.borrowing import after_whole, borrowed
from reportedly.claims.matches.matching import Match, clause_above, fits
from reportedly.claims.matches.premodifiers import bare_party, before, is_mere_weapon, is_time
from reportedly.claims.nouns.doers import is_craft
from reportedly.claims.nouns.partaking import (
    STRUCK,
    at_whom,
    participants,
    told_as_target,
)
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.party_words import open_party_words


def of_noun(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Match | None:
    """The first frame that an event noun satisfies; a word of a name or a date is none."""
    actor = sheet.mention(i, "actor")
    if is_time_word(sheet, i):
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


def is_time_word(sheet: Sheet, i: int) -> bool:
    """True for a word of a date; not for the assault of "since an assault on X in August"."""
    mention = sheet.mention(i, "time")
    if mention is None:
        return False
    since = sheet.text[mention.start : mention.end].lower().startswith("since ")
    below = sheet.parse.children[i]
    dated = any(sheet.tokens[c].dep == "prep" and c > i for c in below)
    return not (since and dated and sheet.tokens[i].dep == "pobj")


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
    for preposition, n in (
        *prepositions(sheet, i),
        *after_whole(sheet, i),
        *right_behind(sheet, i),
        *behind_day(sheet, i),
        *behind_party(sheet, frame, i),
    ):
        slot = noun_slot(sheet, frame, preposition, n)
        if preposition == "of" and slot == "object" and is_of_doer(sheet, i, n):
            slot = "subject"
        (subjects if slot == "subject" else objects if slot == "object" else []).append(n)
        told_between = preposition == "between" and "between" in frame.prepositions
        if slot is None or (slot == "object" and preposition != "of") or told_between:
            phrases.append((preposition, n))
    if frame.object == "target" and (told := told_as_target(sheet, clauses, i)):
        objects[:] = told
    elif not any(classes_of(sheet, o) & STRUCK for o in objects):
        objects[:] = at_whom(sheet, frame, i, used) or objects
    for c in sheet.parse.children[i]:
        if c not in used:
            before(sheet, frame, c, subjects, objects, phrases)
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep == "conj":
            shared(sheet, frame, c, subjects, objects)
    if not objects and frame.object == "at":
        objects.extend(apposed(sheet, i))
    above = clause_above(sheet, clauses, i)
    if above is not None:
        subjects = own_speaker(sheet, frame, clauses[above], i, subjects)
        borrowed(sheet, frame, clauses[above], i, subjects, objects, phrases)
    if not subjects and frame.subject == "agent":
        subjects.extend(participants(sheet, clauses, i))
    if not subjects and objects and frame.kind == "battle.clash" and above is not None:
        subjects.extend(fallen(sheet, clauses[above], i))
    for c in sheet.parse.children[i]:
        taken = c in used and frame.kind.startswith("strike.")  # "Tank fire" hit no tank.
        if c < i and not taken and sheet.tokens[c].dep in ("compound", "amod", "nmod"):
            bare_party(sheet, frame, c, subjects, objects)
        if c in used and not subjects and is_mere_weapon(sheet, c):
            for n in sheet.parse.children[c]:  # "A government drone strike"
                before(sheet, frame, n, subjects, objects, phrases)
                bare_party(sheet, frame, n, subjects, objects)
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


def apposed(sheet: Sheet, i: int) -> list[int]:
    """The place that a noun beside it describes: "X, a stronghold of the rebels"."""
    token = sheet.tokens[i]
    head = token.head
    return [head] if token.dep == "appos" and "place" in classes_of(sheet, head) else []


def right_behind(sheet: Sheet, i: int) -> list[tuple[str, int]]:
    """ "Killed in combat with rebels": the parser hangs on the verb whom the combat was with."""
    if i + 1 >= len(sheet.tokens) or sheet.tokens[i].dep != "pobj":
        return []
    behind, above = sheet.tokens[i + 1], sheet.tokens[i].head
    carrier = sheet.tokens[sheet.tokens[above].head]
    if behind.lemma == "by" and carrier.lemma in open_party_words().carriers:
        stray = behind.head == carrier.head and not PASSIVE.intersection(
            sheet.tokens[c].dep for c in sheet.parse.children[carrier.head]
        )
        below = sheet.parse.children[i + 1] if stray else ()
        return [("by", p) for p in below if sheet.tokens[p].dep == "pobj"]
    astray = behind.dep == "prep" and behind.head == sheet.tokens[above].head != above
    if not astray or behind.lemma not in ("with", "between", "against"):
        return []
    return [(behind.lemma, p) for p in sheet.parse.children[i + 1] if sheet.tokens[p].dep == "pobj"]


PASSIVE = frozenset({"auxpass", "nsubjpass"})


def behind_day(sheet: Sheet, i: int) -> list[tuple[str, int]]:
    """ "The attack this morning at a crowded market": the parser hangs the spot on the verb."""
    near = sheet.tokens[i + 1 : i + 4] if sheet.tokens[i].dep == "dobj" else ()
    verb = sheet.tokens[i].head
    days = [t.i for t in near if t.dep == "npadvmod" and t.head in (i, verb)]
    at = days[0] + 1 if days else len(sheet.tokens)
    if at >= len(sheet.tokens) or sheet.tokens[at].lemma not in AT_DAY:
        return []
    if sheet.tokens[at].dep != "prep" or sheet.tokens[at].head == i:
        return []
    spots = [p for p in sheet.parse.children[at] if sheet.tokens[p].dep == "pobj"]
    return [(sheet.tokens[at].lemma, p) for p in spots]


AT_DAY = ("at", "on", "in", "against", "near")
"""Prepositions that go on with an event noun behind its day."""


def behind_party(sheet: Sheet, frame: Frame, i: int) -> list[tuple[str, int]]:
    """ "The closure of the bridge by the army", "a raid by rebels on a base": the parser hangs
    on what stands between who did it and what was struck.

    Not where that is an event of its own: "the condemnation of the attack by rebels".
    """
    found = []
    for preposition, n in prepositions(sheet, i):
        told = sheet.tokens[n].lemma in sheet.kinds.nouns and not is_a(sheet, n, ("locality",))
        own = prepositions(sheet, n)
        if preposition == "of" and (not told or frame.kind.startswith("agreement.")):
            found += [(p, c) for p, c in own if p == "by" and classes_of(sheet, c) & WHO]
        elif preposition == "by" and classes_of(sheet, n) & WHO:
            aimed = [(p, c) for p, c in own if p in ("on", "against", "upon")]
            found += [(p, c) for p, c in aimed if classes_of(sheet, c) & STRUCK]
    return found


WHO = frozenset({"actor", "people", "organisation", "government", "country"})


def own_speaker(sheet: Sheet, frame: Frame, row: Clause, i: int, subjects: list[int]) -> list[int]:
    """ "Lee met Okello and voiced his regret": what one voices as his is one's own."""
    bare = len(subjects) == 1 and sheet.tokens[subjects[0]].tag == "PRP$"
    spoken = frame.kind.partition(".")[0] in ("statement", "pledge")
    if not (bare and spoken and i in row.objects and row.subjects and not row.passive):
        return subjects
    return [s for s in row.subjects if s != i] or subjects


def fallen(sheet: Sheet, row: Clause, i: int) -> list[int]:
    """Who fell in a fight that names but the other side: "died in a clash with soldiers"."""
    if ("in", i) not in row.prepositions or sheet.tokens[row.i].lemma not in FALL:
        return []
    told = row.objects if row.passive else row.subjects
    return [n for n in told if "armed" in classes_of(sheet, n)]


FALL = frozenset({"die", "kill", "wound", "injure", "fall", "capture", "slay", "hurt"})


def shared(sheet: Sheet, frame: Frame, c: int, subjects: list[int], objects: list[int]) -> None:
    """Take from the noun behind "and" what holds for both ("shelling and raids by the army")."""
    told = [(noun_slot(sheet, frame, p, n), n) for p, n in prepositions(sheet, c) if p in OF_BOTH]
    if not subjects:
        subjects.extend(n for slot, n in told if slot == "subject")
    if not objects:
        objects.extend(n for slot, n in told if slot == "object")


def is_of_doer(sheet: Sheet, i: int, n: int) -> bool:
    """True for "the attacks of the rebels": theirs, not on them."""
    if sheet.tokens[i].lemma not in open_party_words().of_doers:
        return False
    return bool(classes_of(sheet, n) & {"fighters"})


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
    if preposition in ("on", "against", "upon") and not is_time(sheet, n):
        struck = frame.kind.startswith("strike.")
        if preposition == "on" and not struck and is_a(sheet, n, ("thoroughfare",)):
            return None  # "An attack on the northern road": there.
        return "object" if is_a(sheet, n, frame.object_is) else None
    if preposition == "from" and frame.prepositions.get("from") not in ("from", "target"):
        return "subject" if {"actor", "people"} & classes_of(sheet, n) else None
    if preposition == "between":
        return "subject" if classes_of(sheet, n) & {"actor", "armed"} else None
    if preposition == "with" and "actor" in classes_of(sheet, n) and not is_craft(sheet, n):
        return "object"
    return None
