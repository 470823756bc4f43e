"""Who did it and to whom, where only another claim of the same incident says so."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.headings import are_of_two_items
from reportedly.claims.clauses.phrases import referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_answer_to
from reportedly.claims.contexts.at_large import is_of_many
from reportedly.claims.contexts.families import ATTACK, AVERTED, BY_STEALTH, NEAR
from reportedly.claims.contexts.incident_victims import loser, victim
from reportedly.claims.contexts.new_deeds import are_apart, in_fight, is_new
from reportedly.claims.contexts.scenes import same_setting
from reportedly.claims.contexts.sides import CLASH, LONG, LOST, fighting, side, told
from reportedly.claims.drafts import Draft
from reportedly.records.claims import Party


def carry_parties(sheet: Sheet, drafts: list[Draft]) -> None:
    """Fill agents and targets that the incident tells elsewhere, claim by claim in text order."""
    for n, one in enumerate(drafts):
        others = [d for d in drafts if d.article == one.article and d is not one]
        earlier = [d for d in drafts[:n] if d.article == one.article]
        if one.at_large:
            continue
        if not one.agent:
            held = [d for d in others if d.modality != "denied"]
            before = [d for d in earlier if d.modality != "denied"]
            one.agent = (
                doer_of_toll(sheet, one, held)
                or doer_told_before(sheet, one, before, held)
                or taker_told_before(one, before)
                or holder(sheet, one)
                or belligerents(one, held)
                or doer_beside(sheet, one, held)
                or rescuer(one, held)
            )
            one.agent = by_incident(one, not_also(one.agent, one.target))
        if not one.target:
            found = victim(sheet, one, others, earlier)
            one.target = by_incident(one, not_also(found, one.agent))
    for one in drafts:
        if one.kind in LOST and one.agent and not one.target:
            lost = loser(one, [d for d in drafts if d.article == one.article])
            one.target = by_incident(one, lost)


def not_also(found: tuple[Party, ...], others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those told elsewhere who are not of a side that the claim's own words put opposite."""
    own = {word for p in others for word in _told_as(p)}
    return tuple(p for p in found if own.isdisjoint(_told_as(p)))


def _told_as(party: Party) -> frozenset[str]:
    """The side of a party, and its words, be they one or many ("militant")."""
    words = party.text.lower().removesuffix("s")
    if party.id:
        return frozenset({side(party), words})
    return frozenset({side(party).lower().removesuffix("s"), words})


