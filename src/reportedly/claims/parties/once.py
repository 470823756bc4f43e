"""Parties told once, whatever the words."""

from __future__ import annotations

from reportedly.records.claims import Party


def distinct(found: list[Party]) -> tuple[Party, ...]:
    """Parties without those named twice."""
    kept: list[Party] = []
    for one in found:
        if not any(is_same(one, k) for k in kept):
            kept.append(one)
    return tuple(kept)


def is_same(one: Party, told: Party) -> bool:
    """True for one name, and for a bare noun that ends the words told ("another contractor")."""
    if (one.name or one.text) == (told.name or told.text):
        return True
    if one.start is not None and one.start == told.start:
        return True
    again = told.text.endswith(f" {one.text}") or told.text.startswith(f"{one.text} of ")
    return one.name is None and " " not in one.text and again
