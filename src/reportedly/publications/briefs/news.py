"""Sentences on what is known now and was not known before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.control import agreeing
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, kind, load_brief, number
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.changes import Change, Shown
from reportedly.records.claims import Claim


def sentences(rows: Iterable[Change], sources: Sources) -> Iterator[Sentence]:
    """One for each row that differs, in their order; an incident whose figures, hold or flow is
    told of needs no line of its own.
    """
    held = tuple(rows)
    told = {c for row in held if row.what != "incidents" for c in row.claims_after}
    for n, row in enumerate(held):
        if row.what == "incidents" and not told.isdisjoint(row.claims_after):
            continue
        claims = tuple(
            c for c in dict.fromkeys((*row.claims_after, *row.claims_before)) if c in sources.claims
        )
        text, template = _told(row, claims, sources)
        bearing = tuple(c for c in claims if _names(row.area, sources.claims[c].claim))
        facts = [Fact("place", row.area or "", bearing)] if bearing else []
        key = f"change:{row.what}:{row.row or row.area}:{row.counts or ''}:{row.of or ''}:{n}"
        yield Sentence(f"change.{template}", key, text, claims, tuple(facts))


def _told(row: Change, claims: tuple[str, ...], sources: Sources) -> tuple[str, str]:
    words = load_brief()
    area = sources.places.part(row.area, claims) if row.area else "a place not told"
    template = _template(row)
    where = _where(row, claims, sources)
    text = filled(
        words.change[template],
        area=area,
        **agreeing(area),
        before=_shown(row.before, row),
        after=_shown(row.after, row),
        kind=kind(row.kind) if row.kind else "an event",
        where=where,
        when=days(row.earliest, row.latest),
        counted=words.counted.get(row.counts or "", (row.counts or "").replace("_", " ")),
        of=sources.spelled(row.of, claims),
        standing=_standing(row),
    )
    return text, template


def _standing(row: Change) -> str:
    """ ", planned and not told to have happened"; empty where anybody tells that it happened."""
    now = row.after and row.after.standing
    return f", {now} and not told to have happened" if now else ""


ROLES = ("at ", "from ", "to ")
"""How the area of a flow begins, which has several."""


def _names(area: str | None, claim: Claim) -> bool:
    return any(area in (p.name, p.text) for p in claim.places)


def _where(row: Change, claims: tuple[str, ...], sources: Sources) -> str:
    """ " in X"; of a flow " from X to Y", as it is told."""
    if not row.area:
        return ""
    if row.area.startswith(ROLES):
        if sources.places.coarse:
            return ""
        told = row.area.removeprefix("at ")
        return f" in {told}" if told != row.area else f" {told}"
    return f" in {sources.places.name(row.area, claims)}"


def _template(row: Change) -> str:
    sort = {"control": "control", "figures": "figure"}.get(row.what, "event")
    if row.change == "withdrawn" or row.after is None:
        return f"{sort}_gone"
    if row.before is None:
        return f"{sort}_new"
    return "event_disputed" if sort == "event" and row.change == "disputed" else f"{sort}_changed"


def _shown(shown: Shown | None, row: Change) -> str:
    if shown is None:
        return ""
    if row.what == "control":
        told = load_brief().standing
        if shown.holder is None:
            return shown.state or told["none"]
        return told[shown.state or "none"].format(holder=shown.holder)
    if shown.low is None:
        return "no number"
    if shown.low == shown.high:
        return number(shown.low)
    return f"{number(shown.low)} to {number(shown.high or 0)}"
