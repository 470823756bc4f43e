"""Who did it and to whom, where only another claim of the same incident says so."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from reportedly.claims.drafts import Draft
from reportedly.claims.scenes import ATTACK, NEAR, same_setting, speaks_of_known
from reportedly.claims.sheet import Sheet
from reportedly.records.claims import Party

FOUGHT = ATTACK | {"territory"}
LOST = frozenset(
    {"territory.captured", "territory.recaptured", "territory.annexed", "territory.entered"}
)
"""Kinds whose target is who loses the ground."""
FIGHTERS = frozenset({"state", "armed_group", "military", "government"})


def carry_parties(sheet: Sheet, drafts: list[Draft]) -> None:
    """Fill agents and targets that the incident tells elsewhere, claim by claim in text order."""
    for n, one in enumerate(drafts):
        others = [d for d in drafts if d.article == one.article and d is not one]
        earlier = [d for d in drafts[:n] if d.article == one.article]
        if not one.agent:
            one.agent = (
                doer_of_toll(one, others)
                or doer_told_before(sheet, one, earlier)
                or taker_told_before(one, earlier)
                or holder(one)
                or belligerents(one, others)
                or doer_beside(one, others)
            )
            one.agent = by_incident(one, one.agent)
        if not one.target:
            one.target = (
                victims(one, others)
                or victim_told_before(sheet, one, earlier)
                or victim_of_doer(sheet, one, earlier)
                or state_attacked(one)
            )
            one.target = by_incident(one, could_suffer(one, one.target))
    for one in drafts:
        if one.kind in LOST and one.agent and not one.target:
            lost = loser(one, [d for d in drafts if d.article == one.article])
            one.target = by_incident(one, lost)


def could_suffer(one: Draft, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those told elsewhere whom such an event can befall: no thing is killed."""
    if one.kind != "violence.killed" and one.family != "casualties":
        return found
    return tuple(p for p in found if p.type not in ("thing", "place"))


