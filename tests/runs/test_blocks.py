"""The second move: a function over groups, the same in this process and in several."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

import pytest

from reportedly.errors import WorkFailed
from reportedly.gazetteer.shelf import gazetteer_with
from reportedly.records.intervals import Interval
from reportedly.runs.blocks import HANDFUL, handfuls, in_processes
from reportedly.runs.engines import Engine, engine


@pytest.fixture(scope="module", params=[1, 2])
def either(request: pytest.FixtureRequest) -> Engine:
    return engine(request.param)


def groups(count: int) -> Iterator[list[int]]:
    return ([n, *range(n % 700)] for n in range(count))


def test_results_come_in_the_order_of_the_groups(either: Engine) -> None:
    assert list(either.blocks(sum, groups(900))) == [sum(group) for group in groups(900)]
    assert list(either.blocks(sum, [])) == []


def test_a_function_may_bring_what_it_needs(either: Engine) -> None:
    assert list(either.blocks(partial(sorted, reverse=True), [[1, 3, 2]])) == [[3, 2, 1]]


def test_records_go_and_come(either: Engine) -> None:
    rows = [[n] for n in range(5)]
    found = list(either.blocks(repr, rows))
    assert found == [repr(row) for row in rows]
    assert list(either.blocks(tuple, [[Interval]])) == [(Interval,)]


def test_what_it_raises_is_raised(either: Engine) -> None:
    found = either.blocks(max, [[1], [], [2]])
    with pytest.raises(ValueError, match="empty"):
        list(found)


def test_a_process_that_ends_is_told() -> None:
    with pytest.raises(WorkFailed, match="ended with 7") as wrong:
        list(in_processes(os._exit, [7], 1))
    assert "--workers" in wrong.value.remedy


def test_no_more_is_held_than_is_worked_on() -> None:
    taken = []

    def endless() -> Iterator[range]:
        for n in range(10_000):
            taken.append(n)
            yield range(HANDFUL)

    found = in_processes(len, endless(), 2)
    assert next(found) == HANDFUL
    assert len(taken) < 20
    found.close()  # type: ignore[attr-defined]


def test_handfuls_hold_groups_whole() -> None:
    told = [list(range(n)) for n in (HANDFUL - 1, 1, HANDFUL * 3, 0, 2)]
    assert [[len(group) for group in some] for some in handfuls(told)] == [
        [HANDFUL - 1, 1],
        [HANDFUL * 3],
        [0, 2],
    ]


def test_no_gazetteer_is_opened_for_it() -> None:
    gazetteer_with.cache_clear()
    assert list(engine(2).blocks(len, [[1, 2]])) == [2]
    assert gazetteer_with.cache_info().currsize == 0
