"""Who is said to have done what to whom, where, when, how many, and according to whom."""

from __future__ import annotations

import msgspec

from reportedly.records import show
from reportedly.records.figures import Figure
from reportedly.records.places import ClaimPlace
from reportedly.records.times import When
from reportedly.records.values import (
    ActorType,
    CheckKind,
    Missing,
    Modality,
    PartyBasis,
    Relation,
    SlotName,
    SourceManner,
    SourceRole,
)


class Codes(msgspec.Struct, frozen=True, gc=False):
    """The event kind in two coding schemes; null where the scheme has no fitting code."""

    plover: str | None
    cameo: str | None


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """A verbatim slice of the text."""

    start: int
    end: int
    quote: str


class Party(msgspec.Struct, frozen=True, gc=False):
    """An actor in a slot; `start` and `end` are null where the words do not stand in the text."""

    text: str
    start: int | None
    end: int | None
    id: str | None
    name: str | None
    type: ActorType
    basis: PartyBasis = "stated"


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Words of the text that fill a slot as they stand."""

    text: str
    start: int
    end: int


class Link(msgspec.Struct, frozen=True, gc=False):
    """One link of a source chain: who told the link before it."""

    text: str | None
    """What the text calls the source; null where it calls nobody ("reportedly", "is said to"):
    the span is then of the words that tell so."""
    start: int | None
    end: int | None
    id: str | None
    name: str | None
    """Null for an unnamed source."""
    role: SourceRole
    manner: SourceManner
    when: When | None = None
    part_of: str | None = None
    """Id of the body that a person or body without an id speaks for ("the Taliban spokesman")."""
    office: str | None = None
    """What a person is said to be ("district governor")."""


class About(msgspec.Struct, frozen=True, gc=False):
    """How a claim bears on another of the same report; `claim` is null where only words name it."""

    relation: Relation
    claim: str | None
    text: str | None
    start: int | None
    end: int | None


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One event or state, told in one clause by one source chain.

    The first evidence is the smallest clause that holds the trigger; then come carried-over
    subjects, sources and places. The chain runs from the outlet to the origin.
    """

    id: str
    article: int
    kind: str
    codes: Codes
    evidence: tuple[Evidence, ...]
    agent: tuple[Party, ...]
    target: tuple[Party, ...]
    places: tuple[ClaimPlace, ...]
    when: When | None
    figures: tuple[Figure, ...]
    manner: Phrase | None
    purpose: Phrase | None
    attribution: tuple[Link, ...]
    modality: Modality
    background: bool
    about: tuple[About, ...]
    missing: dict[SlotName, Missing]
    confidence: float | None
    """Probability that a careful reader finds it on these words, to three digits.

    Calibrated on the own gold; null for families that the gold only samples.
    """
    maker: str

    @property
    def family(self) -> str:
        """The part of the kind before the dot."""
        return self.kind.partition(".")[0]

    def __str__(self) -> str:
        return show.claim_in_words(self)

    def _repr_html_(self) -> str:
        return show.claim_in_html(self)


class Check(msgspec.Struct, frozen=True, gc=False):
    """What the map says of a claim about geography; it never changes the claim."""

    claim: str
    kind: CheckKind
    says: str
    map: str
