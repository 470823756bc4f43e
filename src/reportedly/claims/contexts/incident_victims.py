"""To whom it was done, where only another claim of the same incident says so."""

from __future__ import annotations

from collections import defaultdict

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import ATTACK, NEAR
from reportedly.claims.contexts.scenes import same_setting, speaks_of_known
from reportedly.claims.contexts.sides import CLASH, LONG, side, told
from reportedly.claims.drafts import Draft
from reportedly.records.claims import Party

FOUGHT = ATTACK | {"territory"}
FIGHTERS = frozenset({"state", "armed_group", "military", "government"})
TRUCES = frozenset({"agreement.ceasefire", "agreement.deal", "battle.clash"})
KILLING = frozenset({"violence.killed"})


def victim(
    sheet: Sheet, one: Draft, others: list[Draft], earlier: list[Draft]
) -> tuple[Party, ...]:
    """Whom an event befell that is told without him, by the rest of its article."""
    if one.family == "talks":
        return counterpart(one, earlier)
    found = (
        answered(sheet, one, earlier)
        or victims(sheet, one, others)
        or victim_told_before(sheet, one, earlier)
        or victim_of_doer(sheet, one, earlier)
        or state_attacked(sheet, one)
        or other_side(one, others)
    )
    return could_suffer(one, found)


def counterpart(one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """With whom something was raised: whom the same speaker was just told to have met or called."""
    if len(one.agent) != 1:
        return ()
    mine = side(one.agent[0])
    for d in reversed(earlier):
        if one.sentence - d.sentence > NEAR:
            return ()
        if d.family == "talks" and d.target and d.agent:
            same = [side(p) for p in d.agent] == [mine] and d.modality == one.modality
            return told(d.target) if same and not d.background else ()
    return ()


def answered(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """At whom fire is returned: at those told just before to have attacked."""
    if one.kind != "battle.clash" or sheet.tokens[one.match.i].lemma != "return":
        return ()
    attacks = [d for d in reversed(earlier) if d.family in ATTACK and told(d.agent)]
    near = [d for d in attacks if one.sentence - d.sentence <= 1]
    return told(near[0].agent) if near else ()


def could_suffer(one: Draft, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those told elsewhere whom such an event can befall: no mere thing, and no place is killed."""
    if one.kind == LONG:
        return ()
    none = ("thing", "place") if one.kind in KILLING or one.family == "casualties" else ("thing",)
    return tuple(p for p in found if p.type not in none)


def victims(sheet: Sheet, one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """Whom an attack hit of which the same sentence tells the toll."""
    if one.family not in ATTACK:
        return ()
    tolls = [
        d
        for d in others
        if d.sentence == one.sentence
        and d.family == "casualties"
        and d.target
        and not is_of_another(sheet, one, d, others)
    ]
    if not tolls or one.kind == "battle.clash":
        return ()
    mine, theirs = {side(p) for p in one.agent}, {side(p) for p in tolls[0].agent}
    hit = tuple(p for p in tolls[0].target if side(p) not in mine)
    return hit if not mine or not theirs or mine == theirs else ()


def is_of_another(sheet: Sheet, one: Draft, toll: Draft, others: list[Draft]) -> bool:
    """True where the toll's clause names the attack it is of, and that is not this one."""
    own = [d for d in others if d.family in ATTACK and d.match.nominal]
    token = sheet.tokens[toll.match.i]
    if token.dep == "relcl" and any(token.head == d.match.i for d in own):
        return True  # "The worst since an assault in which nine died"
    fell = [d for d in own if d.match.clause == toll.match.i and d is not one]
    if one.match.nominal and sheet.tokens[sheet.tokens[one.match.i].head].lemma in SET_OFF:
        return bool(fell)  # "Died in a shootout the day after the attack"
    return one.match.clause != toll.match.i and bool(fell)


SET_OFF = frozenset({"after", "before", "since", "following"})


def victim_told_before(sheet: Sheet, one: Draft, earlier: list[Draft]) -> tuple[Party, ...]:
    """Whom an attack hit that is told again as known ("the attack")."""
    if one.family not in ATTACK or not (speaks_of_known(sheet, one) or one.match.sources):
        return ()
    mine = {p.name or p.text for p in one.agent}
    for d in reversed(earlier):
        other = CLASH in (d.kind, one.kind) and d.kind != one.kind
        if d.family == one.family and told(d.target) and same_setting(one, d) and not other:
            theirs = {p.name or p.text for p in d.agent}
            if not mine or not theirs or mine & theirs:
                return told(d.target)
    return ()


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


def state_attacked(sheet: Sheet, one: Draft) -> tuple[Party, ...]:
    """The foreign state that an attack was in, where nothing nearer is told of."""
    if one.family not in ("strike", "battle") or one.kind == "battle.clash":
        return ()
    mine = {side(p) for p in told(one.agent)}
    for p in one.places:
        whole = p.start is not None and not is_end_of_name(sheet, p.start)
        stated = p.role == "at" and p.basis == "stated" and whole
        if p.feature == "country" and stated and p.country_code:
            identifier = f"actor:{p.country_code.lower()}"
            if identifier not in mine and any(m.startswith("actor:") for m in mine):
                return (Party(p.text or "", p.start, p.end, identifier, p.name, "state"),)
    return ()


def other_side(one: Draft, others: list[Draft]) -> tuple[Party, ...]:
    """To whom a truce was broken: the other of the two whose truce it was."""
    if one.kind != "agreement.broken" or not one.agent:
        return ()
    mine = {side(p) for p in one.agent}
    pairs = {}
    for d in others:
        if d.kind in TRUCES and d.modality != "denied":
            sides = told((*d.agent, *d.target))
            if len({side(p) for p in sides}) == 2 and mine & {side(p) for p in sides}:
                pairs[frozenset(side(p) for p in sides)] = sides
    if len(pairs) != 1:
        return ()
    return tuple(p for p in next(iter(pairs.values())) if side(p) not in mine)


def is_end_of_name(sheet: Sheet, start: int) -> bool:
    """True for "Jordan" of "Puerto Jordan": a longer name than the state's."""
    i = sheet.covered(start, start + 1)[0]
    before = sheet.tokens[i - 1] if i else None
    return before is not None and before.tag == "NNP" and before.dep == "compound"


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
