"""More or less than before, and whether that may only be more or fewer reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reportedly.gazetteer.people import People
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Trend, TrendOf
from reportedly.situation.areas import Areas
from reportedly.situation.casualties import casualties
from reportedly.situation.voices import Word

SPAN = 7
"""Days of a window: a whole week, since news of a Sunday is thinner."""
CHANGED = 2
"""Reports a day that differ more than so many-fold make numbers of two windows unlike."""


def trends(
    incidents: Sequence[Incident],
    words: Iterable[Word],
    areas: Areas,
    people: People,
    day: str | None,
) -> tuple[Trend, ...]:
    """Incidents and killed of the week up to a day beside the week before; none without a day."""
    if day is None:
        return ()
    last = date.fromisoformat(day[:10])
    after, before = _window(last), _window(last - timedelta(days=SPAN))
    known = {w.report.id: (w.known or "")[:10] for w in words}
    reports = [sum(a <= d <= b for d in known.values()) for a, b in (before, after)]
    held = [[i for i in incidents if _within(i, span)] for span in (before, after)]
    deaths = [_killed(rows, areas, people) for rows in held]
    told = tuple(dict.fromkeys(c for rows in held for i in rows for c in i.claims))
    numbers: tuple[tuple[TrendOf, tuple[int, int], tuple[int, int]], ...] = (
        ("incidents", (len(held[0]), 0), (len(held[1]), 0)),
        ("killed", deaths[0], deaths[1]),
    )
    return tuple(
        Trend(
            what=what,
            before=earlier[0],
            after=later[0],
            not_in_before=earlier[1],
            not_in_after=later[1],
            before_days=before,
            after_days=after,
            reports_before=reports[0],
            reports_after=reports[1],
            coverage_changed=min(reports) * CHANGED < max(reports),
            claims=told,
        )
        for what, earlier, later in numbers
        if any((*earlier, *later))
    )


def _window(last: date) -> tuple[str, str]:
    return (last - timedelta(days=SPAN - 1)).isoformat(), last.isoformat()


def _within(one: Incident, span: tuple[str, str]) -> bool:
    """True where all days it may be of lie in the span."""
    first, last = one.earliest, one.latest
    return first is not None and last is not None and span[0] <= first and last <= span[1]


def _killed(rows: Sequence[Incident], areas: Areas, people: People) -> tuple[int, int]:
    """The sum, and of how many counts it could not be made."""
    sums = casualties(rows, areas, people).totals
    told = [t for t in sums if (t.counts, t.whom) == ("killed", "everyone")]
    return sum(t.best or 0 for t in told), sum(len(t.left_out) for t in told)
