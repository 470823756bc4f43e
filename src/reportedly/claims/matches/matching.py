"""A frame with the tokens that satisfy it: what verbs, event nouns and adjectives yield alike."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportedly.claims.clauses.carrying import passengers
from reportedly.claims.clauses.phrases import classes_of, is_a, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.nouns.doers import owners
from reportedly.gazetteer.kinds import Frame, Slot

USUAL: dict[str, Slot] = {
    "in": "at",
    "at": "at",
    "near": "at",
    "inside": "at",
    "outside": "at",
    "within": "at",
    "around": "at",
    "across": "at",
    "throughout": "at",
    "on": "at",
    "off": "at",
    "over": "at",
    "between": "at",
    "of": "at",
    "outskirt": "at",
    "from": "from",
    "out": "from",
    "to": "to",
    "into": "to",
    "onto": "to",
    "toward": "toward",
    "towards": "toward",
    "for": "toward",
    "along": "along",
    "through": "along",
    "via": "along",
}
LIGHT = frozenset(
    (
        "launch carry conduct stage mount make commit perform undertake execute begin start "
        "continue resume initiate wage lead order plan announce halt stop end suspend intensify "
        "escalate step open hold have give complete finish join take unleash perpetrate claim "
        "survive escape suffer face endure repel foil thwart witness see sustain break happen "
        "occur erupt flare rage take come follow be mastermind orchestrate engineer instigate "
        "spearhead oversee direct trade exchange"
    ).split()
)
"""Verbs that add a doer, a time or a phase to an event noun and no event of their own."""
PLACED = frozenset(
    (
        "occur happen erupt rage continue begin start end take break flare come hear report "
        "ensue resume intensify follow"
    ).split()
)
"""Verbs whose subject is the event: their phrases of place belong to it."""


DRIVEN = "driven"
"""In place of a preposition: the direct object beside a pattern ("drive X out of Y")."""


@dataclass(frozen=True)
class Match:
    """A frame with the tokens that satisfy it."""

    frame: Frame
    i: int
    """The trigger: head of the pattern."""
    words: tuple[int, ...]
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    phrases: tuple[tuple[str, int], ...] = field(default=())
    """(preposition, noun) pairs not used up by the pattern."""
    clause: int | None = None
    """Head of the clause that the trigger heads or hangs on."""
    nominal: bool = False
    affected: tuple[int, ...] = ()
    """The verb's own objects where the frame's object hangs on its preposition."""
    sources: tuple[int, ...] = ()
    """Who tells it, where the trigger's own clause says so (a claim of responsibility)."""
    passive: bool = False
    spoken: bool = False
    """True for what is told only where somebody speaks: an appeal or a verdict of the speaker."""


def below(sheet: Sheet, head: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Tokens that carry the pattern's further words, each below another of them; None if none."""
    if not sheet.words[sheet.tokens[head].sentence].issuperset(words):
        return None  # What hangs on a word stands in its sentence.
    found: dict[int, int] = {-1: head}
    while len(found) <= len(words):
        one = _next_word(sheet, words, found)
        if one is None:
            return None
        found[one[0]] = one[1]
    return tuple(found[n] for n in range(-1, len(words)))


def leads_day(sheet: Sheet, c: int) -> bool:
    """True for the preposition of a day: "called him on Sunday" is no "called on"."""
    if sheet.tokens[c].dep != "prep":
        return False
    below = [n for n in sheet.parse.children[c] if sheet.tokens[n].dep == "pobj"]
    return bool(below) and all(sheet.mention(n, "time") is not None for n in below)


def _next_word(
    sheet: Sheet, words: tuple[str, ...], found: dict[int, int]
) -> tuple[int, int] | None:
    """(index of a word, its token) for the first word not yet found that hangs on a found one."""
    for n, word in enumerate(words):
        if n in found:
            continue
        for above in reversed(found.values()):
            strayed = _strayed(sheet, above)
            for c in (*sheet.parse.children[above], *strayed):
                token = sheet.tokens[c]
                apart = token.pos == "VERB" and token.dep in APART and c not in strayed
                if c in found.values() or apart or leads_day(sheet, c) or is_told(sheet, c):
                    continue
                if token.tag == "TO" and token.dep == "aux" and above == found[-1]:
                    continue  # "To commit" is no "commit to".
                if leads_to_day(sheet, c):
                    continue  # "Was agreed on Monday" is no "agree on".
                freed = token.pos == "VERB" and token.dep == "advcl"  # "attended, meeting them"
                if word == token.lemma or (word == token.text.lower() and not freed):
                    return n, c
                counted = referent(sheet, c)
                if counted != c and sheet.tokens[counted].lemma == word:
                    # "fired dozens of missiles at": the number stands for what it counts.
                    return n, counted
    return None


def is_told(sheet: Sheet, c: int) -> bool:
    """True for the verb of a clause that is told: "reported that two were wounded" is no "reported
    two wounded"."""
    if sheet.tokens[c].dep != "ccomp" or sheet.tokens[c].pos != "VERB":
        return False
    below = {t.dep for n in sheet.parse.children[c] if (t := sheet.tokens[n]).tag != "TO"}
    return bool(below & {"nsubj", "nsubjpass"}) and bool(below & {"mark", "aux", "auxpass"})


def leads_to_day(sheet: Sheet, p: int) -> bool:
    """True for a preposition before a time."""
    below = sheet.parse.children[p] if sheet.tokens[p].dep == "prep" else ()
    told = [c for c in below if sheet.tokens[c].dep == "pobj"]
    return bool(told) and all(sheet.mention(c, "time") is not None for c in told)


HANGING = frozenset({"acl", "relcl"})
APART = frozenset({"conj", "advcl", "relcl"})
"""Labels of verbs that tell something of their own, and are no part of a pattern above them."""


def _strayed(sheet: Sheet, i: int) -> list[int]:
    """What belongs to a verb and hangs elsewhere: "sent 40 people running", "shot down there".

    So do the adjective of "leaving 40 people homeless", the infinitive of "forced 7,000 households
    to flee" and the means of "engaged the post with gunfire", which the parser hangs on them.
    """
    objects = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "dobj"]
    below = [n for o in objects for n in sheet.parse.children[o]]
    found = [n for n in below if sheet.tokens[n].tag == "VBG" and sheet.tokens[n].dep == "acl"]
    found += [n for n in below if sheet.tokens[n].tag == "VB" and sheet.tokens[n].dep in HANGING]
    found += [n for n in below if sheet.tokens[n].dep == "amod" and sheet.tokens[n].head < n]
    found += [n for n in below if sheet.tokens[n].dep == "prep" and sheet.tokens[n].lemma == "with"]
    behind = sheet.tokens[i + 1 : i + 2] if sheet.tokens[i].pos == "VERB" else ()
    return found + [t.i for t in behind if t.tag in ("RB", "RP") and t.dep == "advmod"]


