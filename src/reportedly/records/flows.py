"""Flight, forces on the move, passages, talks and pledges, and opinions that are somebody's own."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.counts import CountRow
from reportedly.records.tellers import Teller
from reportedly.records.values import ActorType, Role

FlowTable = Literal["people", "forces", "passages", "contacts"]
FlowModality = Literal["done", "planned", "possible", "conditional", "denied"]
"""`done`: said to have come about; `denied`: nobody says so but who denies it."""
Measure = Literal["flow", "stock", "total"]
"""IDMC's distinction: who moved; how many there are on a day; a running total since a day."""


class FlowParty(msgspec.Struct, frozen=True, gc=False):
    """Who moves, closes, meets or promises."""

    name: str
    id: str | None
    type: ActorType


class FlowPlace(msgspec.Struct, frozen=True, gc=False):
    """A place of a flow, by the role its claims give it."""

    role: Role
    name: str
    place: tuple[str, ...]
    """Ids of the areas it lies in, widest first, and its own."""
    implied: bool = False
    """True where no claim names it: it is the country that the report is about."""


class Condition(msgspec.Struct, frozen=True, gc=False):
    """On what it depends."""

    text: str | None
    """The words of the report; null where it only says that there is a condition."""
    claim: str
    on: str | None = None
    """The claim that tells of what it depends on."""


class FlowCount(msgspec.Struct, frozen=True, gc=False):
    """What is said of one count, and what sort of number that is."""

    measure: Measure
    row: CountRow
    recommended: tuple[str, ...]
    """Ids of the figures that give the best number; IDMC's role of every other one is
    triangulation."""


class Flow(msgspec.Struct, frozen=True, gc=False):
    """One row: an incident's flight, deployment, closure, talks or pledge; or a level of people.

    Days are inclusive ISO dates, null where none is told.
    """

    flow: str
    """Id, of the incident, sort and modality; of a level, of what is counted where."""
    table: FlowTable
    sort: str
    """Of `flow_sorts.toml`."""
    label: str
    """The sort in plain words."""
    kind: str
    """The kind that most of its claims name."""
    modality: FlowModality
    background: bool
    """True where it is only told as what lies behind the news."""
    who: tuple[FlowParty, ...]
    whom: tuple[FlowParty, ...]
    origin: tuple[FlowPlace, ...]
    destination: tuple[FlowPlace, ...]
    at: tuple[FlowPlace, ...]
    earliest: str | None
    latest: str | None
    counts: tuple[FlowCount, ...]
    conditions: tuple[Condition, ...]
    said_by: tuple[Teller, ...]
    denied_by: tuple[Teller, ...]
    incidents: tuple[str, ...]
    claims: tuple[str, ...]
    reports: tuple[str, ...]


class Assessment(msgspec.Struct, frozen=True, gc=False):
    """How somebody judges things: theirs, and no fact."""

    claim: str
    report: str
    kind: str
    whose: Teller
    words: str
    """As the report has it."""
    of: tuple[FlowParty, ...]
    at: tuple[FlowPlace, ...]
    said: str | None
    """ISO day on which it became known."""
    modality: str
