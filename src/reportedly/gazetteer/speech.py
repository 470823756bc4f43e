"""Words of appeal and judgement: what is called needful, shameful, welcome or weighty."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `english/speech.toml`, each a set of lemmas or of two words."""

    needful: frozenset[str]
    wish: frozenset[str]
    ask_for: frozenset[str]
    name: frozenset[str]
    mean: frozenset[str]
    show: frozenset[str]
    harsh: frozenset[str]
    kind: frozenset[str]
    untrue: frozenset[str]
    lies: frozenset[str]
    true: frozenset[str]
    truth: frozenset[str]
    wrong: frozenset[str]
    vice: frozenset[str]
    weighty: frozenset[str]
    revolted: frozenset[str]
    worried: frozenset[str]
    glad: frozenset[str]
    courtesies: frozenset[str]
    harder: frozenset[str]
    converse: frozenset[str]
    secure: frozenset[str]
    boon: frozenset[str]
    dare: frozenset[str]
    resolve: frozenset[str]
    inquire: frozenset[str]
    decide: frozenset[str]
    heal: frozenset[str]


class _SpeechFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


@cache
def open_speech() -> Words:
    """The word lists by which a speaker appeals, judges and weighs."""
    return load_toml("english/speech.toml", _SpeechFile).words
