"""The ledger's file: found, made, brought up to date, and what is wrong with it in clear words."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from reportedly.errors import LedgerError

APPLICATION = 0x52505444
"""SQLite's application id of a ledger: "RPTD"."""
WAIT = 30.0
"""Seconds a writer waits for another to finish its report."""
_MIGRATIONS = files("reportedly.ledger") / "migrations"


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises LedgerError where there is no ledger of this version.

    A ledger on a medium that cannot be written is read too, as long as nobody writes it.
    """
    _refuse_folder(path)
    _refuse_missing(path)
    with told(path):
        connection = _connect(path, _mode_to_read(path))
        return _checked(connection, path)


def open_to_write(path: Path, make: bool = True) -> sqlite3.Connection:
    """A connection to the ledger, brought up to date and, if `make`, made where needed; raises
    LedgerError.
    """
    _refuse_folder(path)
    if not make:
        _refuse_missing(path)
    if not path.parent.is_dir():
        raise LedgerError(
            "Its folder does not exist.",
            remedy="Make the folder, or name another with --ledger.",
            where=str(path),
        )
    with told(path):
        connection = _checked(_connect(path, "mode=rwc"), path, new=True)
        connection.execute("PRAGMA journal_mode = WAL")
        # Each report is acknowledged once it is on the disk, not only in the system's memory.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
        return connection


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise LedgerError("It is a folder.", remedy="Name a file in it.", where=str(path))


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise LedgerError(
            "There is no ledger.",
            remedy="Make one with `reportedly add`, or name another with --ledger.",
            where=str(path),
        )


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"file:{quote(str(path.absolute()))}?{mode}"
    return sqlite3.connect(
        address, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False
    )


def _mode_to_read(path: Path) -> str:
    """`immutable` where the folder cannot be written and no log is open: WAL could not be read."""
    log = path.with_name(path.name + "-wal")
    closed = not log.exists() or log.stat().st_size == 0
    return "mode=ro" if os.access(path.parent, os.W_OK) or not closed else "immutable=1"


def _checked(connection: sqlite3.Connection, path: Path, new: bool = False) -> sqlite3.Connection:
    """The connection, if the file is a ledger that this version can read, or may become one."""
    try:
        _check(connection, path, new)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path, new: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    version = version_of(connection)
    if application != APPLICATION and (tables or not new):
        raise LedgerError(
            "It is a file of another program, not a ledger." if tables else "It is empty.",
            remedy="Name another file with --ledger.",
            where=str(path),
        )
    if version > newest():
        raise LedgerError(
            f"It was written by a newer version (schema {version}; this one knows {newest()}).",
            remedy="Upgrade: pip install --upgrade reportedly",
            where=str(path),
        )
    if version < newest() and not new:
        raise LedgerError(
            f"It was written by an older version (schema {version}, now {newest()}).",
            remedy="Bring it up to date with `reportedly add`.",
            where=str(path),
        )


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last migration the ledger has seen; 0 for a new file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def newest() -> int:
    """The number of the last migration this version knows."""
    return len(_scripts())


def _scripts() -> list[str]:
    """The migrations in order; their names are their numbers, without a gap."""
    found = sorted((p for p in _MIGRATIONS.iterdir() if p.name.endswith(".sql")), key=_name)
    return [p.read_text(encoding="utf-8") for p in found]


def _name(path: object) -> str:
    return str(path)


def _migrate(connection: sqlite3.Connection) -> None:
    """Apply what the ledger has not yet seen, all or nothing."""
    if version_of(connection) == newest():
        return
    with transaction(connection):
        for number, script in enumerate(_scripts(), start=1):
            if number > version_of(connection):
                for statement in statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def statements(script: str) -> Iterator[str]:
    """The script's statements one by one: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; the only writer while it runs. One within another is part of it."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


_REMEDIES: tuple[tuple[str, str, str], ...] = (
    ("full", "The disk is full", "Free some space and run it again: what was added is kept."),
    ("locked", "Another program is writing it", "Wait until it has finished, and run it again."),
    ("readonly", "It cannot be written", "Check who may write the file and its folder."),
    ("not a database", "It is no ledger", "Name another file with --ledger."),
    ("malformed", "It is damaged", "Restore a copy, or add the reports to a new ledger."),
    ("unable to open", "It cannot be opened", "Check the path and who may read and write it."),
    ("disk i/o", "The disk failed or is full", "Check space and disk: what was added is kept."),
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite and the system raise, as a LedgerError that says what to do."""
    try:
        yield
    except sqlite3.Error as wrong:
        raise _told(str(wrong), path) from wrong
    except OSError as wrong:
        full = wrong.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise _told("full" if full else str(wrong), path) from wrong


def _told(message: str, path: Path) -> LedgerError:
    for sign, what, remedy in _REMEDIES:
        if sign in message.lower():
            return LedgerError(f"{what} ({message}).", remedy=remedy, where=str(path))
    return LedgerError(
        f"It cannot be used: {message}.",
        remedy="Check it with `reportedly doctor`.",
        where=str(path),
    )
