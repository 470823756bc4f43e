"""What is kept up to date equals what is linked from the start, in whatever order reports come."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.synthetic import MAKER, Told, reports
from reportedly import api
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.incidents import Incident
from reportedly.runs.linking import incidents, known


def add(path: Path, told: list[Told]) -> None:
    writer = Writer(path, clock=lambda: "2031-02-04T00:00:00Z")
    with writer.together():
        for one in told:
            writer.add(one.kept, MAKER)
    writer.close()


def refreshed(path: Path) -> tuple[Incident, ...]:
    with api.open(path) as ledger:
        return tuple(ledger.incidents())


def from_the_start(path: Path) -> tuple[Incident, ...]:
    reader = Reader(path)
    gazetteer = open_gazetteer()
    return incidents(known(reader, gazetteer), gazetteer)


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_arrival_gives_what_linking_from_the_start_gives(
    tmp_path: Path, seed: int
) -> None:
    told = list(reports(1500, seed=seed))
    chance = random.Random(seed)
    chance.shuffle(told)
    path = tmp_path / "some.sqlite"
    first = len(told) * 2 // 3
    add(path, told[:first])
    assert refreshed(path) == from_the_start(path)
    while first < len(told):
        some = first + chance.randrange(1, 60)
        add(path, told[first:some])
        first = some
        assert refreshed(path) == from_the_start(path)
