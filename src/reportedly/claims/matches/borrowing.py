"""What an event noun takes from the words above it: its light verb, its quantity."""

from __future__ import annotations

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, PLACED
from reportedly.claims.nouns.doers import owners
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.kinds import Frame
from reportedly.gazetteer.language import is_quantity, numbers


def may_do(frame: Frame, lemma: str) -> bool:
    """False for who only tells of losses ("announced 40 casualties")."""
    return frame.kind.partition(".")[0] != "casualties" or lemma in open_event_words().harmful


def borrowed(
    sheet: Sheet,
    frame: Frame,
    row: Clause,
    i: int,
    subjects: list[int],
    objects: list[int],
    phrases: list[tuple[str, int]],
) -> None:
    """Take from the verb above an event noun its doer (light verbs) and its phrases of place."""
    lemma = sheet.tokens[row.i].lemma
    i = whole_of(sheet, i)
    if i in row.objects and lemma in LIGHT:
        if lemma in open_event_words().undergo:
            if not objects and not (row.infinitive and row.relation == "advcl"):
                objects.extend(s for s in row.subjects if s != i)
        elif (
            lemma in open_event_words().harmful
            and row.subjects
            and not row.passive
            and only_named(sheet, subjects)
        ):
            subjects[:] = [s for s in row.subjects if s != i] or subjects
        elif not subjects and lemma not in open_event_words().present and may_do(frame, lemma):
            subjects.extend(s for s in row.subjects if s != i)
        phrases.extend(p for p in row.prepositions if p[1] != i)
    elif (
        lemma in open_event_words().impact and i in row.subjects and not row.passive and not objects
    ):
        objects.extend(row.objects or [n for p, n in row.prepositions if p in ("on", "into")])
    elif not objects and is_under(frame, row, lemma, i):
        objects.extend(s for s in row.subjects if s != i)
    elif not objects and lemma == "subject" and ("to", i) in row.prepositions:
        objects.extend(row.objects)
        subjects.extend(s for s in row.subjects if not subjects)
    elif not objects and is_hit_in(frame, row, lemma, i):
        objects.extend(row.objects)
    elif lemma in open_event_words().answering and ("with", i) in row.prepositions:
        subjects.extend(s for s in row.subjects if not (subjects or row.passive))
        phrases.extend(p for p in row.prepositions if p[1] != i)
    elif frame.kind in GROUND and ("with", i) in row.prepositions:
        on_a_march(sheet, frame, row, i, subjects, phrases)
    elif i in row.objects and not subjects and not row.passive and row.subjects:
        # "Condemned the shelling of the port by rebels": hung on the verb.
        subjects.extend(n for p, n in row.prepositions if p == "by" and n > i and acts(sheet, n))
    elif lemma in PLACED and i in (row.objects if row.passive else row.subjects):
        phrases.extend(p for p in row.prepositions if p[1] != i)


def on_a_march(
    sheet: Sheet,
    frame: Frame,
    row: Clause,
    i: int,
    subjects: list[int],
    phrases: list[tuple[str, int]],
) -> None:
    """Take from "the rebels' push through X gained pace with the fall of Y" who took it, where."""
    # "The fall of two towns to rebels": the parser may hang who took them on the verb.
    phrases.extend(p for p in row.prepositions if is_taker(sheet, frame, p) and p[1] > i)
    told = subjects or any(is_taker(sheet, frame, p) for p in phrases)
    by_whom = () if told or row.passive else row.subjects
    subjects.extend(n for s in by_whom for n in movers(sheet, s))
    around = (p for s in row.subjects for p in prepositions(sheet, s) if p[0] in WHERE)
    phrases.extend(("in", n) for _, n in around)


GROUND = frozenset({"territory.captured", "territory.recaptured", "territory.lost"})
WHERE = frozenset({"in", "through", "across", "into", "around"})


def is_taker(sheet: Sheet, frame: Frame, phrase: tuple[str, int]) -> bool:
    """True for a phrase of who took the ground that is told of."""
    return frame.prepositions.get(phrase[0]) == "agent" and acts(sheet, phrase[1])


def movers(sheet: Sheet, s: int) -> list[int]:
    """Who takes ground: the rebels where "their push gained pace with the fall of X"."""
    told = {f.kind.partition(".")[0] for w, f in sheet.kinds.nouns.get(sheet.tokens[s].lemma, ())}
    if "battle" in told and not acts(sheet, s):
        return owners(sheet, s)
    return [s] if "armed" in classes_of(sheet, s) else []


def is_under(frame: Frame, row: Clause, lemma: str, i: int) -> bool:
    """True for the shelling that a town "came under"."""
    moved = lemma in ("come", "be", "remain") and ("under", i) in row.prepositions
    return moved and frame.object == "target"


def is_hit_in(frame: Frame, row: Clause, lemma: str, i: int) -> bool:
    """True for the raid that a house "was hit in"."""
    hit = row.passive and lemma in open_event_words().impact and ("in", i) in row.prepositions
    return (
        hit and frame.object == "target" and frame.kind.partition(".")[0] in ("strike", "bombing")
    )


def acts(sheet: Sheet, n: int) -> bool:
    """True for people and bodies, who can have done it: no day, no means."""
    return bool(classes_of(sheet, n) & {"actor", "people", "armed", "government"})


def only_named(sheet: Sheet, subjects: list[int]) -> bool:
    """True for adjectives of peoples alone: "who carried out the Omani massacres" tells who."""
    places = [sheet.mention(s, "place") for s in subjects]
    return bool(places) and all(p is not None and p.why == "demonym" for p in places)


def whole_of(sheet: Sheet, i: int) -> int:
    """The noun that an event noun stands below in "a wave of strikes"; else the noun itself."""
    preposition = sheet.tokens[i].head
    if sheet.tokens[i].dep != "pobj" or sheet.tokens[preposition].lemma != "of":
        return i
    above = sheet.tokens[preposition].head
    lemma = sheet.tokens[above].lemma
    return above if is_quantity(lemma) or lemma in numbers().counted.volleys else i


def after_whole(sheet: Sheet, i: int) -> list[tuple[str, int]]:
    """What the parser hangs on the quantity: "a wave of air strikes on the port"."""
    top = whole_of(sheet, i)
    return [(p, n) for p, n in prepositions(sheet, top) if p != "of"] if top != i else []
