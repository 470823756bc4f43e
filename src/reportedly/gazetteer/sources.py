"""Words of saying: verbs, documents and roles by which a text names its sources."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class _SourceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    documents: dict[str, frozenset[str]]
    people: dict[str, frozenset[str]]


@cache
def open_sources() -> _SourceFile:
    """The word lists of `english/sources.toml`, each a set of lemmas."""
    return load_toml("english/sources.toml", _SourceFile)
