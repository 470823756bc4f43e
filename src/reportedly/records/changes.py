"""What a later day knows that an earlier one did not."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.control import ControlState
from reportedly.records.counts import NoBest
from reportedly.records.values import Counts, Modality, Scope, Unit

Subject = Literal["control", "figures", "flows", "incidents", "assessments"]
ChangeSort = Literal["new", "changed", "withdrawn", "disputed"]
"""`withdrawn`: all that it stood on was withdrawn; `disputed`: it became disputed or contested,
was denied, or lost its best figure."""


class Shown(msgspec.Struct, frozen=True, gc=False):
    """What is said of a row on a day; null where it does not apply."""

    holder: str | None = None
    state: ControlState | None = None
    low: int | None = None
    high: int | None = None
    best: int | None = None
    best_none: NoBest | None = None
    denied: bool | None = None
    with_incidents: tuple[str, ...] = ()
    """Incidents with which it is now one, or was one."""
    standing: Modality | None = None
    """Of an incident that nobody says has happened, as in its record."""


class Change(msgspec.Struct, frozen=True, gc=False):
    """One row that differs; `before` is null for a new one, `after` for one that is gone."""

    what: Subject
    change: ChangeSort
    kind: str | None
    area: str | None
    places: tuple[tuple[str, ...], ...]
    """Ids of its areas, widest first; a flow has several."""
    earliest: str | None
    latest: str | None
    before: Shown | None
    after: Shown | None
    counts: Counts | None
    unit: Unit | None
    of: str | None
    scope: Scope | None
    row: str | None
    """Id of the incident or flow, the later one where there are two."""
    claims_before: tuple[str, ...]
    claims_after: tuple[str, ...]
