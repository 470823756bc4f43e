"""Flows as rows, after IDMC: whence, whither, who, and how many, one row for each count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.exports.places import place_columns, placed
from reportedly.publications.exports.rows import Row, Told, days, figures, is_actor, numbers
from reportedly.records.counts import CountRow
from reportedly.records.flows import Flow, FlowCount, FlowParty, FlowPlace

NO_NUMBERS: Row = dict.fromkeys("counts unit of scope low best high best_none".split())


def rows(one: Flow, told: Told) -> Iterator[Row]:
    """A row for each count of a flow, one for a flow that nobody counts."""
    same = _same(one, told)
    for count in one.counts or (None,):
        yield same | _count(count, told)


def _same(one: Flow, told: Told) -> Row:
    at = [place for place in one.at if not place.implied]
    return {
        "flow_id": one.flow,
        "flow_table": one.table,
        "sort": one.sort,
        "kind": one.kind,
        "modality": one.modality,
        "background": one.background,
        **days(one.earliest, one.latest),
        **_at(at, one, told),
        **_ends("origin", one.origin, one, told),
        **_ends("destination", one.destination, one, told),
        **_parties("agent", one.who),
        **_parties("target", one.whom),
        "conditions": [c.text for c in one.conditions if c.text],
        "sources": told.who_says(c for t in one.said_by for c in t.claims),
        "denied_by": told.who_says(c for t in one.denied_by for c in t.claims),
        "number_of_sources": len(one.reports),
        "incidents": one.incidents,
        "claims": one.claims,
        "reports": one.reports,
    }


def _at(places: list[FlowPlace], one: Flow, told: Told) -> Row:
    """The one place at which it is told; none of several stands for the others."""
    if len(places) != 1:
        return told.where(None, (), ())
    return told.where(places[0].name, places[0].place, one.claims)


def _ends(end: str, places: Iterable[FlowPlace], one: Flow, told: Told) -> Row:
    """Names, ids and countries of where it begins or ends."""
    found = [
        place_columns(
            placed(p.name, p.place, told.of(one.claims)),
            p.name,
            told.sources.discretion,
            told.polygons,
        )
        for p in places
        if not p.implied
    ]
    return {
        end: [row["place"] for row in found],
        f"{end}_id": [row["place_id"] or "-" for row in found],
        f"{end}_country_code": list(
            dict.fromkeys(row["country_code"] for row in found if row["country_code"])
        ),
    }


def _parties(slot: str, held: Iterable[FlowParty]) -> Row:
    named = tuple(held)
    return {
        f"{slot}s": [p.name for p in named],
        f"{slot}_ids": [p.id for p in named if is_actor(p.id)],
    }


def _count(count: FlowCount | None, told: Told) -> Row:
    if count is None:
        return {"measure": None, **NO_NUMBERS, "figures": [], "recommended": None}
    row: CountRow = count.row
    return {
        "measure": count.measure,
        **numbers(row),
        "figures": figures(row.said, told),
        "recommended": bool(count.recommended),
    }
