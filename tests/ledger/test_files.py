from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import files
from reportedly.ledger.files import open_to_read, open_to_write, version_of
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept


def test_there_is_none(path: Path) -> None:
    with pytest.raises(LedgerError, match="There is no ledger") as told:
        open_to_read(path)
    assert "reportedly add" in told.value.remedy
    assert not path.exists(), "looking makes no file"


def test_a_new_ledger_is_wal_and_knows_its_version(path: Path) -> None:
    connection = open_to_write(path)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert version_of(connection) == files.newest() >= 1


@pytest.mark.parametrize(
    "content", [b"not a database at all " * 100, b"%PDF-1.7 and so on", b"{}\n" * 500]
)
@pytest.mark.parametrize("opening", [open_to_read, open_to_write])
def test_a_file_of_another_kind_is_left_alone(
    path: Path, content: bytes, opening: Callable[[Path], sqlite3.Connection]
) -> None:
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"no ledger|not a database"):
        opening(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("opening", [open_to_read, open_to_write])
def test_a_database_of_another_program_is_left_alone(
    path: Path, opening: Callable[[Path], sqlite3.Connection]
) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="another program"):
        opening(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opening", [open_to_read, open_to_write])
def test_a_newer_ledger_asks_for_an_upgrade(
    path: Path, opening: Callable[[Path], sqlite3.Connection]
) -> None:
    connection = open_to_write(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LedgerError, match="newer version") as told:
        opening(path)
    assert "pgrade" in told.value.remedy


def test_a_damaged_ledger_is_told(path: Path, kept: Callable[..., Kept], maker: Maker) -> None:
    writer = Writer(path)
    for number in range(30):
        writer.add(kept(f"r{number}", f"Text {number}."), maker)
    writer.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 8] = b"\xa5" * (4096 * 5)
    path.write_bytes(bytes(content))
    reader = Reader(path)
    with pytest.raises(LedgerError, match="damaged"):
        reader.check()


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="folder does not exist"):
        open_to_write(tmp_path / "nowhere" / "l.sqlite")


def test_a_path_that_is_a_folder(tmp_path: Path) -> None:
    for opening in (open_to_read, open_to_write):
        with pytest.raises(LedgerError, match="It is a folder"):
            opening(tmp_path)


def test_a_ledger_that_may_not_be_written(
    path: Path, kept: Callable[..., Kept], maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a read-only medium: reading goes on, writing is refused."""
    writer = Writer(path)
    writer.add(kept(), maker)
    writer.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert len(list(Reader(path).claims())) == 1
    monkeypatch.undo()
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    path.chmod(stat.S_IRUSR)
    with pytest.raises(LedgerError, match="cannot be written"):
        Writer(path).add(kept("r2", "More."), maker)


def test_a_migration_is_applied_once_and_wholly(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = files._scripts()
    open_to_write(path).close()
    broken = [*first, "CREATE TABLE later (x);\nCREATE TABLE later (x);\n"]
    monkeypatch.setattr(files, "_scripts", lambda: broken)
    with pytest.raises(LedgerError):
        open_to_write(path)
    whole = [*first, "CREATE TABLE later (x);\n"]
    monkeypatch.setattr(files, "_scripts", lambda: whole)
    with pytest.raises(LedgerError, match="older version"):
        open_to_read(path)
    assert version_of(open_to_write(path)) == len(first) + 1
    assert version_of(open_to_write(path)) == len(first) + 1


def test_a_ledger_of_the_first_schema_is_brought_up_to_date(
    path: Path, kept: Callable[..., Kept], maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it holds stays, counts from the same days, and can be purged."""
    every = files._scripts()
    with monkeypatch.context() as old:
        old.setattr(files, "_scripts", lambda: every[:1])
        writer = Writer(path, clock=lambda: "2031-02-04T00:00:00Z")
        monkeypatch.setattr(writer, "_has", lambda *_: False)
        writer.add(kept("r1", "Orrin fell.", published="2031-02-03"), maker)
        writer.add(kept("r2", "Orrin held.", published=None), maker)
        writer.close()
    with pytest.raises(LedgerError, match="older version"):
        Reader(path)
    newer = Writer(path)
    assert [f.known for f in Reader(path).claims_known()] == ["2031-02-03", "2031-02-04"]
    assert newer.purge("r1", "ann", "2031-03-01", "a court said so") is not None
    assert b"Orrin fell" not in path.read_bytes()
    assert [f.report.id for f in Reader(path).claims_known()] == ["r2"]
