"""Purging: the words are gone from the file, a tombstone stays, and nothing else can be erased."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.filters import Filters
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept
from reportedly.records.reports import Source

Make = Callable[..., Kept]
PARTS = "slots claims mentions passages unread readings sources reports".split()


def told(number: int) -> str:
    """A text of words that no other has."""
    dice = random.Random(number)
    words = ["".join(dice.choices("bdfgklmnprstvz", k=9)) for _ in range(40)]
    return " ".join(words)


def add(writer: Writer, kept: Make, maker: Maker, number: int) -> None:
    text = told(number)
    half = len(text) // 2
    evidence = [
        {"start": 0, "end": half, "quote": text[:half]},
        {"start": half, "end": len(text), "quote": text[half:]},
    ]
    one = kept(f"r{number}", text, [{"evidence": evidence}, {}])
    title = msgspec.structs.replace(one.reading.report, title=f"title{number}")
    one = msgspec.structs.replace(one, reading=msgspec.structs.replace(one.reading, report=title))
    # Its bytes differ from its text, as those of a web page do.
    writer.add(one, maker, Source("x", b"<p>" + text.encode(), id=f"r{number}"))


def in_files(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(path.name + "*")))


def words_of_index(path: Path) -> set[str]:
    """Every word that the index of words still knows."""
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, words, 'row')")
        return {row[0] for row in raw.execute("SELECT term FROM temp.known")}


@pytest.mark.parametrize("readings", [1, 2])
def test_no_word_is_left_in_the_file(
    path: Path, writer: Writer, kept: Make, maker: Maker, readings: int
) -> None:
    for number in range(40):
        add(writer, kept, maker, number)
    if readings == 2:
        newer = Maker("read", "9.10", (("rules", "r2"),))
        writer.add(kept("r7", told(7), [{}], newer), newer)
    kept_words, gone = told(8).split(), told(7).split()
    assert all(word.encode() in in_files(path) for word in gone)
    purge = writer.purge("r7", "ann", "2031-03-01", "a court said so")
    assert purge is not None
    assert purge.sha256 == kept("r7", told(7)).reading.report.sha256
    left = in_files(path)
    assert not [word for word in (*gone, "title7") if word.encode() in left]
    assert all(word.encode() in left for word in kept_words)
    assert set(gone).isdisjoint(words_of_index(path))
    assert set(kept_words) <= words_of_index(path)
    reader = Reader(path)
    reader.check()
    assert reader.purges() == (purge,)
    assert [f.report.id for f in reader.claims(Filters(text=told(8)))] == ["r8", "r8"]
    assert "r7" not in {f.report.id for f in reader.claims()}
    assert reader.counts()["reports"] == 39


def test_what_was_purged_does_not_come_back(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    add(writer, kept, maker, 1)
    first = writer.purge("r1", "ann", "2031-03-01", "a court said so")
    assert writer.add(kept("r1", told(1)), maker) == "purged"
    assert writer.purge("r1", "bob", "2031-03-02", "again") == first, "cleaned again, told once"
    assert writer.purge("r2", "ann", "2031-03-01", "unknown") is None
    with sqlite3.connect(path) as raw, pytest.raises(sqlite3.IntegrityError, match="purged"):
        raw.execute(
            "INSERT INTO reports (id, sha256, source_sha256, record, text, added_at) "
            "VALUES ('r1', '', '', '{}', 'word', '')"
        )


@pytest.mark.parametrize("table", [*PARTS, "judgements", "withdrawals", "purges", "makers"])
def test_a_tombstone_erases_its_own_report_alone(
    path: Path, writer: Writer, kept: Make, maker: Maker, table: str
) -> None:
    """With one report purged, no row of another, and no tombstone, can be taken away."""
    for number in (1, 2):
        add(writer, kept, maker, number)
    writer.purge("r1", "ann", "2031-03-01", "a court said so")
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO judgements VALUES ('j', 'undo', '2031', 'ann', '{}', '')")
        raw.execute("INSERT INTO withdrawals VALUES ('w', 'r2', '2031', 'ann', 'so', '')")
        raw.execute("INSERT INTO mentions SELECT number, 0, 1, 'x', 'x', '{}' FROM readings")
        raw.execute("INSERT INTO unread SELECT number, 0, 1, 'x' FROM readings")
        assert raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
        column = raw.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                raw.execute(statement)


def test_a_reader_that_keeps_the_words_in_sight_is_told(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    add(writer, kept, maker, 1)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM reports").fetchone()
        writer._connection.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(LedgerError, match="another program reads") as wrong:
            writer.purge("r1", "ann", "2031-03-01", "a court said so")
        assert "run the same command again" in wrong.value.remedy
        other.execute("COMMIT")
    assert writer.purge("r1", "ann", "2031-03-01", "a court said so") is not None
    assert not [word for word in told(1).split() if word.encode() in in_files(path)]