def by_incident(one: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties of other claims, marked so where they do not stand in the claim's own words."""
    own = one.evidence
    return tuple(
        p
        if p.start is not None and own.start <= p.start < own.end
        else msgspec.structs.replace(p, basis="incident")
        for p in parties
    )


def doer_of_toll(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Who carried out the attack that a toll is of: one told in its own sentence."""
    if one.family != "casualties":
        return ()
    here = [
        d
        for d in others
        if d.sentence == one.sentence
        and d.family in ATTACK
        and d.agent
        and d.modality != "denied"
        and (not d.background or one.background)
    ]
    near = sorted(here, key=lambda d: abs(d.match.i - one.match.i))
    return fighting(near[0].agent) if near else ()


def doer_told_before(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Who did what is told again without its doer."""
    if one.family not in ATTACK | {"casualties"} or one.background:
        return ()
    givers = [
        d
        for d in reversed(earlier)
        if one.sentence - d.sentence <= NEAR
        and d.family in ATTACK
        and d.kind != REPELLED
        and d.agent
        and could_do(one, d)
        and in_chain(one, d)
        and not d.background
        and d.modality not in ("denied", "planned", "conditional")
        and same_setting(one, d)
    ]
    if not givers and one.family == "casualties":
        givers = [d for d in earlier if d.family in ATTACK and not d.background and d.places][:1]
        givers = [d for d in givers if same_setting(one, d) and in_chain(one, d)]
    return fighting(givers[0].agent) if givers else ()


REPELLED = "battle.repelled"
"""Who beats an attack back did not make it."""


def could_do(one: Draft, giver: Draft) -> bool:
    """False for a strike by those who were told to have fought on the ground as a group."""
    if one.family != "strike" or giver.family == "strike":
        return True
    return all(p.type in ("state", "military", "government") for p in giver.agent)


def taker_told_before(one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Who took ground that is told without its taker: the one last told to take any."""
    if one.kind not in LOST:
        return ()
    givers = [d for d in reversed(earlier) if d.kind in LOST and d.agent]
    near = [d for d in givers if one.sentence - d.sentence <= NEAR]
    return near[0].agent if near else ()


WARRING = frozenset({"battle.clash", "agreement.ceasefire"})


def belligerents(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """The two sides of a fight or ceasefire told without them, where the report knows but two."""
    if one.kind not in WARRING:
        return ()
    pairs = {}
    for d in others:
        if d.kind in WARRING and not d.background:
            sides = fighting((*d.agent, *d.target) if d.family == "battle" else d.agent)
            if len({side(p) for p in sides}) == 2:
                pairs[frozenset(side(p) for p in sides)] = sides
    return next(iter(pairs.values())) if len(pairs) == 1 else ()


def holder(one: Draft) -> tuple[Party, ...]:
    """Who holds a captive told to be held in a state: that state, where he is not its own."""
    if one.family != "detention" or one.kind in ("detention.abducted", "detention.hostage"):
        return ()
    told = (p for p in one.places if p.role == "at" and p.basis == "stated")
    place = next((p for p in told if p.start is not None), None)
    if place is None or place.name is None or place.country_code is None or place.adm1 is not None:
        return ()
    if any((p.id or "").startswith(f"actor:{place.country_code.lower()}") for p in one.target):
        return ()
    identifier = f"actor:{place.country_code.lower()}"
    return (Party(place.text or "", place.start, place.end, identifier, place.name, "state"),)


def victim_told_before(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Whom an attack hit that is told again as known ("the attack")."""
    if one.family not in ATTACK or not (speaks_of_known(sheet, one) or one.match.sources):
        return ()
    mine = {p.name or p.text for p in one.agent}
    for d in reversed(earlier):
        if d.family == one.family and d.target and same_setting(one, d):
            theirs = {p.name or p.text for p in d.agent}
            if not mine or not theirs or mine & theirs:
                return d.target
    return ()


def state_attacked(one: Draft) -> tuple[Party, ...]:
    """The foreign state that an attack was in, where nothing nearer is told of."""
    if one.family not in ("strike", "battle") or one.kind == "battle.clash" or not one.agent:
        return ()
    mine = {side(p) for p in one.agent}
    for p in one.places:
        if p.feature == "country" and p.role == "at" and p.basis == "stated" and p.country_code:
            identifier = f"actor:{p.country_code.lower()}"
            if identifier not in mine and any(m.startswith("actor:") for m in mine):
                return (Party(p.text or "", p.start, p.end, identifier, p.name, "state"),)
    return ()


def victims(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Whom an attack hit of which the same sentence tells the toll."""
    if one.family not in ATTACK:
        return ()
    tolls = [
        d for d in others if d.sentence == one.sentence and d.family == "casualties" and d.target
    ]
    if not tolls or one.kind == "battle.clash":
        return ()
    mine, theirs = {side(p) for p in one.agent}, {side(p) for p in tolls[0].agent}
    hit = tuple(p for p in tolls[0].target if side(p) not in mine)
    return hit if not mine or not theirs or mine == theirs else ()


def doer_beside(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Who did an attack in which, by the same sentence, he killed or took somebody."""
    repelled = any(d.kind == REPELLED and d.sentence == one.sentence for d in others)
    if one.family not in ATTACK or one.kind == "battle.clash" or repelled:
        return ()
    here = [
        d
        for d in others
        if d.sentence == one.sentence
        and d.family in ("casualties", "detention", "violence")
        and d.agent
        and d.modality == one.modality
        and d.chain.links == one.chain.links
    ]
    return fighting(here[0].agent) if here else ()


def in_chain(one: Draft, giver: Draft) -> bool:
    """False for a toll whose doer only another source names: that is the other's claim."""
    links = giver.chain.links
    return one.family != "casualties" or links == one.chain.links[: len(links)]


def victim_of_doer(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Whom an attack that names neither victim nor place hit: whom its doer was told to hit."""
    if one.family not in ATTACK or not one.match.nominal or one.background or not one.agent:
        return ()
    mine = {side(p) for p in one.agent}
    for d in reversed(earlier):
        if one.sentence - d.sentence > NEAR:
            return ()
        if d.family == one.family and d.target and mine & {side(p) for p in d.agent}:
            return d.target if same_setting(one, d) else ()
    return ()


def fighting(agents: tuple[Party, ...]) -> tuple[Party, ...]:
    """Agents that can do harm: no things."""
    return tuple(p for p in agents if p.type not in ("thing", "place"))


def loser(one: Draft, drafts: list[Draft]) -> tuple[Party, ...]:
    """The one adversary of who took the ground, by the other fights of the report."""
    owners = {side(p) for p in one.agent}
    against: dict[str, list[Party]] = defaultdict(list)
    for d in drafts:
        if d.family not in FOUGHT:
            continue
        pairs = [(d.agent, d.target), (d.target, d.agent)]
        if d.kind == "battle.clash":
            pairs.append((d.agent, d.agent))
        for a, b in pairs:
            if owners & {side(p) for p in a}:
                for p in b:
                    if p.type in FIGHTERS and p.name and side(p) not in owners:
                        against[side(p)].append(p)
    if len(against) != 1:
        return ()
    return (next(iter(against.values()))[0],)


def side(party: Party) -> str:
    """The state that a body belongs to by its id ("actor:ua.army": "actor:ua"), else its name."""
    if party.id is None:
        return party.name or party.text
    if party.type in ("military", "police", "government"):
        return party.id.partition(".")[0].partition("-")[0]
    return party.id.partition(".")[0]
