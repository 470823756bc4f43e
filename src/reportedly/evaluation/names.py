"""When two names are taken for one: half of the shorter name's telling words agree."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

import msgspec


class NameTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the measures hold for the same; `phrases` and `words` read: name = other names."""

    groups: tuple[frozenset[str], ...]
    core: frozenset[str]
    stop: frozenset[str]
    generic: frozenset[str]
    phrases: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]


@cache
def name_table() -> NameTable:
    """The table of `data/names.toml`."""
    text = (files(__package__) / "data" / "names.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), NameTable)


def turned(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """A table of name = others as other -> name."""
    return {other: name for name, others in table.items() for other in others}


@cache
def _synonyms() -> dict[str, str]:
    return turned(name_table().words)


@cache
def _phrases() -> dict[str, str]:
    return turned(name_table().phrases)


@cache
def telling_words(text: str) -> frozenset[str]:
    """The words of a name in plain letters, without articles, each by its one spelling."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = plain.replace("`", "")
    for phrase, word in _phrases().items():
        plain = plain.replace(phrase, word)
    found = re.findall(r"[a-z0-9]+", plain)
    return frozenset(_synonyms().get(w, w) for w in found if w not in name_table().stop)


def agree(one: str, other: str) -> bool:
    """True when half of the shorter name's words stand in the other; generic words come last."""
    a, b = telling_words(one), telling_words(other)
    generic = name_table().generic
    if a - generic and b - generic:
        a, b = a - generic, b - generic
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def same_name(gold: object, *names: object) -> bool:
    """True when an alternative of the gold (parted by ; / or brackets) fits one of the names."""
    alternatives = re.split(r"[;/()]", str(gold))
    return any(agree(a, str(name)) for a in alternatives for name in names if name)


def nameless(link: object) -> bool:
    """True for a gold link that names no one: bare "reportedly", officials unnamed."""
    return not link or bool(re.search(r"unspecified|unnamed|implied|^null$", str(link), re.I))
