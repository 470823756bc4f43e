"""Control as rows: who is said to hold each area, and by whose word."""

from __future__ import annotations

from reportedly.publications.exports.rows import Row, Told, is_actor
from reportedly.records.control import Control


def row(one: Control, told: Told) -> Row:
    """One area."""
    reports = dict.fromkeys(told.claims[c].report.id for c in one.claims if c in told.claims)
    where = told.where(one.area, one.place, one.claims)
    return {
        **where,
        # Unnamed areas of it: the place stands for none of them, and has no shape of theirs.
        **({"polygon_id": None, "latitude": None, "longitude": None} if one.count else {}),
        "unnamed_count": one.count,
        "holder": one.holder,
        "holder_id": one.holder_id if is_actor(one.holder_id) else None,
        "state": one.state,
        "date_start": one.since,
        "last_told": one.as_of,
        "last_known": one.last_known,
        "manner": one.manner,
        "voices": one.voices,
        "sources": told.who_says(one.claims),
        "number_of_sources": len(reports),
        "claims": one.claims,
        "reports": list(reports),
    }
