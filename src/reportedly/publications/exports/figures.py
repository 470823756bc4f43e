"""Counts of incidents as rows: every figure with its source, range and best."""

from __future__ import annotations

from reportedly.publications.exports.rows import Row, Told, days, figures, numbers
from reportedly.records.casualties import Tally


def row(one: Tally, told: Told) -> Row:
    """One count of one incident."""
    said = [s.claim for s in one.row.said]
    return {
        "incident_id": one.incident,
        "kind": one.kind,
        **days(one.earliest, one.latest),
        **told.where(one.area, one.place, one.claims),
        **numbers(one.row),
        "figures": figures(one.row.said, told),
        "sources": told.who_says(said),
        "origins": one.row.origins,
        "voices": one.row.voices,
        "number_of_sources": len(dict.fromkeys(s.report for s in one.row.said)),
        "claims": one.claims,
        "reports": one.reports,
    }
