"""The engine of several processes, with a stand-in for what each process does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.errors import DataWrong
from reportedly.gazetteer.rules import Rules
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.runs import workers
from reportedly.runs.reading import Item
from reportedly.runs.workers import AHEAD, Worker, Workers

STAND_IN = Path(__file__).with_name("dying.py")


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}

    def start(_: Rules) -> subprocess.Popen[bytes]:
        command = [sys.executable, str(STAND_IN)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment)

    monkeypatch.setattr(workers, "_start", start)


def sources(count: int) -> list[Item]:
    return [Source(f"s{n}", f"text {n}".encode()) for n in range(count)]


def names(outcomes: Iterator[object]) -> list[str]:
    return [one.input for one in outcomes if isinstance(one, Failure)]


@pytest.mark.parametrize("batch", [1, 3, 100])
def test_outcomes_come_in_input_order(batch: int) -> None:
    items = sources(20)
    items.insert(7, Failure("gone", "missing", "", ""))
    expected = [item.input if isinstance(item, Failure) else item.name for item in items]
    assert names(Workers(2, batch).read(items)) == expected


def test_a_report_that_kills_its_process_costs_its_neighbours_nothing() -> None:
    items = sources(9)
    items[4] = Source("s4", b"die")
    outcomes = list(Workers(2, 4).read(items))
    assert names(iter(outcomes)) == [f"s{n}" for n in range(9)]
    messages = [one.message for one in outcomes if isinstance(one, Failure)]
    assert "its process ended with 9" in messages[4]
    assert messages[3] == "text 3"
    assert messages[5] == "text 5"


def test_what_no_worker_can_mend_is_raised() -> None:
    with pytest.raises(DataWrong, match="It is broken"):
        list(Workers(2, 1).read([Source("s", b"stop")]))


def test_only_a_bounded_number_of_items_is_taken_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Item]:
        nonlocal taken
        while True:
            taken += 1
            yield Source(f"s{taken}", b"text")

    outcomes = Workers(2, 3).read(endless())
    for given in range(1, 40):
        next(outcomes)
        assert taken <= given + 2 * AHEAD * 3
    outcomes.close()  # type: ignore[attr-defined]


def test_no_process_is_left_when_the_reader_goes_away() -> None:
    engine = Workers(2, 1)
    outcomes = engine.read(sources(50))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert all(engine._idle.get()._process.poll() is not None for _ in range(engine._idle.qsize()))


def test_a_worker_ends_when_its_runner_is_gone() -> None:
    worker = Worker()
    assert worker._process.stdin is not None
    worker._process.stdin.close()
    deadline = time.monotonic() + 10
    while worker._process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert worker._process.poll() == 0
