"""Which place "the district" and "the town" mean: the one that was last called that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.records.mentions import Mention
from reportedly.records.parses import Token
from reportedly.records.places import Place

if TYPE_CHECKING:
    from reportedly.mentions.place_memory import Memory

CALLED = 40
"""Characters beside a name within which it is told what it is: ", a strategic town north of"."""


def told_as(memory: Memory, token: Token) -> Place | None:
    """The place that was last called that: "the district" after "X district"."""
    listed, new = listed_as(memory, token), unlisted_as(memory, token)
    if new is not None and (listed is None or listed[0] < new.start):
        return new.place or None
    return listed[1] if listed else None


def unlisted_as(memory: Memory, token: Token) -> Mention | None:
    """The name of no list that was last called that: "X, a village in", "X village"."""
    word, text = token.text.lower(), memory.page.text
    for mention in reversed([m for m in memory.unknown if m.end <= token.start and m.place]):
        behind = text[mention.end : mention.end + CALLED].lower()
        ahead = text[max(0, mention.start - CALLED) : mention.start].lower()
        if ahead.endswith(f"{word} of ") or behind.startswith(f" {word}"):
            return mention
        if behind.startswith(", a") and f" {word} " in behind.partition(".")[0]:
            return mention
    return None


def listed_as(memory: Memory, token: Token) -> tuple[int, Place] | None:
    """Where the place of the list that was last called that is told, and it."""
    tokens = memory.parse.tokens
    for form, mention, place in memory.before(token.start):
        if mention.why == "demonym" or place.id is None or place.part or place.count:
            continue
        behind = tokens[form.last].text.lower() if form.last < len(tokens) else ""
        ahead = tokens[form.first - 2].text.lower() if form.first > 1 else ""
        of = form.first > 0 and tokens[form.first - 1].text == "of"
        if token.text.lower() in (behind, ahead if of else ""):
            return mention.start, memory.itself(place)
    return None
