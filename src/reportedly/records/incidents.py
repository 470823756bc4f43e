"""Claims put together as telling of one event, and in plain words why."""

from __future__ import annotations

import msgspec

from reportedly.records.counts import CountRow
from reportedly.records.values import Modality


class Tie(msgspec.Struct, frozen=True, gc=False):
    """Why a claim of one report was put beside one told before."""

    claim: str
    to: str
    """The claim that it is most like."""
    why: str
    """One sentence; who judged and why, where an analyst decided."""
    score: float | None = None
    """Sum of what speaks for it; null where an analyst or the text itself says so."""


class Incident(msgspec.Struct, frozen=True, gc=False):
    """One event as the claims tell it; days are inclusive ISO dates, null where none is told."""

    incident: str
    """Id, of its claims and their place alone."""
    kind: str
    """The kind that most of its claims name, tolls left aside."""
    area: str | None
    """The closest place that any claim names."""
    place: tuple[str, ...]
    """Ids of the areas it lies in, widest first, and its own."""
    earliest: str | None
    latest: str | None
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    ties: tuple[Tie, ...]
    review: tuple[Tie, ...] = ()
    """Incidents that may be the same one, for an analyst to say: `to` is a claim of theirs."""
    figures: tuple[CountRow, ...] = ()
    standing: Modality | None = None
    """Null where a claim says that it happened; else what its claims come to at most: planned,
    possible, conditional or denied."""


class MainIncident(msgspec.Struct, frozen=True, gc=False):
    """A report with the incident that it mainly tells of."""

    report: str
    incident: str
    """The same for all reports whose main event is one."""
    why: str
    """Why the report stands there, in one sentence."""
