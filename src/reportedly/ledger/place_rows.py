"""Claims by the areas that they name, and the last ones of a kind, without reading all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import msgspec

from reportedly.records.claims import Claim

Days: TypeAlias = Iterator[tuple[str, Claim]]
"""Claims with the days that they tell of."""
INDEXES = (
    "slots_by_place ON slots (id, claim) WHERE slot = 'place'",
    "slots_by_place_name ON slots (name, id, claim) WHERE slot = 'place'",
    "claims_by_day ON claims (kind, earliest)",
)
"""Made once incidents are kept, so that reports are added to a new ledger without their cost."""
_BY_ID = "SELECT claim FROM slots WHERE slot = 'place' AND id = ?"
_BY_NAME = "SELECT claim FROM slots WHERE slot = 'place' AND name = ? AND id IS NULL"
_NAMES = """
WITH RECURSIVE names (name) AS (
    SELECT min(name) FROM slots WHERE slot = 'place'
    UNION ALL
    SELECT (SELECT min(name) FROM slots WHERE slot = 'place' AND name > names.name)
    FROM names WHERE names.name IS NOT NULL
)
SELECT name FROM names WHERE instr(name, ?)
"""
"""Goes from name to name, however many claims have one."""
_IDS = "SELECT DISTINCT id FROM slots WHERE slot = 'place' AND name = ? AND id IS NOT NULL"
_COUNTS = """
    r.known <= ? AND r.id NOT IN (SELECT value FROM json_each(?))
    AND c.reading = (SELECT max(number) FROM readings WHERE report = r.id)
"""
_DATED = f"""
SELECT c.earliest, c.record FROM claims c CROSS JOIN reports r ON r.id = c.report
WHERE c.kind = ? AND c.earliest IS NOT NULL AND {_COUNTS} ORDER BY c.earliest DESC
"""
_UNDATED = f"""
SELECT r.known, c.record FROM reports r CROSS JOIN claims c ON c.report = r.id
WHERE c.kind IN (SELECT value FROM json_each(?)) AND c.earliest IS NULL AND {_COUNTS}
ORDER BY r.known DESC
"""


def make_indexes(connection: sqlite3.Connection) -> None:
    """Let claims be found by area and day."""
    for index in INDEXES:
        connection.execute(f"CREATE INDEX IF NOT EXISTS {index}")


class PlaceRows:
    """What the reader of a ledger tells of areas; `_rows` runs a query with its values."""

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        raise NotImplementedError

    def numbers_at(self, place: str, whole: bool = False) -> set[int]:
        """Numbers of the claims that name an area of that id or name, or a place that lies in one,
        under whatever name; those of any reading. `whole`: a part of a name is not enough."""
        words = place.casefold()
        names = [words] if whole else [name for (name,) in self._rows(_NAMES, words)]
        ids = {place, place.upper(), words}
        ids |= {key for name in names for (key,) in self._rows(_IDS, name)}
        found = {n for key in sorted(ids) for (n,) in self._rows(_BY_ID, key)}
        return found | {n for name in names for (n,) in self._rows(_BY_NAME, name)}

    def numbers_of(self, claims: Iterable[str]) -> set[int]:
        """Numbers of the claims with these ids."""
        query = "SELECT number FROM claims WHERE id = ?"
        return {n for key in claims for (n,) in self._rows(query, key)}

    def lately(self, kinds: Iterable[str], known_on: str, gone: str) -> Iterator[Days]:
        """For each kind its claims with the day that they tell of, the last first; then, those
        without a day with the day on which they became known."""
        held = sorted(kinds)
        for kind in held:
            yield self._days(_DATED, kind, known_on, gone)
        yield self._days(_UNDATED, msgspec.json.encode(held).decode(), known_on, gone)

    def _days(self, query: str, *values: str) -> Days:
        for day, record in self._rows(query, *values):
            yield str(day), msgspec.json.decode(record, type=Claim)
