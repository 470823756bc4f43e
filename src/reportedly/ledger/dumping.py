"""The whole ledger as canonical JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

Rows = Callable[..., Iterator[tuple[Any, ...]]]
"""Runs a query with values for its question marks."""


def lines(rows: Rows) -> Iterator[bytes]:
    """Reports with their readings, makers, failures, judgements, withdrawals, tombstones.

    Each kind by its id, none with its time of adding: `at` of a judgement is the day that it
    itself names, and so stays.
    """
    for (key,) in rows("SELECT id FROM reports ORDER BY id"):
        yield from _report(rows, key)
    for row in rows("SELECT id, stage, version, parts FROM makers ORDER BY id"):
        yield _line("maker", _named("id stage version parts", (*row[:3], _raw(row[3]))))
    for table, name, columns in _PLAIN:
        order = ", ".join(columns.split()[:3])
        for row in rows(f"SELECT {', '.join(columns.split())} FROM {table} ORDER BY {order}"):
            yield _line(name, _named(columns, row))
    for (record,) in rows("SELECT record FROM judgements ORDER BY id"):
        yield _line("judgement", {"judgement": _raw(record)})


_PLAIN = (
    ("failures", "failure", "input code message remedy"),
    ("withdrawals", "withdrawal", "id report at who reason"),
    ("purges", "purge", "report sha256 source_sha256 at who reason"),
)


def _report(rows: Rows, key: str) -> Iterator[bytes]:
    for record, text in rows("SELECT record, text FROM reports WHERE id = ?", key):
        yield _line("report", {"report": _raw(record), "text": text})
    readings = rows(
        "SELECT number, maker, source, checks FROM readings WHERE report = ? ORDER BY number", key
    )
    for place, (number, maker, source, checks) in enumerate(readings, start=1):
        head = {"report": key, "reading": place}
        told_of = {"maker": maker, "source": source, "checks": _raw(checks)}
        yield _line("reading", {**head, **told_of})
        for table, name, order in _PARTS:
            query = f"SELECT record FROM {table} WHERE reading = ? ORDER BY {order}"
            for (record,) in rows(query, number):
                yield _line(name, {**head, name: _raw(record)})
        for start, end, why in rows(_UNREAD, number):
            yield _line("unread", {**head, "start": start, "end": end, "why": why})


_PARTS = (
    ("passages", "passage", "start, rowid"),
    ("mentions", "mention", "start, rowid"),
    ("claims", "claim", "position"),
)
_UNREAD = 'SELECT start, "end", why FROM unread WHERE reading = ? ORDER BY start, rowid'


def _named(columns: str, row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip(columns.split(), row, strict=True))


def _raw(record: object) -> msgspec.Raw:
    return msgspec.Raw(str(record).encode())


def _line(row: str, values: dict[str, object]) -> bytes:
    return msgspec.json.encode({"row": row, **values})
