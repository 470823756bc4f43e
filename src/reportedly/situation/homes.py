"""Who is meant by "the army" and "a rebel spokesman": the state of the area, or the party named."""

from __future__ import annotations

import re

import msgspec

from reportedly.gazetteer.control_effects import HomeWords
from reportedly.gazetteer.sides import Sides
from reportedly.records.claims import Claim, Link, Party
from reportedly.situation.voices import Voice

WORD = re.compile(r"[^\W\d_]+")


def state_at(place: tuple[str, ...], sides: Sides) -> str | None:
    """Id of the state in which an area lies; None where that is not known."""
    state = f"actor:{place[0].lower()}" if place else ""
    return state if sides.is_state(state) else None


def is_of_state(told: Party, words: HomeWords) -> bool:
    """True for "the army", "government troops": forces that no name makes another's."""
    if told.id or told.type in ("place", "thing", "civilians"):
        return False
    said = _words(told.name or told.text) - words.small
    return bool(said & words.state) and said <= words.state | words.forces | words.offices


def is_of_rebels(name: str, words: HomeWords) -> bool:
    """True for "rebels", "the insurgent forces": a group that nothing in them names."""
    said = _words(name) - words.small
    return bool(said & words.rebels) and said <= words.rebels | words.forces | words.bands


def as_bodies(
    parties: tuple[Party, ...], claim: Claim, voice: Voice, state: str | None
) -> tuple[Party, ...]:
    """The parties with a person who speaks of what "we" hold as the body that he speaks for."""
    told = claim.attribution[-1] if claim.attribution else None
    body = voice.part or (state if voice.role == "local_official" else None)
    if told is None or body is None:
        return parties
    return tuple(
        msgspec.structs.replace(p, id=body, name=None)
        if p.type == "person" and p.id is None and p.name is not None and p.name == told.name
        else p
        for p in parties
    )


def names_nobody(told: Party, words: HomeWords) -> bool:
    """True for "both sides", "the enemy": who they are is told by nothing in them."""
    said = WORD.findall((told.name or told.text).casefold())
    return told.id is None and bool(said) and said[-1] in words.nobody


def heard(voice: Voice, told: Link | None, parties: tuple[Party, ...]) -> Voice:
    """The voice with the side it speaks for, where that is a party that only its words tell."""
    if voice.side is not None or told is None or told.id or told.part_of:
        return voice
    said = _stems(told.name or told.text or "")
    for party in parties:
        called = party.name or party.text
        if party.id is None and _stems(called)[-1:] and _stems(called)[-1] in said:
            return msgspec.structs.replace(voice, side=called.casefold())
    return voice


def of_home(voice: Voice, told: Link | None, side: str | None, words: HomeWords) -> Voice:
    """The voice as the state's, where an office of it speaks that no name makes another's."""
    if voice.side is not None or side is None or told is None or told.role != "official":
        return voice
    said = _words(told.text or "") - words.small
    known = words.state | words.seats
    own = bool(said & known) and said <= known | words.forces | words.offices
    return msgspec.structs.replace(voice, side=side) if own else voice


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def _stems(text: str) -> list[str]:
    """Its words without the "s" of many."""
    return [w.casefold().removesuffix("s") for w in WORD.findall(text)]
