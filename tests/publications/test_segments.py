"""Segments tile the text, carry exactly the marks above them, and nest their underlines."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportedly.publications.segments import LANES, Fragment, Mark, fragments_of, lanes, split
from reportedly.records.spans import Span

SIZE = 60
spans = st.tuples(st.integers(0, SIZE - 1), st.integers(1, SIZE)).map(
    lambda pair: (pair[0], min(SIZE, pair[0] + pair[1]))
)
several = st.lists(spans, max_size=8).map(
    lambda rows: [Mark(start, end, claim) for claim, (start, end) in enumerate(rows, start=1)]
)


@given(several)
def test_segments_tile_the_span_and_carry_what_covers_them(marks: list[Mark]) -> None:
    segments = split(Span(10, 50), marks)
    assert segments[0].start == 10
    assert segments[-1].end == 50
    for segment, after in itertools.pairwise(segments):
        assert segment.end == after.start
    for segment in segments:
        covering = {m for m in marks if m.start <= segment.start and segment.end <= m.end}
        assert set(segment.marks) == covering
        assert not any(
            segment.start < edge < segment.end for m in marks for edge in (m.start, m.end)
        )


@given(several)
def test_shortest_words_come_last(marks: list[Mark]) -> None:
    for segment in split(Span(0, SIZE), marks):
        lengths = [m.end - m.start for m in segment.marks]
        assert lengths == sorted(lengths, reverse=True)


@given(several)
def test_claims_that_overlap_take_different_underlines_while_there_are_any(
    marks: list[Mark],
) -> None:
    lane = lanes(marks)
    assert set(lane) == {m.claim for m in marks}
    assert set(lane.values()) <= set(range(LANES))
    for one in marks:
        for other in marks:
            if one.claim < other.claim and one.start < other.end and other.start < one.end:
                assert lane[one.claim] != lane[other.claim] or lane[one.claim] == LANES - 1


def test_longer_words_are_underlined_below_shorter_ones() -> None:
    assert lanes([Mark(0, 50, 1), Mark(5, 30, 2), Mark(8, 12, 3), Mark(40, 45, 4)]) == {
        3: 0, 4: 0, 2: 1, 1: 2
    }  # fmt: skip


@given(st.text(min_size=1, max_size=SIZE), st.lists(spans, min_size=1))
def test_fragments_hold_every_quote_where_it_stands(text: str, rows: list[tuple[int, int]]) -> None:
    quotes = [(start, text[start:end]) for start, end in rows if text[start:end]]
    fragments = fragments_of(quotes)
    for start, quote in quotes:
        inside = [f for f in fragments if f.span.covers(Span(start, start + len(quote)))]
        assert [f.cut(start, start + len(quote)) for f in inside] == [quote]
    for one, after in itertools.pairwise(fragments):
        assert one.span.end < after.start
    assert all(f == Fragment(f.start, text[f.start : f.span.end]) for f in fragments)
