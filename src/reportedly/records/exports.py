"""What an export is made from: rows of one sort, with the claims behind them."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.briefs import Behind
from reportedly.records.casualties import Tally
from reportedly.records.claims import Claim
from reportedly.records.control import Control
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident
from reportedly.records.mentions import Mention

ExportOf = Literal["incidents", "control", "flows", "figures", "claims"]
ExportShape = Literal["csv", "geojson", "jsonl"]


class Head(msgspec.Struct, frozen=True, gc=False):
    """What stands for the whole of an export."""

    export: ExportOf
    area: str | None
    """As it was asked for; null for all."""
    since: str | None
    as_of: str | None
    known_on: str | None
    """ISO days; null where none was asked for."""
    maker: str
    credits: tuple[str, ...]


class ExportMaterial(msgspec.Struct, frozen=True, gc=False):
    """All that an export is made from; `rows` are of the sort that its head names."""

    head: Head
    rows: tuple[Incident | Control | Flow | Tally | Behind, ...]
    claims: dict[str, Behind]
    """The claims that the rows stand on."""
    told: tuple[Claim, ...]
    """All claims that were known: whom and which places a profile leaves out stands in any."""
    mentions: tuple[Mention, ...]
    """Persons and places that the reports of the rows name."""
    large: frozenset[str]
    """Ids of the towns among them that say no more than a district."""
    polygons: frozenset[str]
    """Ids of areas of which the gazetteer has a polygon."""
