"""For whom a claim's origin speaks, and whom it means by "we" and "our forces"."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.control_effects import HomeWords
from reportedly.records.claims import Claim, Link, Party
from reportedly.situation.homes import WORD, Home, names_only_forces, words_of
from reportedly.situation.voices import Voice

OPPOSED = ".forces-opposed"
"""End of the id of those who fight a state, where nothing else names them."""
REBELS = "rebels"
"""What a group is called that only its speaker's office tells of: "a rebel commander"."""


def as_bodies(
    parties: tuple[Party, ...], claim: Claim, voice: Voice, home: Home, words: HomeWords
) -> tuple[Party, ...]:
    """The parties with who speaks of what "we" and "our forces" hold as whom he speaks for."""
    told = claim.attribution[-1] if claim.attribution else None
    if told is None or all(p.id for p in parties):
        return parties
    at_home = home.side is not None and voice.side == home.side
    return tuple(
        party
        if party.id is not None
        else _of_land(party, voice, home, words)
        if words_of(party.text) & words.land
        else _of_speaker(party, told, voice, home, words, at_home=at_home)
        if speaks_of_his_own(party, told, claim, words)
        else _as_state(party, home)
        if at_home and party.type == "military" and names_only_forces(party.text, words)
        else party
        for party in parties
    )


def _as_state(told: Party, home: Home) -> Party:
    return msgspec.structs.replace(told, id=home.state, name=None)


def _of_land(told: Party, voice: Voice, home: Home, words: HomeWords) -> Party:
    """ "The country's forces" are the speaker's, else the state's; "the country's rebels" not."""
    said = words_of(told.text) - words.small
    if not said <= words.land | words.state | words.forces:
        return told
    own = voice.part if voice.side != home.side and voice.part else home.state
    return msgspec.structs.replace(told, id=own, name=None)


def _of_speaker(
    told: Party, speaker: Link, voice: Voice, home: Home, words: HomeWords, *, at_home: bool
) -> Party:
    """ "Our forces" are those of the body that somebody speaks for."""
    body = voice.part or (home.state if at_home or voice.role == "local_official" else None)
    if body is not None and not body.endswith(OPPOSED):
        return msgspec.structs.replace(told, id=body, name=None, type="military")
    if body is not None or _leads_rebels(speaker, words):
        return msgspec.structs.replace(told, name=REBELS, type="armed_group")
    return told


def _leads_rebels(speaker: Link, words: HomeWords) -> bool:
    """True for "a rebel spokesman", "the rebels' commander"."""
    said = words_of(speaker.office or speaker.text or "") - words.small
    return bool(said & words.rebels) and said <= words.rebels | words.forces | words.offices


def speaks_of_his_own(told: Party, speaker: Link, claim: Claim, words: HomeWords) -> bool:
    """True for "we" and "our forces" in the mouth of who speaks."""
    called = speaker.name or speaker.text
    if told.type in ("person", "office") and called and (told.name or told.text) == called:
        return True
    quote = claim.evidence[0].quote if claim.evidence else ""
    before = WORD.findall(quote[: max(0, quote.find(told.text))].casefold())
    return bool(before) and before[-1] in words.ours


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
    said = words_of(told.text or "")
    plain = told.role == "official" or (told.role == "unnamed" and "government" in said)
    own = plain and is_of_office(said, words)
    return msgspec.structs.replace(voice, side=side) if own else voice


def of_own(voice: Voice, told: Link | None, side: str | None, words: HomeWords) -> Voice:
    """The voice as the state's, where its forces are told to win by "a military spokesman".

    Of what others win he may speak for them: a country at war with itself has two armies.
    """
    if voice.side is not None or told is None or told.role not in ("official", "unnamed"):
        return voice
    own = is_of_office(words_of(told.office or told.text or ""), words)
    return msgspec.structs.replace(voice, side=side) if own else voice


def is_of_office(told: set[str], words: HomeWords) -> bool:
    """True for the words of "the defence ministry", "an army colonel": a state's, but not whose."""
    said, known = told - words.small, words.state | words.seats
    return bool(said & known) and said <= known | words.forces | words.offices


def _stems(text: str) -> list[str]:
    """Its words without the "s" of many."""
    return [w.casefold().removesuffix("s") for w in WORD.findall(text)]
