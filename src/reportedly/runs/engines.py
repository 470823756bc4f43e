"""What carries the stages out: in this process, or in worker processes; outcomes in input order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer
from reportedly.records.readings import Failure
from reportedly.runs.reading import Item, Outcome, maker_of, outcomes_of

BATCH = 8
"""Items handed to a worker at once: few enough that the last batch keeps nobody waiting, enough
that handing over costs nothing against the parse."""

TOGETHER = 16
"""Reports that are parsed in one batch: of twice as many it is hardly faster."""
TOGETHER_BYTES = 40_000
"""Bytes from which no further report joins a batch, for memory: some twenty reports of news."""


class Engine(Protocol):
    """Carries the stages out over a stream of items, one outcome an item, in the same order.

    Never holds more than a bounded number of items; raises ModelMissing or DataWrong where no
    item could be read.
    """

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """One outcome for each item, in order."""
        ...


class Serial:
    """Reads in this process, few reports at a time: parsed together they cost less."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._gazetteer = gazetteer

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        gazetteer = self._gazetteer or open_gazetteer()
        maker = maker_of(gazetteer)
        for group in groups(items):
            yield from outcomes_of(group, gazetteer, maker)


def groups(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in order, as many at once as TOGETHER and TOGETHER_BYTES allow; at least one."""
    group: list[Item] = []
    size = 0
    for item in items:
        group.append(item)
        size += 0 if isinstance(item, Failure) else len(item.content)
        if len(group) == TOGETHER or size >= TOGETHER_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def engine(workers: int = 1, batch: int = BATCH, gazetteer: Gazetteer | None = None) -> Engine:
    """The engine for that many worker processes; one needs no process of its own."""
    if workers <= 1:
        return Serial(gazetteer)
    from reportedly.runs.workers import Workers

    return Workers(workers, batch, gazetteer)
