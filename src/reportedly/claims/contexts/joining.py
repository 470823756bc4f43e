"""Coordinated verbs that are one claim: one clause, source, kind and time."""

from __future__ import annotations

from itertools import pairwise

from msgspec import structs

from reportedly.claims.chains.standing import is_trait_of_ground
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import on_other_days
from reportedly.claims.contexts.same_places import place_names
from reportedly.claims.drafts import Draft
from reportedly.claims.figures.wholes import linked
from reportedly.claims.matches.details import is_vague
from reportedly.claims.parties.once import distinct as distinct_parties
from reportedly.claims.parties.once import is_same
from reportedly.gazetteer.event_words import open_event_words
from reportedly.records.claims import Evidence
from reportedly.records.figures import Figure


def merged(sheet: Sheet, drafts: list[Draft]) -> list[Draft]:
    """One clause, source, kind and time is one claim: coordinated verbs of a family are joined."""
    kept: list[Draft] = []
    for one in drafts:
        into = next((k for k in reversed(kept[-3:]) if _one_claim(sheet, k, one)), None)
        if into is None:
            kept.append(one)
        else:
            absorb(sheet, into, one)
    return kept


def _one_claim(sheet: Sheet, first: Draft, second: Draft) -> bool:
    if first.sentence != second.sentence or first.family != second.family:
        return False
    if first.modality != second.modality or first.chain.links != second.chain.links:
        return False
    if is_own_loss(first, second) or is_own_loss(second, first):
        return False
    if first.family == "casualties" and on_other_days(first, second):
        return False  # "Killed today, the latest of attacks that claimed six lives last week"
    if follow_each_other(sheet, first, second) or are_two_moves(first, second):
        return False
    if is_trait_of_ground(sheet, first.match) and first.kind != second.kind:
        return False  # "The rebel-held town was retaken": who held it does not swallow its fall.
    a, b = first.evidence, second.evidence
    if a.start == b.start and a.end == b.end:
        return True
    if is_one_meeting(sheet, first, second):
        return True
    token = sheet.tokens[second.match.i]
    joined = token.dep == "conj" and token.head in (first.match.i, first.match.clause)
    if first.family == "casualties":
        return joined or b.start < a.end
    if joined and {first.kind, second.kind} == {"detention.arrested", "detention.abducted"}:
        return not second.match.nominal  # "Were arrested and taken away"
    if first.kind == second.kind and not second.match.nominal:
        return joined and first.when == second.when
    return first.kind == second.kind and b.start < a.end and b.end <= a.end


MOVES = frozenset({"displacement", "movement", "withdrawal", "mobilisation"})


def are_two_moves(first: Draft, second: Draft) -> bool:
    """True for "900 people reached one town and another 400 moved to the next": each its own."""
    if first.family not in MOVES or not (first.figures and second.figures):
        return False
    own = not set(first.match.subjects) & set(second.match.subjects)
    if own and first.match.subjects and second.match.subjects and not second.match.nominal:
        return True
    some, others = place_names(first.places), place_names(second.places)
    return bool(some and others) and not some & others


def follow_each_other(sheet: Sheet, first: Draft, second: Draft) -> bool:
    """True for "shelling followed the raid", "clashes after an ambush": one event, then another."""
    words = open_event_words()
    for one, other in ((first, second), (second, first)):
        if not one.match.nominal:
            continue
        above = [one.match.i, *sheet.parse.ancestors(one.match.i)][:4]
        for noun, over in pairwise(above):
            if sheet.tokens[over].lemma in words.in_turn and sheet.tokens[noun].dep in (
                "pobj",
                "pcomp",
            ):
                return other.match.i not in sheet.parse.subtree(over)
            verb = sheet.tokens[over].lemma in words.succession
            if verb and sheet.tokens[noun].dep in ("nsubj", "dobj", "nsubjpass"):
                return other.match.nominal and other.match.i not in sheet.parse.subtree(noun)
    return False


def is_own_loss(one: Draft, other: Draft) -> bool:
    """True for "killed twelve and lost two": whom a side lost it has not killed."""
    lost = one.match.frame.subject == "nothing" and one.match.frame.object == "target"
    verbs = not one.match.nominal and not other.match.nominal
    return verbs and lost and one.family == "casualties" and bool(other.agent)


def is_one_meeting(sheet: Sheet, first: Draft, second: Draft) -> bool:
    """ "met X and discussed Y", "will travel to X to meet Y": one meeting with what it is for."""
    if first.family != "talks" or first.match.nominal or second.match.nominal:
        return False
    token = sheet.tokens[second.match.i]
    if token.dep not in ("conj", "advcl", "xcomp") or token.head != first.match.i:
        return False
    same = second.when is None or first.when is None or first.when == second.when
    both = first.kind == second.kind == "talks.planned"
    return same and (both or second.kind == "talks.discussed")


def _as_dead(figure: Figure) -> Figure:
    """The figure of those who are dead: of the hurt who died, a part of all the dead."""
    if figure.counts == "injured":
        return structs.replace(figure, counts="killed", scope="subset")
    return structs.replace(figure, counts="killed") if figure.counts == "missing" else figure


DIED = ("casualties.missing", "casualties.injured")
"""Kinds of what befell those who are then found to have died."""


def absorb(sheet: Sheet, into: Draft, other: Draft) -> None:
    """Add the slots of a claim to the one that it belongs to."""
    start = min(into.evidence.start, other.evidence.start)
    end = max(into.evidence.end, other.evidence.end)
    if end - start <= 400:
        into.evidence = Evidence(start, end, sheet.text[start:end])
    if into.kind in DIED and other.kind == "casualties.killed":
        same = {f.start for f in other.figures}
        if any(f.start in same for f in into.figures):
            # "The bodies of three missing men were found", "two of the hurt died": they are dead.
            into.kind, told = other.kind, other.figures
            into.figures = tuple(_as_dead(f) for f in told)
    if into.match.nominal and not other.match.nominal and other.family == into.family:
        # "Seventeen hostages were freed": they are counted as freed.
        told_by_verb = {f.start for f in other.figures}
        into.figures = tuple(f for f in into.figures if f.start not in told_by_verb)
    more = (f for f in other.figures if all(f.start != g.start for g in into.figures))
    into.figures = linked((*into.figures, *more))
    both = into.family == "agreement" and not other.match.nominal
    into.agent = (
        distinct_parties([*into.agent, *other.agent]) if both else into.agent or other.agent
    )
    hit = distinct_parties([*into.target, *other.target])
    into.target = tuple(p for p in hit if all(not is_same(p, a) for a in into.agent))
    if into.match.nominal and not other.match.nominal and other.family == into.family:
        # "The attack was repelled": the verb says what became of the event that the noun names.
        into.kind = other.kind if not is_vague(other.match) else into.kind
    into.background = into.background and other.background
    known = place_names(into.places)
    into.places += tuple(p for p in other.places if (p.name or p.text or "") not in known)
    into.when = into.when or other.when
