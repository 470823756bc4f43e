"""Figures of incidents, and killed and injured over incidents: what could not be added too."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.counts import CountRow
from reportedly.records.values import Counts, Scope, Unit

Whom = Literal["everyone", "civilians", "combatants"]
WhyLeftOut = Literal[
    "tie",
    "differ_twofold",
    "no_number",
    "range_only",
    "only_possible",
    "cumulative",
    "rate",
    "stock",
    "several_words",
    "only_a_part",
    "part_is_more",
    "counted_already",
]
"""Why a count is in no total: the reasons why it has no best figure; a running total, a rate or a
level is of no single event; told of several sorts of people in words that may mean the same ones;
only a part of them is told; the same figure is told of several places, and is counted once."""


class Tally(msgspec.Struct, frozen=True, gc=False):
    """What is said of one count of one incident, with what the incident was."""

    incident: str
    kind: str
    area: str | None
    place: tuple[str, ...]
    earliest: str | None
    latest: str | None
    row: CountRow
    claims: tuple[str, ...]
    reports: tuple[str, ...]


class Addend(msgspec.Struct, frozen=True, gc=False):
    """What one incident adds."""

    incident: str
    area: str | None
    low: int
    best: int
    high: int
    of: tuple[str, ...]
    """The words for whom, where no figure is of all: their numbers are added up."""
    figures: tuple[str, ...]
    claims: tuple[str, ...]


class LeftOut(msgspec.Struct, frozen=True, gc=False):
    """A count that is in no total."""

    incident: str
    area: str | None
    why: WhyLeftOut
    of: str | None
    low: int | None
    high: int | None
    words: tuple[str, ...]
    """As the sources have it."""
    claims: tuple[str, ...]


class Toll(msgspec.Struct, frozen=True, gc=False):
    """A sum over incidents, in the fields of UCDP GED: `low`, `best`, `high`.

    All three are sums over the same incidents, those that have a best figure; null of none.
    """

    counts: Counts
    unit: Unit
    whom: Whom
    area: str | None
    place: tuple[str, ...]
    earliest: str | None
    latest: str | None
    low: int | None
    best: int | None
    high: int | None
    made_of: tuple[Addend, ...]
    left_out: tuple[LeftOut, ...]


class Running(msgspec.Struct, frozen=True, gc=False):
    """A running total as its sources give it; never added to anything."""

    area: str | None
    place: tuple[str, ...]
    counts: Counts
    scope: Scope
    row: CountRow


class Casualties(msgspec.Struct, frozen=True, gc=False):
    """Totals over all incidents asked for, the same by area and day, and running totals."""

    totals: tuple[Toll, ...]
    by_area_and_day: tuple[Toll, ...]
    running: tuple[Running, ...]
