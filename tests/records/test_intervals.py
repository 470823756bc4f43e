from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.intervals import Interval, joined, of_days, one_day

DAYS = st.dates(date(1950, 1, 1), date(2080, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Interval(
        None if draw(st.booleans()) and draw(st.booleans()) else first,
        None if draw(st.booleans()) and draw(st.booleans()) else last,
    )


def bounds(one: Interval | None) -> tuple[date | None, date | None] | None:
    return None if one is None else (one.earliest, one.latest)


@given(intervals(), intervals())
def test_join_and_meet_do_not_depend_on_order(a: Interval, b: Interval) -> None:
    assert bounds(a.join(b)) == bounds(b.join(a))
    assert bounds(a.meet(b)) == bounds(b.meet(a))
    assert a.overlaps(b) is b.overlaps(a)


@given(intervals(), intervals(), intervals())
def test_join_is_associative(a: Interval, b: Interval, c: Interval) -> None:
    assert bounds(a.join(b).join(c)) == bounds(a.join(b.join(c)))


@given(intervals(), intervals())
def test_a_join_covers_both_and_a_meet_lies_in_both(a: Interval, b: Interval) -> None:
    assert a.join(b).covers(a)
    assert a.join(b).covers(b)
    shared = a.meet(b)
    assert (shared is not None) is a.overlaps(b)
    if shared is not None:
        assert a.covers(shared)
        assert b.covers(shared)


@given(intervals(), DAYS)
def test_a_meet_holds_exactly_the_shared_days(a: Interval, day: date) -> None:
    inside = (a.earliest is None or a.earliest <= day) and (a.latest is None or day <= a.latest)
    assert a.overlaps(one_day(day)) is inside
    assert a.covers(one_day(day)) is inside


@given(intervals(), st.integers(-4000, 4000))
def test_a_shift_can_be_undone_and_keeps_the_length(a: Interval, days: int) -> None:
    assert a.shift(days).shift(-days) == a
    assert a.shift(days).days == a.days


@given(DAYS, st.integers(0, 400))
def test_days_are_counted_with_both_ends(first: date, more: int) -> None:
    assert of_days(first, first + timedelta(more)).days == more + 1


def test_precision_follows_the_width() -> None:
    first = date(2032, 2, 2)
    widths = {0: "day", 6: "week", 7: "month", 30: "month", 31: "span"}
    for more, precision in widths.items():
        assert of_days(first, first + timedelta(more)).precision == precision
    assert of_days(None, first).precision == "span"


def test_an_interval_runs_forward() -> None:
    with pytest.raises(ValueError, match="forward"):
        Interval(date(2032, 2, 2), date(2032, 2, 1))


def test_joining_nothing_gives_nothing() -> None:
    assert joined([]) is None
    assert joined([one_day(date(2032, 2, 2)), one_day(date(2032, 2, 5))]) == Interval(
        date(2032, 2, 2), date(2032, 2, 5), "week"
    )
