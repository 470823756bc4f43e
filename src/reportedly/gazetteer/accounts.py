"""Words by which a page says whose own words it gives: titles, bylines, greetings, labels."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `english/accounts.toml`, in lower case."""

    genres: frozenset[str]
    talks: frozenset[str]
    verbs: frozenset[str]
    speakers: frozenset[str]
    delivered: frozenset[str]
    topics: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    honorifics: frozenset[str]
    manners: frozenset[str]
    vocatives: tuple[str, ...]
    asks: frozenset[str]
    questioners: frozenset[str]
    answers: frozenset[str]
    styled: frozenset[str]
    ends: frozenset[str]
    given: frozenset[str]
    stages: frozenset[str]


class _AccountsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


@cache
def open_accounts() -> Words:
    """The word lists by which a page says whose words it gives."""
    return load_toml("english/accounts.toml", _AccountsFile).words
