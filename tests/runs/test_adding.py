"""Adding many: memory stays flat, and an input that failed is mended when it is read."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly import api
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Said, Writer
from reportedly.records.readings import Failure, Kept
from reportedly.records.reports import Source
from reportedly.runs.adding import Addition, add
from reportedly.runs.engines import Engine, Serial, engine
from reportedly.runs.reading import Item, Outcome


class Copies(Serial):
    """Stands in for the reading: every source gives the claims of one."""

    def __init__(self) -> None:
        super().__init__()
        (self._one,) = engine().read([Source("x", b"Troops captured Kunduz on Monday.")])

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        assert isinstance(self._one, Kept)
        for item in items:
            assert isinstance(item, Source)
            report = msgspec.structs.replace(
                self._one.reading.report, id=item.name, text=item.content.decode()
            )
            reading = msgspec.structs.replace(self._one.reading, report=report)
            yield msgspec.structs.replace(self._one, reading=reading, source=item.key)


@pytest.fixture(scope="module")
def copies() -> Engine:
    return Copies()


def sources(count: int) -> Iterator[Source]:
    return (Source(f"r{n}", b"x" * 20_000) for n in range(count))


def test_memory_stays_flat(tmp_path: Path, copies: Engine) -> None:
    """Ten times the reports, each of 20 kB, and no more memory than a few of them hold."""
    peaks = []
    for count in (100, 1_000):
        writer = Writer(tmp_path / f"{count}.sqlite")
        tracemalloc.start()
        assert sum(1 for _ in add(sources(count), writer, copies)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        writer.close()
    assert peaks[1] < peaks[0] + 200_000


def test_a_failed_input_is_mended_when_it_is_read(tmp_path: Path, copies: Engine) -> None:
    path = tmp_path / "l.sqlite"
    writer, said = Writer(path), Said("2031-01-01", "Tide Post")
    failure = Failure("r0", "empty", "Empty.", "Fill it.")

    class Failing(Serial):
        def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
            return (failure for _ in items)

    assert list(add(sources(1), writer, Failing(), said=said)) == [failure]
    assert list(Reader(path).failures()) == [(failure, "2031-01-01", "Tide Post")]
    (done,) = add(sources(1), writer, copies)
    assert isinstance(done, Addition)
    assert list(Reader(path).failures()) == []
    assert list(add(sources(1), writer, Failing())) == [Addition("r0", "known")]
    writer.add_failure(failure)
    assert len(list(Reader(path).failures())) == 1, "failing again it is open again"
    list(add(sources(1), writer, copies))
    assert list(Reader(path).failures()) == [], "known is read as well"


def test_what_is_added_can_be_told_before(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Troops took Orrin.", encoding="utf-8")
    made: list[Any] = [Source("x", b"x"), file]
    assert api.count_of(made) == 2
    assert api.count_of(["-"]) is None
