"""The situation of an area: what is known of it on a day, by whom, what is disputed and unknown."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.areas import AreaMeant
from reportedly.records.casualties import Casualties, Tally
from reportedly.records.control import Control
from reportedly.records.flows import Assessment, Flow
from reportedly.records.incidents import Incident
from reportedly.records.tellers import Teller
from reportedly.records.values import Missing, SlotName

TrendOf = Literal["incidents", "killed"]
Subject = Literal["control", "incidents", "casualties", "flows"]


class Gap(msgspec.Struct, frozen=True, gc=False):
    """A slot that is empty in some claims, with the reason."""

    slot: SlotName
    why: Missing
    claims: tuple[str, ...]


class Sources(msgspec.Struct, frozen=True, gc=False):
    """Who speaks of the area: reports, named origins, bodies that are one voice, sides."""

    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    voices: int
    sides: tuple[str, ...]
    tellers: tuple[Teller, ...]


class Trend(msgspec.Struct, frozen=True, gc=False):
    """A number of two spans of days beside the count of reports of the same days."""

    what: TrendOf
    before: int
    after: int
    not_in_before: int
    """Counts that are in no sum: no best figure, a running total, ..."""
    not_in_after: int
    before_days: tuple[str, str]
    after_days: tuple[str, str]
    reports_before: int
    reports_after: int
    coverage_changed: bool
    """True where reports a day differ more than two-fold: the numbers then tell of the reports as
    much as of the world."""
    claims: tuple[str, ...]


class Around(msgspec.Struct, frozen=True, gc=False):
    """What is said of the areas that hold it; nothing of it is known to be of the area itself."""

    control: tuple[Control, ...]
    incidents: tuple[Incident, ...]
    flows: tuple[Flow, ...]


class Survey(msgspec.Struct, frozen=True, gc=False):
    """An area and all that lies in it, as of a day, by what was known on another."""

    area: AreaMeant
    as_of: str | None
    known_on: str | None
    control: tuple[Control, ...]
    incidents: tuple[Incident, ...]
    """Fighting and whatever else is no flow."""
    casualties: Casualties
    flows: tuple[Flow, ...]
    assessments: tuple[Assessment, ...]
    trends: tuple[Trend, ...]
    disputed_figures: tuple[Tally, ...]
    """Those of which sources give more than one."""
    disputed_control: tuple[Control, ...]
    gaps: tuple[Gap, ...]
    silent: tuple[Subject, ...]
    """Of what no report says anything."""
    around: Around
    sources: Sources
    claims: tuple[str, ...]
