"""The words of English that tell numbers and times, as data with look-ups."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, TypeVar

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.kinds import Kinds, open_kinds
from reportedly.records.values import Counts, FigureForm, Unit

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
    """Verbs that make two numbers two levels, or two sides of a vote; verbs that put another
    number in the place of an `earlier` one."""

    verbs: frozenset[str]
    votes: frozenset[str]
    revisions: frozenset[str]
    earlier: frozenset[str]


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that stand for events when counted, and nouns of many persons in the singular;
    `quantities`, whose "of" leads to what is meant, and `volleys`, to the event that is meant;
    `turns`, of which an ordinal counts how often something was done, and verbs by which an event is
    said to be such a one (`marking`); `spots`, which are none."""

    acts: tuple[str, ...]
    spots: frozenset[str]
    turns: frozenset[str]
    marking: frozenset[str]
    quantities: frozenset[str]
    volleys: frozenset[str]
    groups: tuple[str, ...]


class States(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What befell those counted, by the word beside their number: what it counts then.

    `words` on the noun or right behind the number, `phrases` ("with injury") behind it. What counts
    as "other" are no losses. `things` tell by their verb what befell buildings.
    """

    words: dict[str, Counts]
    things: dict[str, Counts]
    phrases: dict[str, Counts]


class Scopes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make a figure a rate or a total; a total too is a figure "over the past month":
    one of `past` right before one of `stretches`, or told of one of `wars` behind one of
    `throughout`; of `tallies` of such a total a paragraph may tell on; `harmed` are those of whom
    a part is told. Of whom those are that `belonging` names stands behind them. `spells` make a
    rate behind "each", `gravity` and `care` tell a part of the hurt, and `sorts` are of whom those
    counted before may consist. What has come about in a war or in `fighting` is a total, since one
    of the `hours` of the day it is none."""

    rate: tuple[str, ...]
    cumulative: tuple[str, ...]
    past: tuple[str, ...]
    stretches: tuple[str, ...]
    throughout: tuple[str, ...]
    wars: tuple[str, ...]
    fighting: frozenset[str]
    campaigns: frozenset[str]
    hours: frozenset[str]
    tallies: tuple[str, ...]
    harmed: frozenset[str]
    belonging: tuple[str, ...]
    spells: frozenset[str]
    gravity: frozenset[str]
    care: frozenset[str]
    sorts: frozenset[str]


class Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rows of numbers that tell who the counted were: verbs before one, those that make it a part,
    prepositions of whom a member without a noun is, and words for anyone."""

    consist: frozenset[str]
    involve: frozenset[str]
    size: frozenset[str]
    part: frozenset[str]
    whose: frozenset[str]
    anyone: frozenset[str]


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
    counted: Counted
    scopes: Scopes
    rows: Rows
    states: States
    unit: tuple[UnitRow, ...]


@cache
def numbers() -> Numbers:
    """The number words of English; raises DataWrong where the file breaks its schema."""
    return load_toml("english/numbers.toml", Numbers)


def is_quantity(lemma: str) -> bool:
    """True for a noun that only says how many or how much of what stands after its "of"."""
    return lemma in numbers().counted.quantities


NO_CLASS: frozenset[str] = frozenset()


def classes_of(noun: str) -> frozenset[str]:
    """All classes of a noun lemma, by `english/nouns.toml` with the rules in force."""
    return open_kinds().classes.get(noun, NO_CLASS)


def unit_of(noun: str | None) -> Unit:
    """The unit in which a noun lemma is counted: persons where no noun stands, else `other`."""
    return _unit_in(open_kinds(), noun)


@lru_cache(maxsize=50_000)  # as many nouns as English has in news; a lookup walks all rows
def _unit_in(kinds: Kinds, noun: str | None) -> Unit:
    if noun is None:
        return "person"
    for row in numbers().unit:
        if noun in row.nouns:
            return row.unit
    classes = kinds.classes.get(noun, NO_CLASS)
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


Kind = Literal["word", "weekday", "month", "year", "unit", "clock", "ordinal"]


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways to say a time, the kind of word they cannot do without, and the reckoning they mean."""

    on: Kind
    say: tuple[str, ...]
    means: str


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days with a name of their own."""

    words: tuple[str, ...]
    means: str


class Beside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before and after."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Future(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a time, and right after it, that tell that it is to come."""

    cues: tuple[str, ...]
    after: tuple[str, ...]


class Triggers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words without which no row of a kind can fit."""

    word: tuple[str, ...]
    unit: tuple[str, ...]


class Times(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `english/times.toml`."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    units: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    names: Beside
    around: Beside
    wraps: dict[str, tuple[str, ...]]
    future: Future
    triggers: Triggers
    named: tuple[Named, ...]
    expression: tuple[Saying, ...]


@cache
def times() -> Times:
    """The time words of English; raises DataWrong where the file breaks its schema."""
    return load_toml("english/times.toml", Times)
