from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept

Make = Callable[..., Kept]


def dumped(path: Path) -> list[bytes]:
    return list(Reader(path).dump())


def test_what_is_added_is_there_for_others_at_once(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    assert writer.add(kept(), maker) == "added"
    (found,) = Reader(path).claims()
    assert found.report.id == "r1"
    assert found.claim == kept().reading.claims[0]


def test_adding_twice_changes_nothing(path: Path, kept: Make, maker: Maker) -> None:
    Writer(path, clock=lambda: "2031-02-04T00:00:00Z").add(kept(), maker)
    before = dumped(path)
    late = Writer(path, clock=lambda: "2039-01-01T00:00:00Z")
    assert late.add(kept(), maker) == "known"
    late.close()
    assert dumped(path) == before
    assert b"2039" not in path.read_bytes()


def test_known_by_its_source_before_it_is_read(writer: Writer, kept: Make, maker: Maker) -> None:
    one = kept()
    assert writer.knows(one.source, one.maker) is None
    writer.add(one, maker)
    assert writer.knows(one.source, one.maker) == "r1"
    assert writer.knows(one.source, "another maker") is None


def test_another_maker_supersedes_and_the_old_reading_stays(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    newer = Maker("read", "9.10", (("rules", "r2"),))
    writer.add(kept(), maker)
    writer.add(kept(claims=[{"kind": "battle.clash"}], maker=newer), newer)
    assert [f.claim.kind for f in Reader(path).claims()] == ["territory.captured", "battle.clash"][
        1:
    ]
    assert Reader(path).counts()["claims"] == 2
    assert writer.knows(kept().source, maker.id) is None, "the old maker's reading is superseded"


def test_same_id_with_another_text_is_refused_and_the_first_stays(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    writer.add(kept(), maker)
    before = dumped(path)
    refused = writer.add(kept(text="Orrin was lost again."), maker)
    assert isinstance(refused, Failure)
    assert refused.code == "same_id"
    assert "another text" in refused.message
    assert dumped(path) == before


def test_same_id_and_text_with_another_date_is_refused(
    writer: Writer, kept: Make, maker: Maker
) -> None:
    writer.add(kept(), maker)
    refused = writer.add(kept(published="2031-09-09"), maker)
    assert isinstance(refused, Failure)
    assert "date" in refused.message


def test_a_failure_is_kept_once(path: Path, writer: Writer) -> None:
    failure = Failure("x.pdf", "not_text", "It is a PDF.", "Save it as text.")
    writer.add_failure(failure)
    writer.add_failure(failure)
    assert Reader(path).counts()["failures"] == 1


@pytest.mark.parametrize("table", ["reports", "readings", "claims", "makers", "passages", "slots"])
def test_no_row_can_be_changed_or_removed(
    path: Path, writer: Writer, kept: Make, maker: Maker, table: str
) -> None:
    writer.add(kept(), maker)
    column = {"slots": "claim", "passages": "reading"}.get(table, "rowid")
    column = "id" if table == "makers" else column
    with sqlite3.connect(path) as raw:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                raw.execute(statement)


def test_a_report_is_added_whole_or_not_at_all(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    """The second claim breaks the writing in the middle of its report."""
    whole = kept(claims=[{}, {}])
    broken = msgspec.structs.replace(whole.reading.claims[1], kind=None)
    reading = msgspec.structs.replace(whole.reading, claims=(whole.reading.claims[0], broken))
    with pytest.raises((LedgerError, AttributeError)):
        writer.add(msgspec.structs.replace(whole, reading=reading), maker)
    assert set(Reader(path).counts().values()) == {0}
    assert writer.add(whole, maker) == "added"


def test_a_full_disk_is_told_and_keeps_what_was_added(
    path: Path, writer: Writer, kept: Make, maker: Maker
) -> None:
    pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
    writer._connection.execute(f"PRAGMA max_page_count = {pages + 30}")
    added = 0
    with pytest.raises(LedgerError, match="disk is full") as told:  # noqa: PT012
        for number in range(1000):
            writer.add(kept(f"r{number}", text=f"Number {number}. " + "Orrin fell. " * 500), maker)
            added += 1
    assert "Free some space" in told.value.remedy
    reader = Reader(path)
    reader.check()
    assert 0 < added == reader.counts()["reports"] == reader.counts()["readings"]


def test_two_writers_take_turns(path: Path, writer: Writer, kept: Make, maker: Maker) -> None:
    other = Writer(path)
    for number in range(10):
        assert (writer, other)[number % 2].add(kept(f"r{number}", f"Text {number}."), maker)
    assert Reader(path).counts()["reports"] == 10
