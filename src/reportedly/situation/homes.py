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


def names_only_forces(name: str, words: HomeWords) -> bool:
    """True for "soldiers", "an armed group", "fighters": nothing in it tells whose."""
    return _words(name) - words.small <= words.forces | words.bands | words.state


def tells_of_troops(name: str, words: HomeWords) -> bool:
    """True for "forces loyal to the president", "an armed group": no name of a group of rebels."""
    said = _words(name) - words.small
    return bool(said & (words.state | words.forces - FIGHTERS)) or names_only_forces(name, words)


FIGHTERS = frozenset({"fighters", "pro"})
"""Words that stand as well in what a group of rebels is called: "pro-Russian separatists"."""


def as_bodies(
    parties: tuple[Party, ...], claim: Claim, voice: Voice, home: Home, words: HomeWords
) -> tuple[Party, ...]:
    """The parties with who speaks of what "we" and "our forces" hold as whom he speaks for."""
    told = claim.attribution[-1] if claim.attribution else None
    if told is None or all(p.id for p in parties):
        return parties
    return tuple(_as_body(p, told, claim, voice, home, words) for p in parties)


def _as_body(
    told: Party, speaker: Link, claim: Claim, voice: Voice, home: Home, words: HomeWords
) -> Party:
    if told.id is not None:
        return told
    if _words(told.text) & words.land:
        own = voice.part if voice.side != home.side and voice.part else home.state
        return msgspec.structs.replace(told, id=own, name=None) if _is_armed(told, words) else told
    if not speaks_of_his_own(told, speaker, claim):
        said_at_home = voice.side is not None and voice.side == home.side
        bare = told.type == "military" and names_only_forces(told.text, words)
        return (
            msgspec.structs.replace(told, id=home.state, name=None)
            if (said_at_home and bare)
            else told
        )
    of_home = voice.role == "local_official" or (voice.side == home.side and home.side is not None)
    body = voice.part or (home.state if of_home else None)
    if body is not None and not body.endswith(OPPOSED):
        return msgspec.structs.replace(told, id=body, name=None, type="military")
    if body is not None or _leads_rebels(speaker, words):
        return msgspec.structs.replace(told, name=REBELS, type="armed_group")
    return told


class Home(msgspec.Struct, frozen=True, gc=False):
    """The state in which an area lies, and the side it is on; null where it is not known."""

    state: str | None
    side: str | None


OPPOSED = ".forces-opposed"
"""End of the id of those who fight a state, where nothing else names them."""

REBELS = "rebels"
"""What a group is called that only its speaker's office tells of: "a rebel commander"."""


def _leads_rebels(speaker: Link, words: HomeWords) -> bool:
    """True for "a rebel spokesman", "the rebels' commander"."""
    said = _words(speaker.office or speaker.text or "") - words.small
    return bool(said & words.rebels) and said <= words.rebels | words.forces | words.offices


def _is_armed(told: Party, words: HomeWords) -> bool:
    """True for "the country's forces", not for the country's rebels."""
    said = _words(told.text) - words.small
    return said <= words.land | words.state | words.forces


def speaks_of_his_own(told: Party, speaker: Link, claim: Claim) -> bool:
    """True for "we" and "our forces" in the mouth of who speaks."""
    called = speaker.name or speaker.text
    if told.type in ("person", "office") and called and (told.name or told.text) == called:
        return True
    quote = claim.evidence[0].quote if claim.evidence else ""
    at = quote.find(told.text)
    return at > 0 and quote[:at].rstrip()[-3:].casefold() == OUR


OUR = "our"


def names_nobody(told: Party, words: HomeWords) -> bool:
    """True for "both sides", "the enemy": who they are is told by nothing in them."""
    said = WORD.findall((told.name or told.text).casefold())
    return told.id is None and bool(said) and said[-1] in words.nobody


def heard(voice: Voice, told: Link | None, parties: tuple[Party, ...]) -> Voice:
    """The voice with the side it speaks for, where that is a party that only its words tell."""
    if voice.side is not None or told is None or told.id or told.part_of:
        return voice
    said = _stems(f"{told.name or told.text or ''} {told.office or ''}")
    for party in parties:
        called = party.name or party.text
        if party.id is None and _stems(called)[-1:] and _stems(called)[-1] in said:
            return msgspec.structs.replace(voice, side=called.casefold())
    return voice


def of_home(voice: Voice, told: Link | None, side: str | None, words: HomeWords) -> Voice:
    """The voice as the state's, where an office of it speaks that no name makes another's."""
    if voice.side is not None or side is None or told is None:
        return voice
    said = _words(told.text or "") - words.small
    known = words.state | words.seats
    plain = told.role == "official" or (told.role == "unnamed" and "government" in said)
    own = plain and bool(said & known) and said <= known | words.forces | words.offices
    return msgspec.structs.replace(voice, side=side) if own else voice


def of_own(voice: Voice, told: Link | None, side: str | None, words: HomeWords) -> Voice:
    """The voice as the state's, where its forces are told to win by "a military spokesman".

    Of what others win he may speak for them: a country at war with itself has two armies.
    """
    if voice.side is not None or told is None or told.role not in ("official", "unnamed"):
        return voice
    said = _words(told.office or told.text or "") - words.small
    known = words.state | words.seats
    own = bool(said & known) and said <= known | words.forces | words.offices
    return msgspec.structs.replace(voice, side=side) if own else voice


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def _stems(text: str) -> list[str]:
    """Its words without the "s" of many."""
    return [w.casefold().removesuffix("s") for w in WORD.findall(text)]
