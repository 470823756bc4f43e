"""One measure with its bound, and how CPU time is taken."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import msgspec

ROUNDS = 5


class Line(msgspec.Struct, frozen=True):
    """One measure: its value, its unit and the most that it may be."""

    name: str
    value: float
    unit: str
    most: float | None = None

    @property
    def holds(self) -> bool:
        return self.most is None or self.value <= self.most


class Text(msgspec.Struct, frozen=True):
    """A text to read."""

    id: str
    text: str
    outlet: str | None = None
    published: str | None = None


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best(works: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """The least CPU seconds of each, taking turns so that both meet the same weather."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for kept, work in zip(taken, works, strict=True):
            kept.append(cpu(work))
    return [min(kept) for kept in taken]
