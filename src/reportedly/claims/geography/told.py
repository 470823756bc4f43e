"""Every statement of a report about where a place lies, and the claim that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.drafts import Draft
from reportedly.claims.geography.capitals import capitals
from reportedly.claims.geography.containment import by_comma, contained
from reportedly.claims.geography.distances import distances
from reportedly.claims.geography.statements import Statement
from reportedly.claims.geography.wordings import presupposed, related
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.geography import Relation
from reportedly.gazetteer.kinds import Frame, Slot


def statements(sheet: Sheet, clauses: dict[int, Clause]) -> tuple[Statement, ...]:
    """What is told by verbs, prepositions, appositions and measures; each word tells one thing."""
    if not any(m.type == "place" for m in sheet.mentions):
        return ()
    told = [
        *related(sheet, clauses),
        *distances(sheet, clauses),
        *capitals(sheet, clauses),
        *contained(sheet, clauses),
        *presupposed(sheet, clauses),
        *by_comma(sheet),
    ]
    first: dict[int, Statement] = {}
    for one in told:
        first.setdefault(one.i, one)
    return tuple(first[i] for i in sorted(first))


KINDS: dict[Relation, str] = {
    "borders": "geography.borders",
    "on_border": "geography.located",
    "near_border": "geography.located",
    "opposite": "geography.located",
    "next_to": "geography.located",
    "between": "geography.located",
    "capital": "geography.belongs",
    "distance": "geography.distance",
    "direction": "geography.located",
    "inside": "geography.belongs",
    "part": "geography.located",
}
OBJECTS: dict[Relation, Slot] = {"opposite": "toward", "distance": "from", "direction": "from"}
WEAK = frozenset({"inside", "part", "capital"})
"""Relations told beside every other name: they make a claim only where none stands there."""


def with_geography(sheet: Sheet, found: Sequence[Match], told: Sequence[Statement]) -> list[Match]:
    """The matches with one for each statement that no claim tells yet, in text order."""
    added = [as_match(sheet, one) for one in told if not _is_told(sheet, found, one)]
    return sorted([*found, *added], key=lambda m: m.i)


def _is_told(sheet: Sheet, found: Sequence[Match], one: Statement) -> bool:
    """True where a claim of geography tells it, or for a weak relation any claim around."""
    beside = [m for m in found if sheet.tokens[m.i].sentence == sheet.tokens[one.i].sentence]
    if one.relation in WEAK and beside:
        return True
    words = range(*_tokens(sheet, one))
    return any(
        m.i == one.i or (m.frame.kind.startswith("geography.") and m.i in words) for m in beside
    )


def _tokens(sheet: Sheet, one: Statement) -> tuple[int, int]:
    """First token and the one after the last of the words that tell it."""
    inside = sheet.covered(*one.span(sheet))
    return inside.start, inside.stop


def as_match(sheet: Sheet, one: Statement) -> Match:
    """A statement as a match of its own: the place is "at", what it is told by stands beside."""
    frame = Frame(kind=KINDS[one.relation], subject="at", object=OBJECTS.get(one.relation, "theme"))
    subject, *objects = (
        sheet.covered(n.mention.start, n.mention.end) for n in (one.subjects[0], *one.objects)
    )
    words = (one.i, subject[0], subject[-1], *(o[-1] for o in objects))
    ends = tuple(o[-1] for o in objects)
    return Match(frame, one.i, words, (subject[-1],), ends, nominal=True)


def home(sheet: Sheet, drafts: Sequence[Draft], one: Statement) -> Draft | None:
    """The claim a statement belongs to: of geography in its words, else the nearest beside it."""
    sentence = sheet.tokens[one.i].sentence
    beside = [d for d in drafts if d.sentence == sentence]
    first, last = _tokens(sheet, one)
    own = [d for d in beside if d.family == "geography" and first <= d.match.i < last]
    return min(own or beside, key=lambda d: (abs(d.match.i - one.i), d.match.i), default=None)
