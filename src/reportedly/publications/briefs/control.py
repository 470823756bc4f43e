"""Sentences on who is said to hold what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, load_brief
from reportedly.publications.wording import day_in_words
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.control import Control
from reportedly.records.places import unnamed


def sentences(rows: Iterable[Control], sources: Sources) -> Iterator[Sentence]:
    """One for each area, in the order of the rows."""
    for row in rows:
        yield sentence(row, sources)


def sentence(row: Control, sources: Sources) -> Sentence:
    """The state of one area."""
    said, named = sources.of(row.claims)
    since = f" since {day_in_words(row.since)}" if row.since else ""
    old = f" This was last told on {day_in_words(row.as_of or '')}." if row.last_known else ""
    left = next((g.party for g in row.grounds if g.says == "loses" and g.party), None)
    template = _template(row, left)
    words = filled(
        load_brief().control[template],
        area=area(row, sources),
        **agreeing(area(row, sources)),
        holder=row.holder or "",
        left=left or "",
        since=since,
        on=days(row.since, row.since),
        sources=said,
        old=old,
    )
    text = words[:1].upper() + words[1:]
    facts = [Fact("place", row.area, row.claims), *named]
    facts += [Fact("party", p, row.claims) for p in (row.holder or left or "").split(" and ") if p]
    if row.since:
        facts.append(Fact("day", row.since, row.claims))
    return Sentence(f"control.{template}", subject(row), text, row.claims, tuple(facts))


def subject(row: Control) -> str:
    """The area by its ids, so that a brief of the same day names it the same."""
    return f"control:{'/'.join(row.place)}:{row.count or ''}:{row.area}"


def _template(row: Control, left: str | None) -> str:
    if row.state == "contested" and not row.holder:
        return "contested_open"
    if row.state == "contested" and " and " not in (row.holder or ""):
        return "contested_one"
    if row.state == "unknown" and left is None:
        return "unknown_open"
    return row.state


_MANY = re.compile(r"(at least )?(the )?(\d+|\w+[^\Ws]s of)\b", re.I)
"""How what is more than one place begins: "4 unnamed places in X", "parts of X"."""


def agreeing(area: str) -> dict[str, str]:
    """The verbs that go with an area."""
    many = _MANY.match(area) is not None
    return {"be": "are", "was": "were"} if many else {"be": "is", "was": "was"}


def area(row: Control, sources: Sources) -> str:
    """The area; unnamed ones by how many at least."""
    if row.count:
        return f"at least {unnamed(row.count, row.area)}"
    return sources.places.part(row.area, row.claims)
