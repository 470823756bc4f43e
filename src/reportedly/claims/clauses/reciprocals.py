"""Whom "each other", "one another" and "the other" stand for: those who act on themselves."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet

TOGETHER = frozenset({("each", "other"), ("one", "another"), ("the", "other")})


def mutual(sheet: Sheet, objects: list[int], subjects: list[int]) -> list[int]:
    """The objects with the subjects in place of a reciprocal pronoun."""
    if not any(is_reciprocal(sheet, o) for o in objects) or not are_many(sheet, subjects):
        return objects
    rest = [o for o in objects if not is_reciprocal(sheet, o)]
    return [*rest, *(s for s in subjects if s not in rest)]


def is_reciprocal(sheet: Sheet, i: int) -> bool:
    """True for a bare "other" or "one" that makes a pronoun of two words with its neighbour."""
    around = [(i - 1, i), (i, i + 1)]
    return any(
        a >= 0
        and b < len(sheet.tokens)
        and (sheet.tokens[a].text.lower(), sheet.tokens[b].text.lower()) in TOGETHER
        and i in (a, b)
        and sheet.tokens[i].dep not in ("amod", "det")
        for a, b in around
    )


def are_many(sheet: Sheet, subjects: list[int]) -> bool:
    """True for more than one who acts."""
    return len(subjects) > 1 or any(sheet.tokens[s].tag in ("NNS", "NNPS") for s in subjects)
