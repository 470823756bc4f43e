"""Who moves or deals with whom, whence, whither, where and when, out of several claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.gazetteer.flow_sorts import FlowSort, Slot
from reportedly.records.claims import Claim, Party
from reportedly.records.flows import FlowParty, FlowPlace
from reportedly.records.places import ClaimPlace
from reportedly.records.values import Role
from reportedly.situation.held_areas import area_of
from reportedly.situation.voices import Voices

LANDS = ("state", "place")
"""A country that is counted as displaced ("refugees from Tanzania") is where they come from."""


def parties(claims: Iterable[Claim], slots: Sequence[Slot], voices: Voices) -> list[FlowParty]:
    """The parties in the first slot that is filled, each once, the most named first."""
    named: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], list[FlowParty]] = {}
    for claim in claims:
        for party in next((held for s in slots if (held := _slot(claim, s))), ()):
            key = _identity(party)
            named[key] += 1
            shown.setdefault(key, []).append(_party(party, voices))
    ranked = sorted(named, key=lambda key: (-named[key], key))
    return [_commonest(shown[key]) for key in ranked]


def _slot(claim: Claim, slot: Slot) -> tuple[Party, ...]:
    held = claim.agent if slot == "agent" else claim.target
    people = claim.family == "displacement"
    return tuple(p for p in held if not (people and p.type in LANDS))


def _identity(party: Party) -> tuple[str, ...]:
    """One for all words for civilians: who of them flees is told in figures and places."""
    if party.type == "civilians" and not party.id:
        return ("civilians",)
    return ("id", party.id) if party.id else ("name", (party.name or party.text).casefold())


def _party(party: Party, voices: Voices) -> FlowParty:
    known = voices.sides.name(party.id) if party.id else None
    return FlowParty(known or party.name or party.text, party.id, party.type)


def _commonest(shown: Sequence[FlowParty]) -> FlowParty:
    counted = Counter(shown)
    return min(counted, key=lambda p: (-counted[p], p.name, p.type))


def whence(claims: Iterable[Claim], sort: FlowSort) -> tuple[FlowPlace, ...]:
    """Where it begins: places told so; for flight also where it happens, and counted countries."""
    return places(p for c in claims for p in c.places if p.role == _origin_role(c, sort))


def _origin_role(claim: Claim, sort: FlowSort) -> str:
    directed = any(p.role == "from" for p in claim.places)
    bound = any(p.role in ("to", "toward") for p in claim.places)
    return "at" if sort.at == "origin" and bound and not directed else "from"


def whither(claims: Iterable[Claim]) -> tuple[FlowPlace, ...]:
    """Where it is bound for."""
    return places(p for c in claims for p in c.places if p.role in ("to", "toward"))


def where(claims: Iterable[Claim], sort: FlowSort) -> tuple[FlowPlace, ...]:
    """Where it happens or passes, other than where it begins."""
    return places(
        p
        for c in claims
        for p in c.places
        if p.role in ("at", "along") and p.role != _origin_role(c, sort)
    )


def of_lands(claims: Iterable[Claim]) -> list[FlowParty]:
    """Those of a land who are counted ("refugees from Tanzania"), by the word for them."""
    told = [c for c in claims if c.family == "displacement" and _is_of_land(c)]
    words = Counter(w for c in told for f in c.figures for w in f.of)
    return [FlowParty(min(words, key=lambda w: (-words[w], w)), None, "civilians")] if words else []


def _is_of_land(claim: Claim) -> bool:
    return any(p.type in LANDS for p in (*claim.agent, *claim.target))


def lands(claims: Iterable[Claim], voices: Voices) -> tuple[FlowPlace, ...]:
    """The countries whose people are displaced."""
    found = {
        (p.id or "", voices.sides.name(p.id or "") or p.name or p.text)
        for c in claims
        if c.family == "displacement"
        for p in (*c.agent, *c.target)
        if p.type in LANDS
    }
    return tuple(FlowPlace("from", name, (_code(key, name),)) for key, name in sorted(found))


def _code(key: str, name: str) -> str:
    """A state's id ends in the code of its country."""
    code = key.removeprefix("actor:")
    return code.upper() if key.startswith("actor:") and len(code) == 2 else name.casefold()


def places(found: Iterable[ClaimPlace]) -> tuple[FlowPlace, ...]:
    """Each place once, without those that merely hold another of them, by area."""
    stated = list(found)
    told = [p for p in stated if p.basis != "focus"]
    names: dict[tuple[str, ...], Counter[tuple[str, Role]]] = {}
    for place in told or stated:
        name = place.name or place.text or "a place that is not named"
        shown = f"{place.part} of {name}" if place.part and place.feature != "border" else name
        names.setdefault(area_of(place, None).key, Counter())[shown, place.role] += 1
    finest = [k for k in names if not any(o[: len(k)] == k and o != k for o in names)]
    return tuple(_place(line, names[line], not told) for line in sorted(finest))


def _place(line: tuple[str, ...], named: Counter[tuple[str, Role]], implied: bool) -> FlowPlace:
    """The place by the name and role it has most often."""
    name, role = min(named, key=lambda n: (-named[n], n))
    return FlowPlace(role, name, line, implied)
