"""What carries the stages out: in this process, or in worker processes; outcomes in input order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer
from reportedly.runs.reading import Item, Outcome, maker_of, outcome_of

BATCH = 8
"""Items handed to a worker at once: few enough that the last batch keeps nobody waiting, enough
that handing over costs nothing against the parse."""


class Engine(Protocol):
    """Carries the stages out over a stream of items, one outcome an item, in the same order.

    Never holds more than a bounded number of items; raises ModelMissing or DataWrong where no
    item could be read.
    """

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """One outcome for each item, in order."""
        ...


class Serial:
    """Reads one item after the other in this process."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._gazetteer = gazetteer

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        gazetteer = self._gazetteer or open_gazetteer()
        maker = maker_of(gazetteer)
        for item in items:
            yield outcome_of(item, gazetteer, maker)


def engine(workers: int = 1, batch: int = BATCH, gazetteer: Gazetteer | None = None) -> Engine:
    """The engine for that many worker processes; one needs no process of its own."""
    if workers <= 1:
        return Serial(gazetteer)
    from reportedly.runs.workers import Workers

    return Workers(workers, batch, gazetteer)
