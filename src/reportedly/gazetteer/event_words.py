"""Words around events: what befalls whom, what is only needed, feared or avoided."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `english/event_words.toml`, each a set of lemmas."""

    before_news: frozenset[str]
    again_and_again: frozenset[str]
    rewards: frozenset[str]
    memories: frozenset[str]
    striving: frozenset[str]
    goals: frozenset[str]
    feats: frozenset[str]
    meaning: frozenset[str]
    ensuring: frozenset[str]
    entailing: frozenset[str]
    helping: frozenset[str]
    tasks: frozenset[str]
    charging: frozenset[str]
    denying: frozenset[str]
    enabling: frozenset[str]
    long_lasting: frozenset[str]
    calling: frozenset[str]
    regarding: frozenset[str]
    coming: frozenset[str]
    numberless: frozenset[str]
    alleged: frozenset[str]
    ceasing: frozenset[str]
    keeping: frozenset[str]
    recurring: frozenset[str]
    spells: frozenset[str]
    of_any: frozenset[str]
    acting: frozenset[str]
    underway: frozenset[str]
    capable: frozenset[str]
    needs: frozenset[str]
    avoiding: frozenset[str]
    awaited: frozenset[str]
    granting: frozenset[str]
    weighing: frozenset[str]
    weighed: frozenset[str]
    rules_of_law: frozenset[str]
    imagined: frozenset[str]
    of_kind: frozenset[str]
    undergo: frozenset[str]
    present: frozenset[str]
    answering: frozenset[str]
    impact: frozenset[str]
    harmful: frozenset[str]
    succession: frozenset[str]
    in_turn: frozenset[str]
    tallies: frozenset[str]
    aftermath: frozenset[str]
    owned: frozenset[str]
    owning: frozenset[str]
    bases: frozenset[str]
    installed: frozenset[str]
    backed: frozenset[str]
    local_offices: frozenset[str]


class _EventWordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


@cache
def open_event_words() -> Words:
    """The word lists by which an event is told or kept from being told."""
    return load_toml("english/event_words.toml", _EventWordsFile).words
