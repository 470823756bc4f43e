"""Dictionary forms that the parser's own lists of English get wrong, and words it cuts in two."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml


class _LemmaFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    joined_prefixes: tuple[str, ...]
    joined: tuple[str, ...]
    intransitive: frozenset[str]
    two_objects: frozenset[str]
    undergone: frozenset[str]
    verbs: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    closed: dict[str, tuple[str, ...]]
    unchanged: tuple[str, ...]
    openers: tuple[str, ...]


class Lemmas:
    """Look-ups over the corrections."""

    def __init__(self, rows: _LemmaFile) -> None:
        self.verbs = {form: word for word, forms in rows.verbs.items() for form in forms}
        self.nouns = {form: word for word, forms in rows.nouns.items() for form in forms}
        self.closed: dict[str, tuple[str, ...]] = {}
        """Dictionary forms by what is written, for auxiliaries and pronouns, pieces included."""
        for word, forms in rows.closed.items():
            for form in forms:
                self.closed[form] = (*self.closed.get(form, ()), word)
        self.unchanged = frozenset(rows.unchanged)
        """Verbs whose past participle is the verb itself."""
        self.openers = frozenset(rows.openers)
        """Words that open a sentence with a capital and no name."""
        self.intransitive = rows.intransitive
        self.two_objects = rows.two_objects
        """Verbs whose participle may keep an object."""
        self.undergone = rows.undergone
        """Verbs of what one always does to somebody."""
        prefixes, words = "|".join(rows.joined_prefixes), "|".join(rows.joined)
        self.joined = re.compile(f"(?i)(?:(?:{prefixes})-[a-z]+|(?:{words})[a-z]*)$")
        """A word with a hyphen that is one token."""


@cache
def open_lemmas() -> Lemmas:
    """The package's corrections."""
    return Lemmas(load_toml("english/lemmas.toml", _LemmaFile))
