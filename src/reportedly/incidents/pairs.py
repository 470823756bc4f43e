"""Which accounts of two reports may be of one event, without looking at all pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor

from reportedly.incidents.accounts import NARROW, Account
from reportedly.incidents.tellings import Days
from reportedly.records.whereabouts import Point

CELL = 0.2
"""Degrees: two points at most 10 km apart lie in one cell or in two that touch, save near the
poles, where no event of ours is."""
BEFORE = 10
"""Days before its publication in which an account without a day is looked for."""


def window(one: Account) -> Days | None:
    """The days in which its event may be looked for; None for a time too wide or unknown."""
    if one.days is not None:
        return one.days if one.days.width <= NARROW else None
    return Days(one.published - BEFORE, one.published) if one.published is not None else None


def shelves(one: Account) -> tuple[str, ...]:
    """Where an account stands: its own place, and the cell of its point."""
    if one.place is None or not one.place.spot.line:
        return ()
    point = one.place.spot.point
    own = one.place.spot.line[-1]
    return (own,) if point is None else (own, _cell(point, 0, 0))


def sought(one: Account) -> Iterator[str]:
    """Where its like may stand: in its own place or an area that holds it, or close by."""
    if one.place is None:
        return
    yield from one.place.spot.line
    if (point := one.place.spot.point) is not None:
        yield from (_cell(point, y, x) for y in (-1, 0, 1) for x in (-1, 0, 1))


def _cell(point: Point, up: int, right: int) -> str:
    return f"{floor(point.lat / CELL) + up}:{floor(point.lon / CELL) + right}"


class Shelves:
    """Accounts by place and day, so that those of one place and time are found at once."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.accounts = accounts
        self._by: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._widest = 1
        for n, one in enumerate(accounts):
            days = window(one)
            if days is not None:
                self._widest = max(self._widest, days.width)
                for shelf in shelves(one):
                    self._by[shelf].append((days.first, n))
        for rows in self._by.values():
            rows.sort()

    def near(self, one: Account) -> Iterator[int]:
        """Numbers of accounts whose place and time may be its own."""
        days = window(one)
        if days is None:
            return
        seen: set[int] = set()
        for shelf in sought(one):
            rows = self._by.get(shelf, [])
            for first, n in rows[bisect_left(rows, (days.first - self._widest, -1)) :]:
                if first > days.last:
                    break
                if n not in seen:
                    seen.add(n)
                    yield n


def candidates(accounts: Sequence[Account]) -> Iterable[tuple[int, int]]:
    """Pairs of accounts of two reports that may be of one event, each once, lower number first."""
    held = Shelves(accounts)
    found = {
        (min(n, m), max(n, m))
        for n, one in enumerate(accounts)
        for m in held.near(one)
        if accounts[m].report != one.report
    }
    return sorted(found)