def with_needs(sheet: Sheet, match: Match) -> Match:
    """The match with the phrase that its frame needs, where the parser hangs it on the object.

    "cleared the town of insurgents": of a town, or of the clearing.
    """
    missing = [n for n in match.frame.preposition_is if n in match.frame.needs]
    missing = [n for n in missing if not any(p == n for p, _ in match.phrases)]
    if not missing or match.nominal:
        return match
    below = ((n, sheet.parse.children[o]) for n in missing for o in match.objects)
    found = tuple(
        (n, p)
        for n, children in below
        for c in children
        if sheet.tokens[c].lemma == n and sheet.tokens[c].dep == "prep"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
    )
    return replace(match, phrases=match.phrases + found) if found else match


def fits(sheet: Sheet, match: Match) -> bool:
    """True when the frame's needs and class tests hold."""
    frame = match.frame
    given = {"subject": match.subjects, "object": match.objects}
    for need in frame.needs:
        if need == "figure" and is_counted(sheet, match.i):
            continue
        if need == "counted":
            if any(has_number(sheet, n) for n in counted_row(match)):
                continue
            return False
        if need == "passengers":
            if passengers(sheet, match.subjects):
                continue
            return False
        if need == "captives":
            if sheet.tells_of_captives:
                continue
            return False
        if need == "driven" and (match.affected or match.passive or not match.subjects):
            continue
        if need == "owner" and owners(sheet, match.words[-1]):
            continue
        if not given.get(need, ()) and not any(p == need for p, _ in match.phrases):
            return False
    if frame.alone and (match.affected or (frame.object == "nothing" and match.objects)):
        return False
    if is_moved_by_another(sheet, match):
        return False
    if frame.affected_is and not any(is_a(sheet, a, frame.affected_is) for a in match.affected):
        return False
    if match.subjects and not any(is_a(sheet, s, frame.subject_is) for s in match.subjects):
        return False
    if match.objects and not any(is_a(sheet, o, frame.object_is) for o in match.objects):
        return False
    if frame.object_is and not match.objects and not match.nominal:
        return False
    if frame.object_not and any(is_a(sheet, o, frame.object_not) for o in match.objects):
        return False
    told = match.subjects or match.nominal or (match.objects and match.passive)
    if frame.subject_is and not told:
        return False  # Only the passive leaves its doer out: "was seized".
    return all(
        is_a(sheet, n, frame.preposition_is[p])
        for p, n in match.phrases
        if p in frame.preposition_is
    )


MOVABLE = ("forces", "fighters", "people", "vehicle", "vessel", "aircraft", "weapon")


WAYS: frozenset[Slot] = frozenset({"at", "from", "to", "toward", "along"})


def is_moved_by_another(sheet: Sheet, match: Match) -> bool:
    """True where a frame of going has an object: who "deployed troops to" a place sent them."""
    frame = match.frame
    goes = frame.counted == "agent" and frame.affected == "nothing" and frame.object in WAYS
    return goes and any(is_a(sheet, a, MOVABLE) for a in match.affected)


def is_counted(sheet: Sheet, i: int) -> bool:
    """True for a noun with a number of its own ("4,000 refugees") or whose number is told."""
    if any(
        sheet.tokens[c].dep == "nummod" or sheet.mention(c, "figure") is not None
        for c in sheet.parse.children[i]
    ):
        return True
    of = sheet.tokens[sheet.tokens[i].head]
    told = of.lemma == "of" and sheet.tokens[of.head].lemma in ("number", "total", "tally")
    return told or ("body_word" in classes_of(sheet, i) and _is_of_counted(sheet, i))


def _is_of_counted(sheet: Sheet, i: int) -> bool:
    """True for "the bodies of 30 farmers"."""
    below = [
        p
        for c in sheet.parse.children[i]
        if sheet.tokens[c].lemma == "of"
        for p in sheet.parse.children[c]
    ]
    return any(sheet.tokens[n].dep == "nummod" for p in below for n in sheet.parse.children[p])


def counted_row(match: Match) -> tuple[int, ...]:
    """The nouns in the slot whose number the frame counts."""
    frame = match.frame
    rows = {frame.affected: match.affected, frame.object: match.objects}
    return {**rows, frame.subject: match.subjects}.get(frame.counted, ())


def has_number(sheet: Sheet, i: int) -> bool:
    """True for "900 families", and for the thousands of "thousands of people"."""
    return is_counted(sheet, i) or sheet.mention(i, "figure") is not None


def clause_above(sheet: Sheet, clauses: dict[int, Clause], i: int) -> int | None:
    """The clause that a noun stands in."""
    return next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
