"""What the rows of all exports have in common: place, days, parties, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeGuard

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.exports.places import place_columns, placed
from reportedly.records.briefs import Behind
from reportedly.records.claims import Claim, Party
from reportedly.records.counts import CountRow, Said

Row = dict[str, Any]
"""A row by its columns: text, whole number, decimal, flag, or several texts."""
WEEK, MONTH = 7, 31
"""Days up to which a span is told as a week and as a month, as UCDP GED codes it."""


class Told:
    """What stands behind the rows of an export."""

    def __init__(
        self, claims: Mapping[str, Behind], sources: Sources, polygons: frozenset[str]
    ) -> None:
        self.claims = claims
        self.sources = sources
        self.polygons = polygons

    def of(self, ids: Iterable[str]) -> Iterator[Claim]:
        """The claims of these ids that are at hand."""
        return (self.claims[key].claim for key in ids if key in self.claims)

    def where(self, name: str | None, line: tuple[str, ...], claims: Iterable[str]) -> Row:
        """The columns of the place of a row, from the claim that names it."""
        found = placed(name, line, self.of(claims)) if name else None
        return place_columns(found, name, self.sources.discretion, self.polygons)

    def who_says(self, claims: Iterable[str]) -> list[str]:
        """The sources, each once."""
        return list(dict.fromkeys(self.sources.name(c) for c in claims if c in self.claims))


def days(first: str | None, last: str | None) -> Row:
    """The columns of the days; precision as UCDP GED codes it, None where an end is open."""
    return {"date_start": first, "date_end": last, "date_prec": _precision(first, last)}


def _precision(first: str | None, last: str | None) -> int | None:
    if first is None or last is None:
        return None
    span = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days + 1
    return (
        1 if span == 1 else 2 if span < WEEK else 3 if span == WEEK else 4 if span <= MONTH else 5
    )


def parties(claims: Iterable[Claim]) -> Row:
    """Names and ids of who did it and to whom, each once; a place is no party."""
    told: Row = {}
    held = tuple(claims)
    for slot in ("agent", "target"):
        every: list[Party] = [p for c in held for p in getattr(c, slot) if not _is_place(p, c)]
        told[f"{slot}s"] = list(dict.fromkeys(p.name or p.text for p in every))
        told[f"{slot}_ids"] = list(dict.fromkeys(p.id for p in every if is_actor(p.id)))
    return told


def is_actor(key: str | None) -> TypeGuard[str]:
    """True for an id of the registry: that of a place tells where, and has its own columns."""
    return key is not None and key.startswith(("actor:", "outlet:"))


def _is_place(party: Party, claim: Claim) -> bool:
    """True where its words name a place of the claim ("the town of X" that was taken)."""
    if party.type != "place":
        return False
    if party.id is not None or party.start is None or party.end is None:
        return party.id is not None
    starts = [p.start for p in claim.places if p.start is not None]
    return any(party.start <= start < party.end for start in starts)


def numbers(row: CountRow) -> Row:
    """What is counted, its range and best figure or why there is none."""
    return {
        "counts": row.counts,
        "unit": row.unit,
        "of": row.of,
        "scope": row.scope,
        "low": row.low,
        "best": row.best,
        "high": row.high,
        "best_none": row.best_none,
    }


def figures(said: Iterable[Said], told: Told) -> list[str]:
    """Every figure in the words of its source."""
    return [_figure(one, told) for one in said]


def _figure(one: Said, told: Told) -> str:
    day = f", {one.said[:10]}" if one.said else ""
    later = ", replaced" if one.superseded_by else ""
    return f"“{one.text}” by {told.sources.name(one.claim)}{day}{later}"
