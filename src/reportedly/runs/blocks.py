"""One function over groups of records in several processes, results in the order of the groups.

Values go as pickles: both ends are this program, started by it, and hear nobody else.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import BinaryIO, Generic, TypeVar, cast

from reportedly.errors import WorkFailed
from reportedly.runs.frames import receive_bytes, send_bytes

Group = TypeVar("Group")
Result = TypeVar("Result")

AHEAD = 2
"""Batches a worker may be ahead of the one that is being given out: bounds the memory."""
HANDFUL = 2_000
"""Records that are handed over at once: so many cost far more than the handing over, and few
enough that no worker waits long for another's last batch."""


def in_processes(
    run: Callable[[Group], Result], groups: Iterable[Group], number: int
) -> Iterator[Result]:
    """What `run` gives for each group, in order, worked out by `number` processes.

    `run` stands in a module or is a partial of such a function. Raises what `run` raises, at the
    place of the group; WorkFailed where a process ends in the middle.
    """
    threads = ThreadPoolExecutor(number)
    workers = [BlockWorker(run) for _ in range(number)]
    idle: SimpleQueue[BlockWorker[Group, Result]] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def exchange(batch: list[Group]) -> list[Result]:
        worker = idle.get()
        try:
            return worker.ask(batch)
        finally:
            idle.put(worker)

    try:
        pending: deque[Future[list[Result]]] = deque()
        for batch in handfuls(groups):
            pending.append(threads.submit(exchange, batch))
            if len(pending) >= AHEAD * number:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        for worker in workers:
            worker.end()
        threads.shutdown(cancel_futures=True)


def handfuls(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups in order, as many at once as hold HANDFUL records; at least one."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group) if isinstance(group, Sized) else 1
        if size >= HANDFUL:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class BlockWorker(Generic[Group, Result]):
    """A process that is told one function and then carries it out over batches."""

    def __init__(self, run: Callable[[Group], Result]) -> None:
        path = os.pathsep.join(p for p in sys.path if p)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reportedly.runs.block_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._told = pickle.dumps(run)

    def ask(self, batch: list[Group]) -> list[Result]:
        """The results of a batch; raises what the function raised, or WorkFailed."""
        answer = self._exchange(pickle.dumps(batch))
        if answer is None:
            raise WorkFailed(
                f"A worker process ended with {self._process.wait()}.",
                remedy="Run it with fewer --workers: memory may be short.",
            )
        results, error = pickle.loads(answer)
        if error is not None:
            raise error
        return cast(list[Result], results)

    def _exchange(self, content: bytes) -> bytes | None:
        """The answer; None where the process has ended. What it is told first is told once."""
        into = cast(BinaryIO, self._process.stdin)
        try:
            if self._told:
                send_bytes(into, self._told)
                self._told = b""
            send_bytes(into, content)
            return receive_bytes(cast(BinaryIO, self._process.stdout))
        except (BrokenPipeError, ValueError):
            return None

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
