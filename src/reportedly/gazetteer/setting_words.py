"""Words around places and days: what is sent from there, what answers an event elsewhere."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `english/settings.toml`, each a set of lemmas or of names."""

    attributive: frozenset[str]
    sent: frozenset[str]
    answers: frozenset[str]
    beyond: frozenset[str]
    apart: frozenset[str]
    other: frozenset[str]
    happenings: frozenset[str]
    afresh: frozenset[str]
    treated: frozenset[str]
    buried: frozenset[str]
    rest: frozenset[str]
    beneath: frozenset[str]
    wards: frozenset[str]
    charges: frozenset[str]
    tried: frozenset[str]
    home: frozenset[str]
    measures: frozenset[str]
    posted: frozenset[str]
    seats: frozenset[str]
    not_the_same: frozenset[str]
    set_apart: frozenset[str]
    laid_to: frozenset[str]
    known_for: frozenset[str]
    roles: frozenset[str]
    suspects: frozenset[str]
    amid: frozenset[str]
    several: frozenset[str]
    rows_of: frozenset[str]
    throughout: frozenset[str]
    gone: frozenset[str]
    grounds: frozenset[str]
    someplace: frozenset[str]
    locals: frozenset[str]
    districts: frozenset[str]
    dwellers: frozenset[str]
    far_off: frozenset[str]
    stretches: frozenset[str]


class _SettingWordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


@cache
def open_setting_words() -> Words:
    """The word lists by which an event is set in a place or kept out of one."""
    return load_toml("english/settings.toml", _SettingWordsFile).words
