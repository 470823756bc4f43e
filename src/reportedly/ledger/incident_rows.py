"""Incidents as they are kept, by day or area, and what keeping them asks of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.records.claims import Claim
from reportedly.records.incidents import Incident, Tie
from reportedly.records.reports import Report

_ALL = "SELECT id, record FROM incidents ORDER BY day, id"
_IN = """
SELECT id, record FROM incidents
WHERE id IN (SELECT incident FROM incident_areas WHERE area IN (SELECT value FROM json_each(?)))
ORDER BY day, id
"""
_BY = """
SELECT json_extract(record, '$.claims') FROM accounts
WHERE number IN (SELECT account FROM own_areas WHERE area IN (SELECT value FROM json_each(?)))
"""
_AREAS = """
WITH RECURSIVE areas (area) AS (
    SELECT min(area) FROM incident_areas WHERE area > '~'
    UNION ALL
    SELECT (SELECT min(area) FROM incident_areas WHERE area > areas.area)
    FROM areas WHERE areas.area IS NOT NULL
)
SELECT area FROM areas WHERE instr(substr(area, 2), ?)
"""
_REVIEWS = "SELECT record FROM reviews WHERE incident = ?"
_NAMED = """
SELECT r.record, c.record, r.known FROM claims c JOIN reports r ON r.id = c.report
WHERE c.id = ? AND c.reading = (SELECT max(number) FROM readings WHERE report = c.report)
"""
_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'derived'"


class IncidentRows:
    """What the reader of a ledger tells of incidents; `_rows` runs a query with its values."""

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        raise NotImplementedError

    def derived(self) -> tuple[str, str] | None:
        """Maker and state of the derived rows; None where nothing is derived."""
        if not list(self._rows(_TABLE)):
            return None
        return next(((str(m), str(s)) for m, s in self._rows("SELECT * FROM derived")), None)

    def incidents(self, place: str | None = None) -> Iterator[Incident]:
        """The incidents that are kept, by day; `place`: those of which a claim names an area of
        that id or name, whole or in part, or lies in one."""
        if place is None:
            return self._decoded(self._rows(_ALL))
        areas = msgspec.json.encode(list(self._areas_named(place))).decode()
        return self._decoded(self._rows(_IN, areas))

    def incidents_by(self, areas: Iterable[str]) -> Iterator[Incident]:
        """Those of one of the areas, each as an account writes it: "=" and the id of what holds a
        place, "@" and that of the place itself."""
        return self._decoded(self._rows(_IN, msgspec.json.encode(list(areas)).decode()))

    def claims_by(self, areas: Iterable[str]) -> set[str]:
        """Claims that name one of these very places."""
        keys = msgspec.json.encode([f"@{area}" for area in areas]).decode()
        return {claim for (row,) in self._rows(_BY, keys) for claim in msgspec.json.decode(row)}

    def _areas_named(self, place: str) -> Iterator[str]:
        """Areas of incidents with that id or name; each name is looked at once."""
        yield f"={place}"
        yield from (area for (area,) in self._rows(_AREAS, place.casefold()))

    def _decoded(self, found: Iterator[tuple[Any, ...]]) -> Iterator[Incident]:
        decode, tie = msgspec.json.Decoder(Incident).decode, msgspec.json.Decoder(Tie).decode
        for key, record in found:
            one = decode(record)
            offered = [tie(row) for (row,) in self._rows(_REVIEWS, key)]
            if offered:
                offered.sort(key=lambda t: (-(t.score or 0.0), t.claim, t.to))
                one = msgspec.structs.replace(one, review=tuple(offered))
            yield one

    def claims_named(self, keys: Iterable[str]) -> Iterator[tuple[Report, Claim, str]]:
        """The claims of latest readings with these ids, with their reports and the days on which
        these became known; whether they count or not."""
        for key in keys:
            for report, record, known in self._rows(_NAMED, key):
                claim = msgspec.json.decode(record, type=Claim)
                yield msgspec.json.decode(report, type=Report), claim, known

    def reports_of(self, claims: Iterable[str]) -> list[str]:
        """Ids of the reports that have these claims, in order."""
        query = "SELECT DISTINCT report FROM claims WHERE id = ?"
        return sorted({row for key in claims for (row,) in self._rows(query, key)})

    def reports_numbered(self, numbers: Iterable[int]) -> set[str]:
        """Reports that have the claims with these numbers."""
        query = "SELECT report FROM claims WHERE number = ?"
        return {report for n in numbers for (report,) in self._rows(query, n)}

    def last_reading(self) -> int:
        """The number of the last reading; 0 where there is none."""
        return int(next(self._rows("SELECT coalesce(max(number), 0) FROM readings"))[0])

    def read_since(self, number: int) -> set[str]:
        """Reports of which there is a reading after that number."""
        rows = self._rows("SELECT report FROM readings WHERE number > ?", number)
        return {report for (report,) in rows}

    def size(self) -> int:
        """How many reports there are."""
        return int(next(self._rows("SELECT count(*) FROM reports"))[0])
