"""A text cut where any claim's words begin or end, each stretch with the claims that lie on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from reportedly.records.spans import Span

LANES = 3
"""Underlines drawn one below another; more than three lines would run into the next line."""


class Mark(msgspec.Struct, frozen=True):
    """A stretch that means something for a claim: `label` "" for its own words, else a slot."""

    start: int
    end: int
    claim: int
    label: str = ""


class Segment(msgspec.Struct, frozen=True):
    """A stretch on which nothing begins or ends; `marks` are all that cover it, in order."""

    start: int
    end: int
    marks: tuple[Mark, ...]


class Fragment(msgspec.Struct, frozen=True):
    """A piece of the text that can be shown, and where it begins."""

    start: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    def cut(self, start: int, end: int) -> str:
        """The characters from `start` to `end` of the report's text."""
        return self.text[start - self.start : end - self.start]


def split(span: Span, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> list[Segment]:
    """The span as segments in text order, without gaps; `cuts` are further places to cut."""
    inside = [m for m in marks if m.start < span.end and span.start < m.end]
    edges = {span.start, span.end, *(c for c in cuts if span.start < c < span.end)}
    for mark in inside:
        edges |= {max(mark.start, span.start), min(mark.end, span.end)}
    borders = sorted(edges)
    covering = _sweep(borders, inside)
    pairs = pairwise(borders)
    return [Segment(a, b, c) for (a, b), c in zip(pairs, covering, strict=True)]


def _sweep(borders: Sequence[int], marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """For each stretch between two borders the marks that cover it, longest first."""
    waiting = sorted(marks, key=lambda m: (m.start, -m.end, m.claim, m.label))
    live: list[Mark] = []
    found = []
    for border in borders[:-1]:
        live = [m for m in live if m.end > border]
        while waiting and waiting[0].start <= border:
            live.append(waiting.pop(0))
        found.append(tuple(sorted(live, key=lambda m: (m.start - m.end, m.claim, m.label))))
    return found


def lanes(marks: Iterable[Mark]) -> dict[int, int]:
    """For each claim the underline it takes (0 the upper), so that claims that overlap differ.

    Longer words take the lower lines, as brackets nest; a fourth layer shares the lowest line.
    """
    taken: dict[int, list[Mark]] = {}
    lane_of: dict[int, int] = {}
    for mark in sorted(marks, key=lambda m: (m.end - m.start, m.start, m.claim)):
        below = [i for i, others in taken.items() if any(_meet(mark, o) for o in others)]
        lane = min(max(below, default=-1) + 1, LANES - 1)
        taken.setdefault(lane, []).append(mark)
        lane_of[mark.claim] = lane
    return lane_of


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def fragments_of(quotes: Iterable[tuple[int, str]]) -> list[Fragment]:
    """Pieces of a text put together from quotes and where they begin; touching ones are joined."""
    pieces: list[Fragment] = []
    for start, quote in sorted(quotes, key=lambda q: (q[0], -len(q[1]))):
        last = pieces[-1] if pieces else None
        if last is None or start > last.span.end:
            pieces.append(Fragment(start, quote))
        elif start + len(quote) > last.span.end:
            pieces[-1] = Fragment(last.start, last.text + quote[last.span.end - start :])
    return pieces
