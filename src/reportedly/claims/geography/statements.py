"""What is told of where a place lies: the relation, of which place, to which others."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.geography.subjects import Named
from reportedly.gazetteer.geography import Relation, open_geography

LONGEST = 220
"""Characters: what runs on longer is quoted from the nearer end."""


@dataclass(frozen=True)
class Statement:
    """A relation told of a place. `subjects`: whom it may be told of, the likeliest first."""

    relation: Relation
    i: int
    """The token that tells it."""
    subjects: tuple[Named, ...]
    objects: tuple[Named, ...]
    whole: bool = True
    """False where a further object is no place that is known."""
    only: bool = False
    km: float | None = None
    wind: str | None = None
    explicit: bool = True
    """False for a place told in passing ("in X, Y"), which is no claim of its own."""

    def span(self, sheet: Sheet) -> tuple[int, int]:
        """Start and end of the words that tell it."""
        told = [*self.subjects[:1], *self.objects]
        anchor = sheet.tokens[self.i]
        start = min(anchor.start, *(n.mention.start for n in told))
        end = max(anchor.end, *(n.mention.end for n in told))
        if end - start > LONGEST:
            start = max(start, min(anchor.start, end - LONGEST))
        return start, end


def is_open(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for what is denied, supposed, asked or said of another time: the map is of today."""
    words = open_geography().words
    here = next((n for n in (i, *sheet.parse.ancestors(i)) if n in clauses), None)
    near = {sheet.tokens[n].lemma for n in range(max(0, i - 3), i)}
    if near & words.not_now:
        return True
    if here is None:
        return False
    row = clauses[here]
    own = here == i or sheet.tokens[here].lemma in words.lies
    return own and (row.negated or bool(row.modals) or row.mark in ("if", "whether", "unless"))
