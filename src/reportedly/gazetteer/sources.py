"""Words of saying: verbs, documents and roles by which a text names its sources."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.own_rows import Words, with_words
from reportedly.gazetteer.rules import Rules, by_rules

FILE = "english/sources.toml"


class _SourceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    documents: dict[str, frozenset[str]]
    people: dict[str, frozenset[str]]


@lru_cache(maxsize=8)
def sources_with(rules: Rules) -> _SourceFile:
    """The word lists with own words added and taken away; raises DataWrong."""
    return msgspec.convert(with_words(load_toml(FILE, Words), rules, FILE), _SourceFile)


open_sources = by_rules(sources_with)
"""The word lists of `english/sources.toml`, each a set of lemmas, with the rules in force."""
