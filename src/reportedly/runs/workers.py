"""The engine of several processes: each a fresh interpreter that is handed batches over a pipe.

Own pipes instead of multiprocessing: a caller's script needs no `__main__` guard, and a worker
whose runner is killed ends, where a process pool would leave it waiting.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from queue import SimpleQueue
from typing import BinaryIO, cast

from reportedly import errors
from reportedly.gazetteer.rules import SHIPPED, Rules
from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.runs.blocks import Group, Result, in_processes
from reportedly.runs.frames import Answer, Batch, Begin, Slip, receive, send
from reportedly.runs.reading import Item, Outcome, broken, maker_of

AHEAD = 2
"""Batches a worker may be ahead of the one that is being given out: bounds the memory."""


class Workers:
    """Reads items in `number` worker processes, `batch` at a time, outcomes in input order."""

    def __init__(self, number: int, batch: int, gazetteer: Gazetteer | None = None) -> None:
        self._number = number
        self._batch = max(1, batch)
        self._gazetteer = gazetteer
        self._idle: SimpleQueue[Worker] = SimpleQueue()

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """One outcome for each item, in order."""
        gazetteer = self._gazetteer or open_gazetteer()
        maker_of(gazetteer)  # raises here, once, what every worker would raise
        workers = [Worker(gazetteer.own) for _ in range(self._number)]
        for worker in workers:
            self._idle.put(worker)
        threads = ThreadPoolExecutor(self._number)
        try:
            yield from self._in_order(threads, iter(items))
        finally:
            for worker in workers:
                worker.end()
            threads.shutdown(cancel_futures=True)

    def blocks(self, run: Callable[[Group], Result], groups: Iterable[Group]) -> Iterator[Result]:
        """What `run` gives for each group, in order."""
        return in_processes(run, groups, self._number)

    def _in_order(self, threads: ThreadPoolExecutor, items: Iterator[Item]) -> Iterator[Outcome]:
        pending: deque[tuple[list[Item], Future[list[Outcome]]]] = deque()
        while True:
            while len(pending) < AHEAD * self._number and (some := self._next(items)):
                sources = [item for item in some if isinstance(item, Source)]
                pending.append((some, threads.submit(self._exchange, sources)))
            if not pending:
                return
            given, future = pending.popleft()
            outcomes = iter(future.result())
            for item in given:
                yield item if isinstance(item, Failure) else next(outcomes)

    def _next(self, items: Iterator[Item]) -> list[Item]:
        return list(islice(items, self._batch))

    def _exchange(self, sources: list[Source]) -> list[Outcome]:
        worker = self._idle.get()
        try:
            return worker.read(sources)
        finally:
            self._idle.put(worker)


class Worker:
    """One worker process, started again when it dies."""

    def __init__(self, rules: Rules = SHIPPED) -> None:
        self._rules = rules
        self._ended = False
        self._process = _start(rules)

    def read(self, sources: list[Source]) -> list[Outcome]:
        """The outcomes of the sources; one that kills the process is a Failure, its neighbours are
        read without it."""
        answer = self._ask(sources)
        if answer is not None:
            return [cast(Outcome, slip.kept or slip.failure) for slip in _slips(answer)]
        code = self._process.wait()
        if self._ended:
            return []
        self._process = _start(self._rules)
        if len(sources) > 1:
            return [outcome for source in sources for outcome in self.read([source])]
        return [broken(source.name, f"its process ended with {code}") for source in sources]

    def _ask(self, sources: list[Source]) -> Answer | None:
        try:
            send(cast(BinaryIO, self._process.stdin), Batch(tuple(sources)))
            return receive(cast(BinaryIO, self._process.stdout), Answer)
        except (BrokenPipeError, ValueError):
            return None

    def end(self) -> None:
        """End the process, whatever it is doing: nothing it holds is worth waiting for."""
        self._ended = True
        self._process.kill()
        self._process.wait()


def _start(rules: Rules) -> subprocess.Popen[bytes]:
    """A fresh interpreter that finds the same packages, told the rules that it reads with.

    -P keeps the current folder out.
    """
    path = os.pathsep.join(p for p in sys.path if p)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "reportedly.runs.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    )
    with suppress(BrokenPipeError):  # it died at once: found out when it is asked
        send(cast(BinaryIO, process.stdin), Begin(rules))
    return process


def _slips(answer: Answer) -> tuple[Slip, ...]:
    """The slips; raises the error that keeps the worker from reading at all."""
    if answer.stop is None:
        return answer.slips
    name, message, remedy, where = answer.stop
    raise getattr(errors, name)(message, remedy=remedy, where=where)
