"""The words of English that tell numbers and times, as data with look-ups."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeVar

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.kinds import open_kinds
from reportedly.records.values import FigureForm, Unit

T = TypeVar("T")
Needs = Literal["", "losses", "people", "adjective", "noun", "share"]
Phrase = tuple[str, ...]


class Modifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words directly before or after a number; `form` is None where they bound nothing."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    form: FigureForm | None = None
    more: bool = False
    weak: tuple[str, ...] = ()
    """Those of `before` that are prepositions as well."""


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words with bounds by convention; `needs` says what must follow or what they must be."""

    words: tuple[str, ...]
    low: int | None = None
    high: int | None = None
    share: bool = False
    none: bool = False
    needs: Needs = ""


class UnitRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns, and classes of nouns, that are counted in a unit."""

    unit: Unit
    nouns: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fractions and signs that stand for a share."""

    alone: tuple[str, ...]
    parts: tuple[str, ...]
    per_cent: tuple[str, ...]


class Losses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of losses among people."""

    nouns: tuple[str, ...]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make the number after them part of a name."""

    before: tuple[str, ...]
    after_proper: bool


class Idle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a "one" that counts nothing."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that make two numbers two levels, or two sides of a vote."""

    verbs: tuple[str, ...]
    votes: tuple[str, ...]


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `english/numbers.toml`."""

    values: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    modifier: tuple[Modifier, ...]
    vague: tuple[Vague, ...]
    shares: Shares
    measures: dict[str, tuple[str, ...]]
    losses: Losses
    names: Names
    idle: Idle
    changes: Changes
    unit: tuple[UnitRow, ...]


@cache
def numbers() -> Numbers:
    """The number words of English; raises DataWrong where the file breaks its schema."""
    return load_toml("english/numbers.toml", Numbers)


@cache
def classes_of(noun: str) -> frozenset[str]:
    """All classes of a noun lemma, by `english/nouns.toml`."""
    try:
        return open_kinds().classes.get(noun, frozenset())
    except (FileNotFoundError, DataWrong):
        return frozenset()


@cache
def unit_of(noun: str | None) -> Unit:
    """The unit in which a noun lemma is counted: persons where no noun stands, else `other`."""
    if noun is None:
        return "person"
    for row in numbers().unit:
        if noun in row.nouns:
            return row.unit
    classes = classes_of(noun)
    for row in numbers().unit:
        if classes.intersection(row.classes):
            return row.unit
    return "other"


def by_word(phrases: dict[str, T], at: int = 0) -> dict[str, tuple[tuple[Phrase, T], ...]]:
    """Phrases as tuples of words under their first word (`at` -1: their last), longest first."""
    table: dict[str, list[tuple[Phrase, T]]] = {}
    for text, value in phrases.items():
        words = tuple(text.split())
        table.setdefault(words[at], []).append((words, value))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in table.items()}
