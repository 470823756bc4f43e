"""Which accounts may be of one event, without looking at all pairs."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator
from math import floor

from reportedly.incidents.accounts import NARROW, Face
from reportedly.incidents.days import Days
from reportedly.records.whereabouts import Point

CELL = 0.2
"""Degrees: two points at most 10 km apart lie in one cell or in two that touch, save near the
poles, where no event of ours is."""
BEFORE = 10
"""Days before its publication in which an account without a day is looked for."""
TOLD, UNTOLD = NARROW, BEFORE + 1
"""Widths of the two sorts of windows: of a day that is told, and of one that is not."""


def window(one: Face) -> Days | None:
    """The days in which its event may be looked for; None for a time too wide or unknown."""
    if one.days is not None:
        return one.days if one.days.width <= NARROW else None
    return Days(one.published - BEFORE, one.published) if one.published is not None else None


def shelves(one: Face) -> tuple[str, ...]:
    """Where a face stands: its own place, and the cell of its point."""
    if one.place is None or not one.place.spot.line:
        return ()
    point = one.place.spot.point
    own = one.place.spot.line[-1]
    return (own,) if point is None else (own, _cell(point, 0, 0))


def beside(one: Face) -> Iterator[str]:
    """Shelves on which its like may stand and whose faces would look on its own."""
    if one.place is None or not one.place.spot.line:
        return
    yield one.place.spot.line[-1]
    if (point := one.place.spot.point) is not None:
        yield from (_cell(point, y, x) for y in (-1, 0, 1) for x in (-1, 0, 1))


def above(one: Face) -> tuple[str, ...]:
    """Shelves of the areas that hold its place: their faces do not look down."""
    return one.place.spot.line[:-1] if one.place is not None else ()


def _cell(point: Point, up: int, right: int) -> str:
    return f"{floor(point.lat / CELL) + up}:{floor(point.lon / CELL) + right}"


class Shelves:
    """Numbers of faces by place and day, so that those of one place and time are found at once."""

    def __init__(self) -> None:
        self._by: dict[tuple[str, int], list[tuple[int, int, int]]] = defaultdict(list)

    def put(self, number: int, one: Face) -> None:
        """Let the face be found."""
        days = window(one)
        if days is not None:
            width = UNTOLD if one.days is None else TOLD
            for shelf in shelves(one):
                insort(self._by[shelf, width], (days.first, days.last, number))

    def near(self, one: Face, number: int) -> Iterator[int]:
        """Faces whose place and time may be its own: of those that look on its shelves too, the
        ones with a lower number, so that all faces together name each pair once."""
        days = window(one)
        if days is None:
            return
        seen: set[int] = set()
        for shelf in dict.fromkeys(beside(one)):
            for n in self._on(shelf, days):
                if n < number and n not in seen:
                    seen.add(n)
                    yield n
        for shelf in above(one):
            for n in self._on(shelf, days):
                if n != number and n not in seen:
                    seen.add(n)
                    yield n

    def _on(self, shelf: str, days: Days) -> Iterator[int]:
        for width in (TOLD, UNTOLD):
            rows = self._by.get((shelf, width))
            if rows:
                for at in range(bisect_left(rows, (days.first - width + 1, 0, 0)), len(rows)):
                    first, last, n = rows[at]
                    if first > days.last:
                        break
                    if last >= days.first:
                        yield n
