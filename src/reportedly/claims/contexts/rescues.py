"""Whom a rescue sets free: those whom the report told before were taken."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.party_words import open_party_words

TAKEN = ("detention.abducted", "detention.hostage", "detention.held", "detention.captured")
"""Kinds of what people are freed from."""


def free_again(sheet: Sheet, one: Draft, earlier: list[Draft]) -> None:
    """Make of "five of the pupils were rescued" a release, where the pupils were abducted."""
    if (
        one.kind != "displacement.evacuated"
        or sheet.tokens[one.match.i].lemma not in open_party_words().rescuing
    ):
        return
    if not any(d.kind in TAKEN and d.modality != "denied" for d in earlier):
        return
    one.kind = "detention.released"
    one.figures = tuple(
        msgspec.structs.replace(f, counts="rescued") if f.counts == "evacuated" else f
        for f in one.figures
    )
