"""Sentences on what is known now and was not known before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, kind, load_brief, number
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.changes import Change, Shown


def sentences(rows: Iterable[Change], sources: Sources) -> Iterator[Sentence]:
    """One for each row that differs, in the order of the rows."""
    for n, row in enumerate(rows):
        claims = tuple(
            c for c in dict.fromkeys((*row.claims_after, *row.claims_before)) if c in sources.claims
        )
        text, template = _told(row, claims, sources)
        facts = [Fact("place", row.area, claims)] if row.area and claims else []
        key = f"change:{row.what}:{row.row or row.area}:{row.counts or ''}:{row.of or ''}:{n}"
        yield Sentence(f"change.{template}", key, text, claims, tuple(facts))


def _told(row: Change, claims: tuple[str, ...], sources: Sources) -> tuple[str, str]:
    words = load_brief()
    area = sources.places.part(row.area, claims) if row.area else "A place not told"
    template = _template(row)
    where = f" in {sources.places.name(row.area, claims)}" if row.area else ""
    text = filled(
        words.change[template],
        area=area,
        state=(row.after.state or "") if row.after else "",
        holder=_holder(row.after),
        before=_shown(row.before, row),
        after=_shown(row.after, row),
        kind=kind(row.kind) if row.kind else "an event",
        where=where,
        when=days(row.earliest, row.latest),
        counted=words.counted.get(row.counts or "", (row.counts or "").replace("_", " ")),
        of=f" ({row.of})" if row.of else "",
    )
    return text, template


def _template(row: Change) -> str:
    sort = {"control": "control", "figures": "figure"}.get(row.what, "event")
    if row.change == "withdrawn" or row.after is None:
        return f"{sort}_gone"
    if row.before is None:
        return f"{sort}_new"
    return "event_disputed" if sort == "event" and row.change == "disputed" else f"{sort}_changed"


def _holder(shown: Shown | None) -> str:
    return f" (held by {shown.holder})" if shown and shown.holder else ""


def _shown(shown: Shown | None, row: Change) -> str:
    if shown is None:
        return ""
    if row.what == "control":
        return f"{shown.state or 'told of'}{_holder(shown)}"
    if shown.low is None:
        return "no number"
    if shown.low == shown.high:
        return number(shown.low)
    return f"{number(shown.low)} to {number(shown.high or 0)}"
