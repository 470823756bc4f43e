"""What is derived from the ledger and kept in it: accounts, how they match, incidents by area.

Nothing here is anybody's word: it may be dropped at any time and is made again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any, TypeAlias

from reportedly.ledger.files import statements, transaction
from reportedly.ledger.place_rows import make_indexes

TABLES = ("derived faces shelves accounts own_areas incidents incident_areas reviews").split()
Row: TypeAlias = tuple[Any, ...]
_SCRIPT = files("reportedly.ledger") / "derived.sql"
_ON_SHELF = """
SELECT face FROM shelves
WHERE shelf = ? AND side = ? AND width = ? AND first > ? - width AND first <= ? AND last >= ?
"""


class Derived:
    """The derived rows of an open ledger, to change; numbers of faces and accounts are its own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """All changes made within, or none of them."""
        with transaction(self._connection):
            yield

    def clear(self) -> None:
        """Drop all of it, and begin anew."""
        forget(self._connection)
        for statement in statements(_SCRIPT.read_text(encoding="utf-8")):
            self._connection.execute(statement)
        make_indexes(self._connection)

    def state(self) -> tuple[str, str] | None:
        """Maker and state of the rows; None where nothing was derived yet."""
        return state_of(self._connection)

    def settle(self, maker: str, state: str) -> None:
        """Say what the rows stand on now."""
        self._connection.execute("DELETE FROM derived")
        self._connection.execute("INSERT INTO derived VALUES (?, ?)", (maker, state))

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows or put them in the place of those with their key."""
        count = len(self._connection.execute(f"SELECT * FROM {table} LIMIT 0").description)
        marks = ", ".join("?" * count)
        self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)

    def next(self, table: str) -> int:
        """The number after the last one of faces or accounts."""
        (last,) = self._connection.execute(f"SELECT max(number) FROM {table}").fetchone()
        return 0 if last is None else int(last) + 1

    def face(self, key: str) -> int | None:
        """The number of the face with this key."""
        row = self._connection.execute("SELECT number FROM faces WHERE key = ?", (key,)).fetchone()
        return None if row is None else int(row[0])

    def faces(self, numbers: Iterable[int]) -> Iterator[tuple[int, str, str, bytes]]:
        """Number, key, record and neighbours of the faces, of those that are there."""
        return self._each("SELECT * FROM faces WHERE number = ?", numbers)

    def near(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """Neighbours of the faces that an account shows."""
        query = (
            "SELECT number, near FROM faces WHERE number = ? "
            "AND EXISTS (SELECT 1 FROM accounts WHERE face = faces.number)"
        )
        return self._each(query, numbers)

    def meet(self, number: int, more: bytes) -> None:
        """Add to the neighbours of a face."""
        query = "UPDATE faces SET near = CAST(near || ? AS BLOB) WHERE number = ?"
        self._connection.execute(query, (more, number))

    def on_shelf(self, shelf: str, side: int, width: int, first: int, last: int) -> Iterator[int]:
        """Faces there whose days may be among these."""
        values = (shelf, side, width, first, last, first)
        return (int(n) for (n,) in self._connection.execute(_ON_SHELF, values))

    def accounts(self, faces: Iterable[int]) -> Iterator[tuple[int, int, str, str, str | None]]:
        """Number, face, report, record and incident of the accounts that show a face."""
        query = (
            "SELECT number, face, report, record, incident FROM accounts "
            "WHERE face = ? ORDER BY number"
        )
        return self._each(query, faces)

    def faces_of(self, reports: Iterable[str]) -> set[int]:
        """Faces that accounts of these reports show."""
        return {n for (n,) in self._each("SELECT face FROM accounts WHERE report = ?", reports)}

    def take_away(self, reports: Iterable[str]) -> set[str]:
        """Drop the accounts of the reports; the incidents in which they stood."""
        held = list(reports)
        query = "SELECT incident FROM accounts WHERE report = ? AND incident IS NOT NULL"
        stale = {key for (key,) in self._each(query, held)}
        self._connection.executemany(
            "DELETE FROM accounts WHERE report = ?", ((report,) for report in held)
        )
        return stale

    def shapes(self, keys: Iterable[str]) -> dict[str, str]:
        """The shape of each incident that is kept."""
        return dict(self._each("SELECT id, shape FROM incidents WHERE id = ?", keys))

    def drop(self, keys: Iterable[str]) -> None:
        """Drop incidents, with their areas."""
        held = [(key,) for key in keys]
        self._connection.executemany("DELETE FROM incidents WHERE id = ?", held)
        self._connection.executemany("DELETE FROM incident_areas WHERE incident = ?", held)

    def drop_reviews(self, keys: Iterable[str]) -> None:
        """Drop what is offered for review of these incidents."""
        held = [(key,) for key in keys]
        self._connection.executemany("DELETE FROM reviews WHERE incident = ?", held)
        self._connection.executemany("DELETE FROM reviews WHERE other = ?", held)

    def assign(self, rows: Sequence[tuple[str | None, int]]) -> None:
        """Say in which incident each account stands."""
        self._connection.executemany("UPDATE accounts SET incident = ? WHERE number = ?", rows)

    def _each(self, query: str, values: Iterable[object]) -> Iterator[Any]:
        """Rows for one value after another: no list of values is too long."""
        for value in values:
            yield from self._connection.execute(query, (value,))


def state_of(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """Maker and state of the derived rows of a ledger; None where it has none."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'derived'"
    ).fetchone()
    row = connection.execute("SELECT maker, state FROM derived").fetchone() if there else None
    return None if row is None else (str(row[0]), str(row[1]))


def forget(connection: sqlite3.Connection) -> None:
    """Drop all that is derived: some of it may hold words of a report that is erased."""
    for table in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
