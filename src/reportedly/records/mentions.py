"""Where the text names a place, an actor, a time or a number, and what it may mean."""

from __future__ import annotations

import msgspec

from reportedly.records.places import Place
from reportedly.records.times import When
from reportedly.records.values import ActorType, FigureForm, MentionType, Why


class Actor(msgspec.Struct, frozen=True, gc=False):
    """Who acts or speaks: an entry of the registry, or a person or body known by the text alone."""

    id: str | None
    """`actor:<slug>` or `outlet:<slug>` of the registry; null for who stands in no file."""
    name: str | None
    """The registry's name, or the fullest form in this report."""
    type: ActorType
    country_code: str | None = None
    part_of: str | None = None
    """Id of the parent body."""
    office: str | None = None
    """What a person is said to be ("Taliban spokesman")."""
    chain: tuple[int, int] | None = None
    """Start and end of the earlier mention that this one repeats (a short name, a pronoun)."""


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number expression with its bounds by the conventions of the coding rules.

    `low` and `high` are inclusive counts of whatever `noun` names; null is open.
    """

    form: FigureForm
    stated: tuple[int, ...]
    """The numbers that stand in the words; empty for vague words."""
    low: int | None
    high: int | None
    noun: str | None = None
    """Lemma of the thing counted, where the words after the number name it."""
    more: bool = False
    """True for "another", "N more", "additional"."""
    share: bool = False
    """True for shares ("most", "half of", "10 %"), which have no bounds."""
    of_what: str | None = None
    """`people`, or the reason it counts no people: "money", "age", "distance", "vote", "name",
    "calibre", "time", "share", "ordinal", "area", "weight"."""


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that names something; only the key of its own type is present."""

    start: int
    end: int
    text: str
    type: MentionType
    why: Why
    place: Place | msgspec.UnsetType | None = msgspec.UNSET
    actor: Actor | msgspec.UnsetType | None = msgspec.UNSET
    when: When | msgspec.UnsetType | None = msgspec.UNSET
    figure: Number | msgspec.UnsetType | None = msgspec.UNSET
