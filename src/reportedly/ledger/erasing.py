"""How words leave the ledger: a tombstone is set, and the file is written anew without them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.files import transaction
from reportedly.records.judgements import Purge

_INSERT = """
INSERT INTO purges (report, sha256, source_sha256, who, at, reason, added_at)
    SELECT id, sha256, source_sha256, ?, ?, ?, ? FROM reports WHERE id = ?
"""
_SELECT = "SELECT report, sha256, source_sha256, who, at, reason FROM purges WHERE report = ?"


def erased(
    connection: sqlite3.Connection, report: str, said: tuple[str, str, str, str]
) -> Purge | None:
    """The tombstone of a report, set now or before; None where there is no such report.

    `said`: who, at, reason, time of adding. The trigger of the table erases, in one transaction.
    """
    connection.execute("PRAGMA secure_delete = ON")
    with transaction(connection):
        row = connection.execute(_SELECT, (report,)).fetchone()
        if row is None:
            connection.execute(_INSERT, (*said, report))
            row = connection.execute(_SELECT, (report,)).fetchone()
    return None if row is None else Purge(*row)


def clean(connection: sqlite3.Connection, path: Path) -> None:
    """Write index of words, file and log anew, so that no freed page holds what was erased."""
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")
    connection.execute("VACUUM")
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise LedgerError(
            "The report is erased, but another program reads the ledger, and its log may "
            "still hold the words.",
            remedy="Close the other program and run the same command again.",
            where=str(path),
        )
