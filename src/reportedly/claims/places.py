"""Where: the places of a claim with their roles, from its own clause and sentence."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses import Clause
from reportedly.claims.frames import USUAL, Match
from reportedly.claims.phrases import classes_of, referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace, Place
from reportedly.records.values import Role

LIES = frozenset({"geography.borders", "geography.located", "geography.belongs"})
"""Kinds whose place is the one spoken of; what it is told by is none."""
ROLES: tuple[Role, ...] = ("at", "from", "to", "toward", "along")


def places_of(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, around: frozenset[int]
) -> tuple[ClaimPlace, ...]:
    """Places of the event with their roles: arguments first, then the rest of the clause.

    `around` are the tokens of the evidence.
    """
    found: dict[int, tuple[Mention, Role]] = {}
    moves = match.frame.kind.partition(".")[0] in MOVES
    for role, n in arguments(match):
        if match.frame.kind.partition(".")[0] not in SPEECH or not _is_party(sheet, n):
            _take(sheet, found, n, role)
    if match.frame.kind in LIES and found:
        return finest([claim_place(m, role) for m, role in found.values()])
    for i in sorted(around):
        mention = sheet.mention(i, "place")
        if mention is not None and mention.start not in found and _is_setting(sheet, i, match):
            _take(sheet, found, i, role_of(sheet, i, match))
    if not found and not match.sources and not _is_where(sheet, match):
        for i in beside(sheet, clauses, match):
            _take(sheet, found, i, role_of(sheet, i, match) if moves else "at")
    if not found and match.frame.kind.startswith("mobilisation."):
        for i in purpose(sheet, clauses, match):
            _take(sheet, found, i, "at")
    rows = [claim_place(m, role) for m, role in sorted(found.values(), key=lambda v: v[0].start)]
    return finest(crossed(rows) if moves else rows)


def heads(match: Match) -> tuple[int, ...]:
    """The trigger and the head of its clause."""
    return tuple(sorted({match.i, match.i if match.clause is None else match.clause}))


def _is_where(sheet: Sheet, match: Match) -> bool:
    """True in ", where 60 died": it was where the event before it was."""
    return any(
        sheet.tokens[c].lemma == "where" for i in heads(match) for c in sheet.parse.children[i]
    )


MOVES = frozenset({"movement", "displacement", "withdrawal"})
SPEECH = frozenset({"statement", "talks", "pledge", "agreement"})


def _is_party(sheet: Sheet, i: int) -> bool:
    """True for a state that is spoken to or with ("talks with X", "called on X")."""
    mention = sheet.mention(i, "place")
    if mention is None or not mention.place or mention.place.feature != "country":
        return False
    return not _in_phrase_of_place(sheet, i)


def crossed(rows: list[ClaimPlace]) -> list[ClaimPlace]:
    """ "Across the border in X": the border is the way, X is where they went."""
    over = [r for r in rows if r.feature == "border" and r.role in ("at", "along")]
    sides = [r for r in rows if r.feature == "country" and r.role == "to"]
    if not sides and any(r.role == "along" for r in over):
        sides = [r for r in rows if r.feature == "country" and r.role == "at"]
    if not over or not sides:
        return rows
    moved = [msgspec.structs.replace(r, role="to") if r in sides else r for r in rows]
    return [r for r in moved if r not in over]


def beside(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """Place tokens of the sentence outside the clause that set its scene ("In X, ...")."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    above = {*heads(match), *sheet.parse.ancestors(match.i)}
    found = []
    for i in range(sentence.first, sentence.last):
        if sheet.mention(i, "place") is None or not _is_setting(sheet, i, match):
            continue
        if _in_phrase_of_place(sheet, i) and not _below_source(sheet, clauses, i):
            found.append(i)
    return [i for i in found if not _in_relative(sheet, i, above)]


def _in_relative(sheet: Sheet, i: int, above: set[int]) -> bool:
    """True inside a relative clause that the event does not stand in: it tells another."""
    return any(
        sheet.tokens[a].dep == "relcl" and a not in above for a in (i, *sheet.parse.ancestors(i))
    )


def purpose(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """Place tokens in what forces are raised or sent for ("to guard the border")."""
    return [
        i
        for n in heads(match)
        for c in sheet.parse.children[n]
        if c in clauses and clauses[c].infinitive and clauses[c].relation in ("advcl", "xcomp")
        for i in sheet.parse.subtree(c)
        if sheet.mention(i, "place") is not None and _is_setting(sheet, i, match)
    ]


def _in_phrase_of_place(sheet: Sheet, i: int) -> bool:
    """True for a place behind "in", "at", "near" or "from" and what stands with it."""
    for above in [i, *list(sheet.parse.ancestors(i))[:4]]:
        token = sheet.tokens[above]
        if token.dep == "prep":
            return token.lemma in SCENE
        if token.dep not in ("pobj", "appos", "conj", "compound", "nmod", "poss", "amod"):
            return False
    return False


SCENE = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "through"}
)


