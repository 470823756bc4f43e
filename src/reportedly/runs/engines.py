"""What carries the stages out: in this process, or in worker processes; outcomes in input order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer
from reportedly.records.readings import Failure
from reportedly.runs.reading import Item, Outcome, maker_of, outcomes_of

Group = TypeVar("Group")
Result = TypeVar("Result")

BATCH = 8
"""Items handed to a worker at once: few enough that the last batch keeps nobody waiting, enough
that handing over costs nothing against the parse."""

TOGETHER = 16
"""Reports that are parsed in one batch: of twice as many it is hardly faster."""
TOGETHER_BYTES = 40_000
"""Bytes from which no further report joins a batch, for memory: some twenty reports of news."""


class Engine(Protocol):
    """Carries the work out in two moves: each report by itself, and records grouped by block.

    Never holds more than a bounded number of items or groups; results come in their order, the
    same whatever carries them out.
    """

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """One outcome for each item; raises ModelMissing or DataWrong where none could be read."""
        ...

    def blocks(self, run: Callable[[Group], Result], groups: Iterable[Group]) -> Iterator[Result]:
        """What `run` gives for each group; raises what it raises.

        `run` is a function of a module or a partial of one; groups and results are records, or
        tuples, lists and dicts of them.
        """
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

    def blocks(self, run: Callable[[Group], Result], groups: Iterable[Group]) -> Iterator[Result]:
        """What `run` gives for each group, in order."""
        return map(run, groups)


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
    """The engine for that many worker processes; one needs no process of its own.

    The gazetteer is that which reports are read with; it is opened when the first is read.
    """
    if workers <= 1:
        return Serial(gazetteer)
    from reportedly.runs.workers import Workers

    return Workers(workers, batch, gazetteer)
