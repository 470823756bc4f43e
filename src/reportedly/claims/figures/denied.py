"""Nought where losses are denied altogether: "denied that any soldiers had been killed"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.counting import people_counted
from reportedly.claims.figures.whose import whom
from reportedly.claims.matches.matching import Match
from reportedly.records.figures import Figure
from reportedly.records.values import LOSSES


def nought(sheet: Sheet, match: Match) -> tuple[Figure, ...]:
    """None at all, for the first "any" before those whom a denied claim tells as harmed."""
    counts = match.frame.counts
    if counts not in LOSSES or counts is None:
        return ()
    for n in people_counted(sheet, match):
        for c in sheet.parse.children[n]:
            token = sheet.tokens[c]
            if token.lemma == "any" and token.dep == "det":
                return (
                    Figure(
                        id=f"f{token.start}",
                        text=token.text,
                        start=token.start,
                        end=token.end,
                        form="none",
                        stated=(),
                        low=0,
                        high=0,
                        unit="person",
                        counts=counts,
                        of=whom(sheet, n),
                        scope="incident",
                    ),
                )
    return ()
