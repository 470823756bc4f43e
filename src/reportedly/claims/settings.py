"""Where and when of a claim: places with roles and the time, from its own clause."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.clauses import Clause
from reportedly.claims.frames import LIGHT, PLACED, USUAL, Match
from reportedly.claims.phrases import referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace, Place
from reportedly.records.times import When
from reportedly.records.values import Role

ROLES: tuple[Role, ...] = ("at", "from", "to", "toward", "along")


def places_of(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, around: frozenset[int]
) -> tuple[ClaimPlace, ...]:
    """Places of the event with their roles: arguments first, then the rest of the clause.

    `around` are the tokens of the evidence.
    """
    found: dict[int, tuple[Mention, Role]] = {}
    for role, n in arguments(match):
        _take(sheet, found, n, role)
    for i in sorted(around):
        mention = sheet.mention(i, "place")
        if mention is not None and mention.start not in found and _is_setting(sheet, i, match):
            _take(sheet, found, i, role_of(sheet, i, match))
    if not found and not match.sources:
        for i in beside(sheet, clauses, match):
            _take(sheet, found, i, role_of(sheet, i, match))
    rows = [claim_place(m, role) for m, role in sorted(found.values(), key=lambda v: v[0].start)]
    return finest(rows)


def beside(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """Place tokens of the sentence outside the clause that set its scene ("In X, ...")."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    found = []
    for i in range(sentence.first, sentence.last):
        if sheet.mention(i, "place") is None or not _is_setting(sheet, i, match):
            continue
        if _in_phrase_of_place(sheet, i) and not _below_source(sheet, clauses, i):
            found.append(i)
    return found


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
    )


def finest(rows: list[ClaimPlace]) -> tuple[ClaimPlace, ...]:
    """Places without those that only say where another of the same role lies."""
    kept: list[ClaimPlace] = []
    for row in rows:
        contains = any(
            other is not row
            and other.role == row.role
            and row.name is not None
            and row.name != other.name
            and row.name in (other.adm1, other.adm2, other.country)
            and row.feature in ("country", "adm1", "adm2")
            for other in rows
        )
        again = any((k.name or k.text) == (row.name or row.text) for k in kept)
        if not contains and not again:
            kept.append(row)
    return tuple(kept)


def when_of(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    around: frozenset[int],
    source_verbs: Iterable[int],
) -> When | None:
    """The time that the clause gives; else that of a clause above it that is no source clause."""
    own = _times(sheet, sorted(around))
    own = [m for m in own if not _of_source(sheet, clauses, m, source_verbs, match.i)]
    if own:
        return best_time(own, match.i, sheet)
    above = match.clause
    sources = set(source_verbs)
    while above is not None:
        row = clauses[above]
        if above in sources:
            break
        near = _times(sheet, _own_tokens(sheet, clauses, above))
        if near and (not match.nominal or above != match.clause or _lends(sheet, row, match)):
            return best_time(near, match.i, sheet)
        if row.relation not in ("xcomp", "conj", "advcl", "pcomp", "acl", "relcl"):
            break
        above = row.above
    return alone_in_sentence(sheet, clauses, match, sources)


def alone_in_sentence(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, sources: set[int]
) -> When | None:
    """The one time of the sentence, where it dates no speaking and no other thing named."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    found = [
        m
        for m in _times(sheet, range(sentence.first, sentence.last))
        if not _of_source(sheet, clauses, m, sources, match.i) and not _dates_a_noun(sheet, m)
    ]
    return best_time(found, match.i, sheet) if len(found) == 1 else None


def _dates_a_noun(sheet: Sheet, mention: Mention) -> bool:
    """True for "the May 3 attack": the time belongs to its noun alone."""
    first = sheet.covered(mention.start, mention.end)[0]
    return any(
        sheet.tokens[i].dep in ("compound", "poss", "nmod", "amod")
        and sheet.tokens[sheet.tokens[i].head].pos == "NOUN"
        and sheet.mention(sheet.tokens[i].head, "time") is None
        for i in (first,)
    )


def _lends(sheet: Sheet, row: Clause, match: Match) -> bool:
    lemma = sheet.tokens[row.i].lemma
    return lemma in LIGHT or lemma in PLACED or match.i in (*row.subjects, *row.objects)


def _times(sheet: Sheet, tokens: Iterable[int]) -> list[Mention]:
    found = {m.start: m for i in tokens if (m := sheet.mention(i, "time")) is not None}
    return [found[start] for start in sorted(found) if found[start].when]


def best_time(found: list[Mention], i: int, sheet: Sheet) -> When | None:
    """The resolved time nearest to the trigger, else the nearest unresolved one."""
    here = sheet.tokens[i].start
    found = sorted(found, key=lambda m: (not _resolved(m), abs(m.start - here)))
    when = found[0].when
    return when if isinstance(when, When) else None


def _resolved(mention: Mention) -> bool:
    return isinstance(mention.when, When) and mention.when.earliest is not None


def _of_source(
    sheet: Sheet,
    clauses: dict[int, Clause],
    mention: Mention,
    source_verbs: Iterable[int],
    trigger: int,
) -> bool:
    """True when a time hangs on a source verb: it dates the speaking."""
    verbs = set(source_verbs)
    if not verbs:
        return False
    i = sheet.covered(mention.start, mention.end)[0]
    above = next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
    if above not in verbs:
        return False
    if trigger < i and all(i < speaker for speaker in clauses[above].subjects):
        return False
    # Behind what was said, a time dates what was said, though the parser hangs it on the verb.
    return i <= above + NEXT


NEXT = 4
"""Tokens behind a source verb within which a time still dates the speaking."""


def _own_tokens(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Tokens of a clause without the clauses below it."""
    found = [i]
    for c in sheet.parse.children[i]:
        if c not in clauses:
            found.extend(_own_tokens(sheet, clauses, c))
    return sorted(found)
