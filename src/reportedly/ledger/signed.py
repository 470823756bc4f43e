"""Signatures as they are kept, and the readings that a missing one is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from reportedly.records.claims import Check, Claim
from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Passage, Report
from reportedly.records.signatures import Signature
from reportedly.records.values import SCHEMA_NAME

Rows = Callable[..., Iterator[tuple[Any, ...]]]
"""Runs a query with values for its question marks."""

_SIGNATURES = """
SELECT g.number, s.record FROM reports r
CROSS JOIN readings g ON g.number = (SELECT max(number) FROM readings WHERE report = r.id)
LEFT JOIN signatures s ON s.reading = g.number AND s.form = ?
WHERE r.known <= ? AND r.id NOT IN (SELECT value FROM json_each(?))
ORDER BY r.id
"""
_READING = """
SELECT r.record, r.text, g.maker, g.source, g.checks FROM readings g
JOIN reports r ON r.id = g.report WHERE g.number = ?
"""
_CLAIMS = "SELECT record FROM claims WHERE reading = ? ORDER BY position"
_PASSAGES = "SELECT record FROM passages WHERE reading = ? ORDER BY start, rowid"


def signed(rows: Rows, form: str, last: str, gone: str) -> Iterator[Signature | Kept]:
    """The signature of each report known by a day and not gone (JSON), by id.

    Where there is none of this form: what a signature is made of.
    """
    for number, record in rows(_SIGNATURES, form, last, gone):
        yield kept(rows, number) if record is None else msgspec.json.decode(record, type=Signature)


def kept(rows: Rows, number: int) -> Kept:
    """A reading with its report's text, as it was when it was added, but for its mentions."""
    record, text, maker, source, checks = next(rows(_READING, number))
    report = msgspec.structs.replace(msgspec.json.decode(record, type=Report), text=text)
    claims = tuple(msgspec.json.decode(c, type=Claim) for (c,) in rows(_CLAIMS, number))
    passages = tuple(msgspec.json.decode(p, type=Passage) for (p,) in rows(_PASSAGES, number))
    held = msgspec.json.decode(checks, type=tuple[Check, ...])
    return Kept(Reading(SCHEMA_NAME, report, (), claims, held, ()), passages, maker, source)
