"""Incidents as rows, after UCDP GED: where, when, who, and how many were killed."""

from __future__ import annotations

from reportedly.publications.exports.rows import Row, Told, days, parties
from reportedly.records.incidents import Incident


def row(one: Incident, told: Told) -> Row:
    """One incident."""
    claims = tuple(told.of(one.claims))
    codes = next((c.codes for c in claims if c.kind == one.kind), None)
    denials = [c.id for c in claims if c.modality == "denied"]
    events = [c for c in claims if c.family not in ("casualties", "statement")]
    return {
        "incident_id": one.incident,
        "kind": one.kind,
        "plover": codes and codes.plover,
        "cameo": codes and codes.cameo,
        "status": _status(one, denied=bool(denials)),
        **days(one.earliest, one.latest),
        **told.where(one.area, one.place, one.claims),
        **parties(events),
        **deaths(one),
        "sources": told.who_says(c.id for c in claims if c.id not in denials),
        "denied_by": told.who_says(denials),
        "number_of_sources": len(one.reports),
        "claims": one.claims,
        "reports": one.reports,
    }


def _status(one: Incident, *, denied: bool) -> str:
    """Whether the sources agree that it happened."""
    if one.standing is not None:
        return "denied" if one.standing == "denied" else "expected"
    return "disputed" if denied else "told"


def deaths(one: Incident) -> Row:
    """Range and best figure of all killed; why there is none."""
    rows = [r for r in one.figures if (r.counts, r.unit) == ("killed", "person")]
    rows = [r for r in rows if r.scope in ("incident", "subset")]
    whole = next((r for r in rows if r.of is None and r.scope == "incident"), None)
    if whole is None:
        none = "only_parts" if rows else "not_told"
        return {"low": None, "best": None, "high": None, "best_none": none}
    return {"low": whole.low, "best": whole.best, "high": whole.high, "best_none": whole.best_none}
