"""The persons and places that reports name: by those a publication knows what to leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.records.mentions import Mention

_MENTIONS = """
SELECT record FROM json_each(?) r CROSS JOIN mentions m
WHERE m.reading = (SELECT max(number) FROM readings WHERE report = r.value)
    AND (m.type = 'place' OR (m.type = 'actor' AND record ->> '$.actor.type' = 'person'))
ORDER BY r.value, m.start, m.rowid
"""


class MentionRows:
    """What the reader of a ledger tells of mentions; `_rows` runs a query with its values."""

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        raise NotImplementedError

    def mentions_of(self, reports: Iterable[str]) -> Iterator[Mention]:
        """Persons and places that reports name in their latest readings."""
        for (record,) in self._rows(_MENTIONS, msgspec.json.encode(sorted(reports)).decode()):
            yield msgspec.json.decode(record, type=Mention)
