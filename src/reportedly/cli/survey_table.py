"""The situation of an area as one table: a line a row, whatever section it is of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.cli.control import ground
from reportedly.cli.wording import people, route, said, teller
from reportedly.records.counts import CountRow
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Survey

COLUMNS = (
    "section wider what area earliest latest holder state counts unit of scope low best high "
    "best_none said claims"
).split()
NO_COUNT: list[Any] = [None] * 8


def rows(one: Survey) -> Iterator[list[Any]]:
    """All rows; `wider` tells those of areas that hold it."""
    for wider, held in (("no", one), ("yes", one.around)):
        for c in held.control:
            where = [c.area, c.since, c.as_of, c.holder, c.state]
            words = "; ".join(map(ground, c.grounds))
            yield ["control", wider, None, *where, *NO_COUNT, words, "; ".join(c.claims)]
        for i in held.incidents:
            yield from _incident(i, wider)
        for f in held.flows:
            yield from _flow(f, wider)
    for t in one.casualties.totals:
        where = [one.area.name, t.earliest, t.latest, None, None]
        number = [t.counts, t.unit, t.whom, "total", t.low, t.best, t.high, None]
        held_in = (*(a.claims for a in t.made_of), *(left.claims for left in t.left_out))
        claims = dict.fromkeys(c for ids in held_in for c in ids)
        yield ["casualties", "no", None, *where, *number, None, "; ".join(claims)]
    for a in one.assessments:
        places = "; ".join(p.name for p in a.at)
        words = f"{teller(a.whose)}: {a.words}"
        where = [places, a.said, a.said, None, None]
        yield ["opinion", "no", a.kind, *where, *NO_COUNT, words, a.claim]
    for g in one.gaps:
        empty = [None] * 5
        yield [
            "not known",
            "no",
            f"{g.slot}: {g.why}",
            *empty,
            *NO_COUNT,
            None,
            "; ".join(g.claims),
        ]


def _incident(one: Incident, wider: str) -> Iterator[list[Any]]:
    head = ["incident", wider, one.kind, one.area, one.earliest, one.latest, None, None]
    for row in one.figures:
        yield [*head, *_number(row), "; ".join(c.claim for c in row.said)]
    if not one.figures:
        yield [*head, *NO_COUNT, None, "; ".join(one.claims)]


def _flow(one: Flow, wider: str) -> Iterator[list[Any]]:
    head = [one.table, wider, one.kind, route(one), one.earliest, one.latest]
    head += [people(one.who), one.modality]
    for count in one.counts:
        yield [*head, *_number(count.row), "; ".join(one.claims)]
    if not one.counts:
        words = "; ".join(map(teller, one.said_by))
        yield [*head, *NO_COUNT, words, "; ".join(one.claims)]


def _number(row: CountRow) -> list[Any]:
    head = [row.counts, row.unit, row.of, row.scope, row.low, row.best, row.high, row.best_none]
    return [*head, "; ".join(map(said, row.said))]
