"""Claims that count people: of one kind, or of two that are told for each other."""

from __future__ import annotations

from reportedly.claims.drafts import Draft
from reportedly.records.figures import Figure

TAKEN = frozenset({"detention.captured", "detention.arrested"})
"""Kinds that tell one event by two words."""
TOLLS = frozenset({"casualties", "detention"})
"""Families whose lead gives a whole that the sentences behind it take apart."""


def alike(one: Draft, other: Draft) -> bool:
    """True for claims of one kind, or of two that are told for each other."""
    return one.kind == other.kind or {one.kind, other.kind} <= TAKEN


def counted(figure: Figure) -> str:
    """What is counted; those captured and those detained are one count."""
    return "detained" if figure.counts == "captured" else figure.counts
