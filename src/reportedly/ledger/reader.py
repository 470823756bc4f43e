"""The one reader: claims by filter, the whole as canonical lines, and counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from reportedly.ledger.files import open_to_read, told, version_of
from reportedly.records.claims import Check, Claim
from reportedly.records.reports import Report
from reportedly.records.values import Modality

TABLES = (
    "reports readings passages mentions claims unread makers failures"  # in the order of doctor
).split()


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


class Found(msgspec.Struct, frozen=True):
    """A claim with the report it stands in; the report comes without its text."""

    report: Report
    claim: Claim
    checks: tuple[Check, ...] = ()
    """What the map says of it."""


_CLAIMS = """
SELECT reports.record, c.record, readings.checks FROM claims c
JOIN reports ON reports.id = c.report JOIN readings ON readings.number = c.reading
WHERE c.reading = (SELECT max(number) FROM readings WHERE report = c.report) {conditions}
ORDER BY coalesce(reports.published, '9999'), c.report, c.position
"""
_SLOT = (
    "EXISTS (SELECT 1 FROM slots s WHERE s.claim = c.number AND s.slot = '{slot}' "
    "AND (s.id = ? OR instr(s.name, ?)))"
)


class Reader:
    """An open ledger to read from; raises LedgerError for whatever keeps it from being read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_to_read(path)

    def close(self) -> None:
        self._connection.close()

    def claims(self, filters: Filters | None = None) -> Iterator[Found]:
        """Claims of the latest reading of each report, by date of publication, id and position."""
        conditions, values = where(filters or Filters())
        query = _CLAIMS.format(conditions="".join(f" AND {c}" for c in conditions))
        for report, record, checks in self._rows(query, *values):
            claim = msgspec.json.decode(record, type=Claim)
            held = msgspec.json.decode(checks, type=tuple[Check, ...])
            own = tuple(check for check in held if check.claim == claim.id)
            yield Found(msgspec.json.decode(report, type=Report), claim, own)

    def undated(self, filters: Filters) -> int:
        """How many claims would be found if `since` and `until` did not ask for a day."""
        open_ended = msgspec.structs.replace(filters, since=None, until=None)
        conditions, values = where(open_ended)
        conditions += ["c.earliest IS NULL", "c.latest IS NULL"]
        query = _CLAIMS.format(conditions="".join(f" AND {c}" for c in conditions))
        return sum(1 for _ in self._rows(query, *values))

    def counts(self) -> dict[str, int]:
        """Rows of each table."""
        return {t: int(next(self._rows(f"SELECT count(*) FROM {t}"))[0]) for t in TABLES}

    def version(self) -> int:
        return version_of(self._connection)

    def check(self) -> None:
        """Raises LedgerError where the file is damaged."""
        for (said,) in self._rows("PRAGMA quick_check(1)"):
            if said != "ok":
                with told(self.path):
                    raise sqlite3.DatabaseError(f"malformed: {said}")

    def dump(self) -> Iterator[bytes]:
        """The ledger as canonical JSON lines without line ends and without `added_at`.

        Same reports, readings and failures, same lines, in whatever order they were added.
        """
        for (key,) in self._rows("SELECT id FROM reports ORDER BY id"):
            yield from self._dump_report(key)
        for row in self._rows("SELECT id, stage, version, parts FROM makers ORDER BY id"):
            names = ("id", "stage", "version", "parts")
            yield _line("maker", dict(zip(names, (*row[:3], _raw(row[3])), strict=True)))
        for row in self._rows(
            "SELECT input, code, message, remedy FROM failures ORDER BY input, code, message"
        ):
            names = ("input", "code", "message", "remedy")
            yield _line("failure", dict(zip(names, row, strict=True)))

    def _dump_report(self, key: str) -> Iterator[bytes]:
        for record, text in self._rows("SELECT record, text FROM reports WHERE id = ?", key):
            yield _line("report", {"report": _raw(record), "text": text})
        readings = self._rows(
            "SELECT number, maker, source, checks FROM readings WHERE report = ? ORDER BY number",
            key,
        )
        for place, (number, maker, source, checks) in enumerate(readings, start=1):
            head = {"report": key, "reading": place}
            told_of = {"maker": maker, "source": source, "checks": _raw(checks)}
            yield _line("reading", {**head, **told_of})
            for table, name, order in _PARTS:
                query = f"SELECT record FROM {table} WHERE reading = ? ORDER BY {order}"
                for (record,) in self._rows(query, number):
                    yield _line(name, {**head, name: _raw(record)})
            for start, end, why in self._rows(_UNREAD, number):
                yield _line("unread", {**head, "start": start, "end": end, "why": why})

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with told(self.path), closing(self._connection.execute(query, values)) as cursor:
            yield from cursor


_PARTS = (
    ("passages", "passage", "start, rowid"),
    ("mentions", "mention", "start, rowid"),
    ("claims", "claim", "position"),
)
_UNREAD = 'SELECT start, "end", why FROM unread WHERE reading = ? ORDER BY start, rowid'


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


def _raw(record: object) -> msgspec.Raw:
    return msgspec.Raw(str(record).encode())


def _line(row: str, values: dict[str, object]) -> bytes:
    return msgspec.json.encode({"row": row, **values})
