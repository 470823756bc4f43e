"""Background: history and what is presupposed, apart from what the report has to tell."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import SUBJECT, Clause
from reportedly.claims.matches.matching import Match
from reportedly.records.times import When

BEFORE = frozenset(
    "previously formerly long originally historically traditionally regularly routinely".split()
)
"""Adverbs of what was so before the news, or is so as a rule."""
LASTING = frozenset({"mobilisation.stationed", "territory.held", "battle.war", "battle.clash"})
"""Kinds that may go on for years: "has been at war since 2014"."""


def is_history(sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None) -> bool:
    """True for what was so before the news, and for what only tells which people are meant."""
    if match.nominal:
        return False
    return is_told_as_before(sheet, clauses, match, when) or only_tells_which(
        sheet, clauses, match, when
    )


def is_told_as_before(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None
) -> bool:
    """True for "since they took the town", "had previously shelled", "has long been at war"."""
    row = clauses.get(match.i) or clauses.get(match.clause if match.clause is not None else -1)
    if row is None:
        return False
    if row.mark == "since" and row.relation in ("advcl", "pcomp"):
        return True
    adverbs = {sheet.tokens[c].lemma.lower() for c in sheet.parse.children[row.i]}
    if adverbs & BEFORE or ("first" in adverbs and (when is None or when.start is None)):
        return True
    if not row.perfect or row.modals:
        return False
    since = when is not None and (when.text or "").lower().startswith("since")
    if match.frame.kind in LASTING and (since or when is None):
        return True
    return since and when is not None and spans_months(when)


LONG = timedelta(days=90)
"""A stretch of time longer than a quarter of a year sums up; it tells no single event."""


def spans_months(when: When) -> bool:
    """True for "since 2023": many events of a long time."""
    if when.earliest is None or when.latest is None:
        return False
    return date.fromisoformat(when.latest[:10]) - date.fromisoformat(when.earliest[:10]) > LONG


WITNESSED = frozenset("see show film spot hear find leave report have be with watch".split())
"""Words before "soldiers entering the town" that tell the deed, not which soldiers are meant."""
NAMED = frozenset({"people", "organisation", "settlement", "place", "area", "actor"})


def only_tells_which(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None
) -> bool:
    """True for "the troops stationed there", "areas that it holds", "civilians fleeing the war".

    An undated clause that is not parted by a comma from the people or the place that it tells
    apart from others.
    """
    row = clauses.get(match.i)
    if row is None or row.relation not in ("relcl", "acl") or row.infinitive or row.modals:
        return False
    if match.frame.kind.startswith("casualties.") or (when is not None and when.start is not None):
        return False
    children = sheet.parse.children[row.i]
    own = any(sheet.tokens[c].dep in SUBJECT for c in children)
    noun = sheet.tokens[row.i].head
    first = min(sheet.parse.subtree(row.i))
    if (row.relation == "acl" and own) or first == 0 or sheet.tokens[first - 1].text in ",–—":
        return False
    if sheet.tokens[sheet.tokens[noun].head].lemma in WITNESSED:
        return False
    return bool(NAMED & classes_of(sheet, noun))
