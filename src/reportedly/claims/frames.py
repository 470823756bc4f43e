"""Which frames of the lexicon a report's words satisfy, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.claims.clauses import Clause, prepositions
from reportedly.claims.phrases import classes_of, conjuncts, is_a, referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.kinds import Entry, Frame, Slot

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
        "suffer face endure repel foil thwart witness see sustain break happen occur erupt flare "
        "rage take come follow be"
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

SUFFERED = frozenset({"detention", "casualties", "displacement"})
"""Families whose possessor is who it befell: "their arrest", "his death"."""


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
    sources: tuple[int, ...] = ()
    """Who tells it, where the trigger's own clause says so (a claim of responsibility)."""


def matches(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The best match for each trigger token of the report, in text order."""
    for token in sheet.tokens:
        found = None
        if token.i in clauses:
            found = of_clause(sheet, clauses, clauses[token.i])
        elif token.pos in ("NOUN", "PROPN") or (token.pos == "VERB" and token.dep == "compound"):
            found = of_noun(sheet, clauses, token.i)
        if found is None and token.pos in ("ADJ", "ADV", "VERB") and token.i not in clauses:
            found = of_adjective(sheet, clauses, token.i)
        if found is not None:
            yield found


def of_clause(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Match | None:
    """The first frame that a verb clause satisfies, longer patterns first."""
    for words, frame in sheet.kinds.verbs.get(sheet.tokens[row.i].lemma, ()):
        used = below(sheet, row.i, words[1:])
        if used is None:
            continue
        match = verb_match(sheet, row, words, frame, used)
        if fits(sheet, match):
            return match
    return None


def below(sheet: Sheet, head: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Tokens that carry the pattern's further words, each below another of them; None if none."""
    found: dict[int, int] = {-1: head}
    while len(found) <= len(words):
        one = _next_word(sheet, words, found)
        if one is None:
            return None
        found[one[0]] = one[1]
    return tuple(found[n] for n in range(-1, len(words)))


def _next_word(
    sheet: Sheet, words: tuple[str, ...], found: dict[int, int]
) -> tuple[int, int] | None:
    """(index of a word, its token) for the first word not yet found that hangs on a found one."""
    for n, word in enumerate(words):
        if n in found:
            continue
        for above in reversed(found.values()):
            for c in sheet.parse.children[above]:
                token = sheet.tokens[c]
                if c not in found.values() and word in (token.lemma, token.text.lower()):
                    return n, c
    return None


def verb_match(
    sheet: Sheet, row: Clause, words: tuple[str, ...], frame: Frame, used: tuple[int, ...]
) -> Match:
    """The arguments of a verb pattern: what its words take up is no argument."""
    objects = [o for o in row.objects if o not in used]
    subjects = [s for s in row.subjects if s not in used]
    phrases = list(row.prepositions)
    for extra in used[1:]:
        phrases.extend(p for p in prepositions(sheet, extra) if p not in phrases)
    last = sheet.tokens[used[-1]]
    if len(used) > 1 and last.pos in ("ADP", "PART", "ADV", "SCONJ"):
        own = [
            n
            for c in sheet.parse.children[last.i]
            if sheet.tokens[c].dep == "pobj"
            for n in conjuncts(sheet, c)
        ]
        if own:
            # "took control of the town"; passive "control was taken" keeps its own doer.
            objects = own
            phrases = [p for p in phrases if p[1] not in own]
    elif row.passive and not objects and any(u in row.objects for u in used[1:]):
        objects = []
    return Match(frame, row.i, used, tuple(subjects), tuple(objects), tuple(phrases), clause=row.i)


def fits(sheet: Sheet, match: Match) -> bool:
    """True when the frame's needs and class tests hold."""
    frame = match.frame
    given = {"subject": match.subjects, "object": match.objects}
    for need in frame.needs:
        if need == "figure" and is_counted(sheet, match.i):
            continue
        if not given.get(need, ()) and not any(p == need for p, _ in match.phrases):
            return False
    if match.subjects and not any(is_a(sheet, s, frame.subject_is) for s in match.subjects):
        return False
    if match.objects and not any(is_a(sheet, o, frame.object_is) for o in match.objects):
        return False
    if frame.object_is and not match.objects and not match.nominal:
        return False
    if frame.subject_is and not match.subjects and not match.nominal and not match.objects:
        return False
    return all(
        is_a(sheet, n, frame.preposition_is[p])
        for p, n in match.phrases
        if p in frame.preposition_is
    )


def is_counted(sheet: Sheet, i: int) -> bool:
    """True for a noun with a number of its own: "4,000 refugees"."""
    return any(
        sheet.tokens[c].dep == "nummod" or sheet.mention(c, "figure") is not None
        for c in sheet.parse.children[i]
    )


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


def clause_above(sheet: Sheet, clauses: dict[int, Clause], i: int) -> int | None:
    """The clause that a noun stands in."""
    return next((a for a in sheet.parse.ancestors(i) if a in clauses), None)


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


def of_adjective(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Match | None:
    """A predicate adjective ("were dead", "left nine dead", "nine dead")."""
    token = sheet.tokens[i]
    entries: tuple[Entry, ...] = sheet.kinds.adjectives.get(token.lemma, ())
    for words, frame in entries:
        used = below(sheet, i, words[1:])
        if used is None:
            continue
        match = adjective_match(sheet, clauses, i, frame, used)
        if match is not None and fits(sheet, match):
            return match
    return None


def adjective_match(
    sheet: Sheet, clauses: dict[int, Clause], i: int, frame: Frame, used: tuple[int, ...]
) -> Match | None:
    """Who is said to be so: the adjective's own subject, the verb's, or the noun before it."""
    token = sheet.tokens[i]
    above = clause_above(sheet, clauses, i)
    row = clauses.get(above) if above is not None else None
    own = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    if own:
        # "left nine dead": the parser makes a small clause of it.
        told = tuple(n for c in own for n in conjuncts(sheet, c))
        return Match(frame, i, used, (), told, prepositions(sheet, i), clause=above)
    if token.dep in ("acomp", "oprd", "attr", "ccomp", "conj", "advcl") and row is not None:
        doers = row.subjects if sheet.tokens[row.i].pos == "AUX" else row.objects or row.subjects
        phrases = row.prepositions + prepositions(sheet, i)
        return Match(frame, i, used, (), tuple(doers), phrases, clause=above)
    if token.dep == "amod" or (token.dep in ("advmod", "acl", "ROOT", "nmod") and token.head < i):
        head = token.head
        return Match(frame, i, used, (), (head,), prepositions(sheet, i), clause=above)
    return None
