"""Which claims are asked for, and the same in the language of the tables."""

from __future__ import annotations

import msgspec

from reportedly.records.values import Modality


class Filters(msgspec.Struct, frozen=True):
    """Which claims are asked for; all that is given must hold.

    Names match without regard to case, whole or in part, or by id. `since` and `until` (inclusive
    ISO dates) are of the event: a claim without a day falls out.
    """

    family: str | None = None
    kind: str | None = None
    actor: str | None = None
    place: str | None = None
    source: str | None = None
    modality: Modality | None = None
    since: str | None = None
    until: str | None = None
    text: str | None = None
    known_on: str | None = None
    """Only what we knew on that day: reports received by then and not withdrawn by then."""


_SLOT = (
    "EXISTS (SELECT 1 FROM slots s WHERE s.claim = c.number AND s.slot = '{slot}' "
    "AND (s.id = ? OR instr(s.name, ?)))"
)


def where(filters: Filters) -> tuple[list[str], list[str]]:
    """SQL conditions over the table of claims, with the values for their question marks."""
    conditions: list[str] = []
    values: list[str] = []

    def must(condition: str, *given: str) -> None:
        conditions.append(condition)
        values.extend(given)

    for column in ("family", "kind", "modality"):
        if (value := getattr(filters, column)) is not None:
            must(f"c.{column} = ?", value)
    for slot in ("actor", "place", "source"):
        if (value := getattr(filters, slot)) is not None:
            must(_SLOT.format(slot=slot), value, value.casefold())
    if filters.since is not None:
        must("coalesce(c.latest, iif(c.earliest IS NULL, '', '9999')) >= ?", filters.since)
    if filters.until is not None:
        must("coalesce(c.earliest, iif(c.latest IS NULL, '9999', '')) <= ?", filters.until)
    if filters.text is not None:
        must("c.number IN (SELECT rowid FROM words WHERE words MATCH ?)", phrase(filters.text))
    return conditions, values


def phrase(words: str) -> str:
    """Every word must stand in the claim's evidence; marks of the query language are mere words."""
    return (
        " ".join('"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split())
        or '""'
    )
