"""Whose murder, killing or execution it is when a noun tells it."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet

SLAIN = frozenset({"violence.killed", "violence.executed"})


def is_slain(sheet: Sheet, kind: str, owner: int) -> bool:
    """True for the possessor of "the envoy's murder", of whom no other victim is named."""
    noun = sheet.tokens[owner].head
    if kind not in SLAIN or any(sheet.tokens[c].lemma == "of" for c in sheet.parse.children[noun]):
        return False
    classes = classes_of(sheet, owner)
    named = sheet.tokens[owner].pos == "PROPN" and not classes & {"place", "country"}
    return ("people" in classes or named) and not classes & ABLE


ABLE = frozenset({"armed", "forces", "fighters", "organisation"})
"""Classes of those whose killing is rather what they do."""
