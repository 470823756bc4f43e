"""The state in which an area lies, and what words for forces and rebels name or leave open."""

from __future__ import annotations

import re

import msgspec

from reportedly.gazetteer.control_effects import HomeWords
from reportedly.gazetteer.sides import Sides
from reportedly.records.claims import Party

WORD = re.compile(r"[^\W\d_]+")


class Home(msgspec.Struct, frozen=True, gc=False):
    """The state in which an area lies, and the side it is on; null where it is not known."""

    state: str | None
    side: str | None


def state_at(place: tuple[str, ...], sides: Sides) -> str | None:
    """Id of the state in which an area lies; None where that is not known."""
    state = f"actor:{place[0].lower()}" if place else ""
    return state if sides.is_state(state) else None


def is_of_state(told: Party, words: HomeWords) -> bool:
    """True for "the army", "government troops": forces that no name makes another's."""
    if told.id or told.type in ("place", "thing", "civilians"):
        return False
    said = words_of(told.name or told.text) - words.small
    return bool(said & words.state) and said <= words.state | words.forces | words.offices


def is_of_rebels(name: str, words: HomeWords) -> bool:
    """True for "rebels", "the insurgent forces": a group that nothing in them names."""
    said = words_of(name) - words.small
    return bool(said & words.rebels) and said <= words.rebels | words.forces | words.bands


def names_only_forces(name: str, words: HomeWords) -> bool:
    """True for "soldiers", "an armed group", "fighters": nothing in it tells whose."""
    return words_of(name) - words.small <= words.forces | words.bands | words.state


def tells_of_troops(name: str, words: HomeWords) -> bool:
    """True for "forces loyal to the president", "an armed group": no name of a group of rebels."""
    said = words_of(name) - words.small
    return bool(said & (words.state | words.forces - words.shared)) or names_only_forces(
        name, words
    )


def names_nobody(told: Party, words: HomeWords) -> bool:
    """True for "both sides", "the enemy": who they are is told by nothing in them."""
    said = WORD.findall((told.name or told.text).casefold())
    return told.id is None and bool(said) and said[-1] in words.nobody


def words_of(text: str) -> set[str]:
    """Its words in small letters."""
    return set(WORD.findall(text.casefold()))