def by_incident(one: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties of other claims, marked so where they do not stand in the claim's own words."""
    own = one.evidence
    return tuple(
        p
        if p.start is not None and own.start <= p.start < own.end
        else msgspec.structs.replace(p, basis="incident")
        for p in parties
    )


def doer_of_toll(sheet: Sheet, one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Who carried out the attack that a toll is of: one told in its own sentence."""
    if one.family != "casualties" or one.kind == "casualties.missing":
        return ()
    own = own_attacks(sheet, one, others)
    here = [
        d
        for d in own or others
        if d.sentence == one.sentence
        and d.family in ATTACK
        and (d.kind not in (CLASH, LONG) or d in own)
        and (d in own or in_chain(one, d))
        and told(d.agent)
        and d.modality != "denied"
        and not are_apart(one, d)
        and not is_answer_to(sheet, one, d)
        and (not d.background or one.background or d.match.clause == one.match.i)
    ]
    near = sorted(here, key=lambda d: abs(d.match.i - one.match.i))
    return fighting(told(near[0].agent)) if near else ()


def own_attacks(sheet: Sheet, one: Draft, others: list[Draft]) -> list[Draft]:
    """The attacks that a toll's own words name: what killed them, or what they were killed in."""
    own = [d for d in others if caused(sheet, one, d) or is_in_which(sheet, one, d)]
    return own or [
        d
        for d in others
        if d.match.nominal and d.family in ATTACK
        if d.match.clause == one.match.i or is_toll_of(sheet, one, d)
    ]


def is_toll_of(sheet: Sheet, one: Draft, event: Draft) -> bool:
    """True for "the death toll from a rocket strike", "the dead of the raid"."""
    token = sheet.tokens[event.match.i]
    leads = sheet.tokens[token.head].lemma in ("from", "of", "in")
    while leads and one.match.nominal and token.dep in ("pobj", "prep"):
        token = sheet.tokens[token.head]
    return token.i == one.match.i


def is_in_which(sheet: Sheet, one: Draft, event: Draft) -> bool:
    """True for "the attack of May, in which nine died": of that attack."""
    token = sheet.tokens[one.match.i]
    while token.dep == "conj":
        token = sheet.tokens[token.head]
    within = event.match.i in (token.head, *sheet.parse.ancestors(token.head))
    nearest = token.head == event.match.i or sheet.tokens[token.head].pos != "VERB"
    return token.dep == "relcl" and event.match.nominal and within and nearest


def caused(sheet: Sheet, one: Draft, event: Draft) -> bool:
    """True where a toll's own subject is the event: "the siege that injured ten"."""
    causes = {referent(sheet, s) for s in one.match.subjects}
    return event.match.i in causes


def doer_told_before(
    sheet: Sheet, one: Draft, earlier: list[Draft], here: list[Draft]
) -> tuple[Party, ...]:
    """Who did what is told again without its doer; `here`: the other claims of its article."""
    told_of = one.family in ATTACK | {"casualties"} or one.kind in SEIZED
    if not told_of or one.background or one.kind == LONG:
        return ()
    if is_new(sheet, one) or in_fight(one, here) or one.kind == "casualties.missing":
        return ()
    if is_of_many(one):
        return ()
    causes = own_attacks(sheet, one, here) if one.family == "casualties" else []
    if causes:
        return fighting(causes[0].agent)  # "The ambush that killed ten": nobody else's attack.
    givers = [
        d
        for d in reversed(earlier)
        if one.sentence - d.sentence <= NEAR
        and d.family in ATTACK
        and d.kind not in AVERTED
        and told(d.agent)
        and could_do(one, d)
        and in_chain(one, d)
        and not d.background
        and not is_of_many(d)
        and not are_of_two_items(sheet, d.sentence, one.sentence)
        and not is_answer_to(sheet, one, d)
        and d.modality not in ("denied", "planned", "conditional")
        and same_setting(one, d)
        and not are_apart(one, d)
    ]
    if not givers and one.family == "casualties":
        givers = [d for d in earlier if d.family in ATTACK and not d.background and d.places][:1]
        givers = [d for d in givers if same_setting(one, d) and in_chain(one, d)]
        givers = [d for d in givers if not are_apart(one, d) and not is_of_many(d)]
    return fighting(told(givers[0].agent)) if givers else ()


SEIZED = frozenset({"detention.abducted", "detention.captured", "detention.hostage"})
"""Kinds by which an attack takes people along: "twelve girls were abducted"."""


REPELLED = "battle.repelled"
"""Who beats an attack back did not make it."""


def could_do(one: Draft, giver: Draft) -> bool:
    """False where those who did the one are not of the kind that does the other.

    A group that was told to fight on the ground flies no jets; police and armies plant no bombs;
    who fires a missile does not shoot it down.
    """
    if one.kind in AVERTED:
        return False
    if giver.kind == CLASH and one.family != "casualties":
        return one.kind == CLASH
    if one.kind in BY_STEALTH and one.kind != giver.kind:
        return giver.kind == "battle.assault"
    if one.family == giver.family or one.family not in ("strike", "bombing"):
        return True
    regular = all(p.type in ("state", "military", "government", "police") for p in giver.agent)
    if one.kind in PLANTED:
        return giver.kind == "battle.assault" and not regular
    return regular if one.family == "strike" else True


PLANTED = frozenset({"bombing.suicide", "bombing.vehicle", "bombing.ied", "bombing.grenade"})


def taker_told_before(one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Who took ground that is told without its taker: the one last told to take any."""
    if one.kind not in LOST:
        return ()
    back = {"territory.recaptured"} if one.kind == "territory.recaptured" else LOST
    givers = [d for d in reversed(earlier) if d.kind in back and d.agent]
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


def holder(sheet: Sheet, one: Draft) -> tuple[Party, ...]:
    """Who holds a captive told to be held in a state: that state, where he is not its own."""
    if one.kind not in KEPT or not one.target or is_participle(sheet, one):
        return ()
    named = (p for p in one.places if p.role == "at" and p.basis == "stated")
    place = next((p for p in named if p.start is not None), None)
    if place is None or place.name is None or place.country_code is None or place.adm1 is not None:
        return ()
    if any((p.id or "").startswith(f"actor:{place.country_code.lower()}") for p in one.target):
        return ()
    identifier = f"actor:{place.country_code.lower()}"
    return (Party(place.text or "", place.start, place.end, identifier, place.name, "state"),)


KEPT = frozenset({"detention.held", "detention.released", "detention.arrested"})


def is_participle(sheet: Sheet, one: Draft) -> bool:
    """True for "the man arrested in Mali": it tells which man is meant, not who holds him."""
    taken = one.kind == "detention.arrested"
    return taken and sheet.tokens[one.match.i].dep in ("acl", "amod")


def doer_beside(sheet: Sheet, one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Who did an attack in which, by the same sentence, he killed or took somebody."""
    repelled = any(d.kind == REPELLED and d.sentence == one.sentence for d in others)
    if one.family not in ATTACK or one.kind == "battle.clash" or repelled:
        return ()
    here = [
        d
        for d in others
        if d.sentence == one.sentence
        and (d.family in ("casualties", "violence") or d.kind in SEIZED)
        and d.agent
        and d.modality == one.modality
        and d.chain.links == one.chain.links
        and not is_answer_to(sheet, one, d)
    ]
    return fighting(here[0].agent) if here else ()


def rescuer(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Who freed or took somebody "in a raid by" him."""
    if one.family != "detention":
        return ()
    raids = [
        d
        for d in others
        if d.match.nominal and d.match.clause == one.match.i and d.kind == "battle.operation"
    ]
    return raids[0].agent if raids else ()


def in_chain(one: Draft, giver: Draft) -> bool:
    """False for a toll whose doer only another source names: that is the other's claim."""
    links = giver.chain.links
    return one.family != "casualties" or links == one.chain.links[: len(links)]