def _below_source(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for a place that hangs straight on a verb of saying: the speaker's, not the event's."""
    above = next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
    return above is not None and sheet.tokens[above].lemma in open_sources().verbs["say"]


def arguments(match: Match) -> list[tuple[Role, int]]:
    """(role, noun) for each argument that the frame makes a place."""
    frame = match.frame
    found: list[tuple[Role, int]] = []
    for slot, tokens in ((frame.subject, match.subjects), (frame.object, match.objects)):
        if slot in ROLES:
            found.extend((slot, n) for n in tokens)
        elif slot == "target" and tokens is match.objects:
            found.extend(("at", n) for n in tokens)
    for preposition, n in match.phrases:
        slot = frame.prepositions.get(preposition, USUAL.get(preposition, "nothing"))
        if slot in ROLES:
            found.append((slot, n))
    return found


def _take(sheet: Sheet, found: dict[int, tuple[Mention, Role]], n: int, role: Role) -> None:
    """Add the place that a noun names, or those before it ("the Kunduz capital")."""
    for i in (n, referent(sheet, n)):
        mention = sheet.mention(i, "place")
        if mention is not None and mention.why != "demonym":
            found.setdefault(mention.start, (mention, role))
            return


def _is_setting(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place in the clause that is no party, no demonym and no part of a name."""
    mention = sheet.mention(i, "place")
    if mention is None or mention.why == "demonym" or i in match.subjects:
        return False
    if mention.why == "capital_as_government" or _only_describes(sheet, i):
        return False
    if _qualifies(sheet, i, match):
        return False
    if match.frame.kind.partition(".")[0] in SPEECH and _is_party(sheet, i):
        return False
    actor = sheet.mention(i, "actor")
    if actor is None:
        return True
    named_by_more = actor.end - actor.start > mention.end - mention.start
    return not named_by_more and sheet.tokens[i].dep in (
        "pobj",
        "appos",
        "conj",
        "nmod",
        "npadvmod",
    )


JOINED = ("compound", "nmod", "amod", "npadvmod")
PARTY = frozenset(
    "people actor organisation agency vehicle vessel aircraft agreement document law".split()
)


def _qualifies(sheet: Sheet, i: int, match: Match) -> bool:
    """True for a place that only says which party, thing or other place is meant.

    "A Kabul newspaper", "the Red Sea port of Mokha"; before an event or a site of no other name it
    does say where ("the Kabul bombing").
    """
    head = i
    while sheet.tokens[head].dep in JOINED and head not in match.words:
        head = sheet.tokens[head].head
    if head == i or head in match.words or sheet.mention(head, "place") is not None:
        return False
    found = classes_of(sheet, head)
    return bool(PARTY & found) or ("settlement" in found and _is_named(sheet, head))


EVENT_WORDS = frozenset({"event", "attack", "strike_word", "operation", "fighting_word", "talk"})


def is_event(sheet: Sheet, i: int) -> bool:
    """True for a noun of an event ("attack", "clashes")."""
    return bool(EVENT_WORDS & classes_of(sheet, i))


def _is_named(sheet: Sheet, i: int) -> bool:
    """True for "the port of X": a noun that a place's name follows."""
    return any(
        sheet.mention(n, "place") is not None
        for c in sheet.parse.children[i]
        if c > i and sheet.tokens[c].lemma == "of"
        for n in (c, *sheet.parse.children[c])
    )


ASIDE = frozenset({"opposite", "bordering", "unlike", "like", "despite", "than", "versus"})


def _only_describes(sheet: Sheet, i: int) -> bool:
    """True for a place that only says where another lies ("a town opposite X")."""
    for above in list(sheet.parse.ancestors(i))[:5]:
        token = sheet.tokens[above]
        if token.lemma in ASIDE:
            return True
        if token.dep == "appos" and sheet.mention(token.head, "place") is not None:
            return sheet.mention(above, "place") is None
    return False


def role_of(sheet: Sheet, i: int, match: Match) -> Role:
    """The role that the preposition above a place gives it."""
    for here in [i, *list(sheet.parse.ancestors(i))[:3]]:
        if sheet.tokens[here].dep == "prep":
            slot = match.frame.prepositions.get(
                sheet.tokens[here].lemma, USUAL.get(sheet.tokens[here].lemma, "at")
            )
            if sheet.tokens[here].lemma == "of":
                continue
            if sheet.tokens[sheet.tokens[here].head].lemma in ("close", "next", "due", "near"):
                return "at"
            return slot if slot in ROLES else "at"
    return "at"


def claim_place(mention: Mention, role: Role) -> ClaimPlace:
    """A place mention in a role; what is unresolved keeps its words and candidates."""
    place = mention.place or None
    if not isinstance(place, Place):
        return ClaimPlace(
            mention.text, mention.start, mention.end, role, None, None, None, None, None,
            None, None, None, None, None, None, "unknown",
        )  # fmt: skip
    return ClaimPlace(
        mention.text,
        mention.start,
        mention.end,
        role,
        place.id,
        place.name,
        place.feature,
        place.country,
        place.country_code,
        place.adm1,
        place.adm1_id,
        place.adm2,
        place.adm2_id,
        place.lat if place.precision in ("exact", "near") else None,
        place.lon if place.precision in ("exact", "near") else None,
        place.precision,
        place.part,
        place.count,
        place.candidates,
        place.uncertainty_km,
    )


def finest(rows: list[ClaimPlace]) -> tuple[ClaimPlace, ...]:
    """Places without those that only say where another of the same role lies."""
    kept: list[ClaimPlace] = []
    for row in rows:
        if any(_only_locates(row, other) for other in rows if other is not row):
            continue
        if all((k.name or k.text) != (row.name or row.text) for k in kept):
            kept.append(row)
    return tuple(kept)


def _only_locates(row: ClaimPlace, other: ClaimPlace) -> bool:
    """True for the area that holds the other, the region around it, and a side of its border."""
    if row.name is None or row.name == other.name:
        return False
    if other.feature == "border":
        return row.feature == "country" and row.name in (other.name or "") and row.part is None
    if other.role != row.role:
        return False
    if row.feature in ("country", "adm1", "adm2"):
        return row.name in (other.adm1, other.adm2, other.country)
    around = row.feature == "region" and other.feature in ("populated_place", "adm2", "facility")
    return around and row.country_code is not None and row.country_code == other.country_code
