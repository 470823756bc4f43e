"""A brief: sentences made from templates and claims, each with the words behind it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.changes import Change
from reportedly.records.claims import Claim
from reportedly.records.mentions import Mention
from reportedly.records.reports import Report
from reportedly.records.surveys import Survey

FactSort = Literal["place", "party", "source", "day", "number", "words", "kind"]
"""What a value of a sentence is, and so what a claim must hold for it to stand there."""


class Fact(msgspec.Struct, frozen=True, gc=False):
    """A value that a sentence takes from claims: every one of `claims` alone would bear it out."""

    sort: FactSort
    text: str
    claims: tuple[str, ...]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence; `subject` names the row that it tells of, `template` its words."""

    template: str
    subject: str
    text: str
    claims: tuple[str, ...]
    """The claims it stands on, in the order of their first mention."""
    facts: tuple[Fact, ...] = ()


class Section(msgspec.Struct, frozen=True, gc=False):
    """Sentences under one heading; `empty` is what is said where there is none."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]
    empty: str


class Reference(msgspec.Struct, frozen=True, gc=False):
    """The words of a claim: what a reader opens to check a sentence."""

    claim: str
    report: str
    outlet: str | None
    published: str | None
    url: str | None
    title: str | None
    quote: str
    start: int
    end: int
    said_by: str | None
    """The chain behind the outlet, in words; null where it speaks for itself."""


class BriefSource(msgspec.Struct, frozen=True, gc=False):
    """A report that the brief stands on."""

    report: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    claims: int


class Brief(msgspec.Struct, frozen=True, gc=False):
    """What is known of an area, as of a day, as known on another."""

    area: str
    as_of: str | None
    """ISO day, the state at its end; null: the last one told of."""
    known_on: str | None
    """ISO day; null: all that the ledger holds."""
    since: str
    """ISO day from which events count as recent."""
    profile: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    sources: tuple[BriefSource, ...]
    reports: int
    origins: int
    voices: int
    credits: tuple[str, ...]
    maker: str
    older: int = 0
    """Incidents before `since`, of which the brief tells nothing."""


class Fault(msgspec.Struct, frozen=True, gc=False):
    """A place where a brief differs from what the ledger says."""

    where: str
    """Section and subject of the sentence."""
    found: str | None
    expected: str | None
    why: str


class Behind(msgspec.Struct, frozen=True, gc=False):
    """A claim with its report, as a brief takes it."""

    report: Report
    claim: Claim
    known: str | None


class Material(msgspec.Struct, frozen=True, gc=False):
    """All that a brief of an area is made from; every row lists the claims it stands on."""

    survey: Survey
    changes: tuple[Change, ...]
    since: str
    """ISO day: events of it and later are recent; changes are since its evening."""
    claims: dict[str, Behind]
    credits: tuple[str, ...]
    maker: str
    told: tuple[Claim, ...] = ()
    """All claims that were known: whom and which places a profile leaves out stands in any."""
    mentions: tuple[Mention, ...] = ()
    """Persons and places that the same reports name."""
    large: frozenset[str] = frozenset()
    """Ids of the towns among them that say no more than a district."""


class Profile(msgspec.Struct, frozen=True, gc=False):
    """What leaves the ledger with a publication."""

    id: str
    title: str
    names: bool
    """True where names of private persons stay."""
    coarse: bool
    """True where no place finer than a second-level area is told."""
