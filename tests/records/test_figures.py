from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.figures import Bounds, Figure, UnlikeFigures, add, agree, range_of, total
from reportedly.records.values import Counts, FigureForm, Scope, Unit

SMALL = st.integers(0, 10_000)


@st.composite
def bounds(draw: st.DrawFn) -> tuple[int | None, int | None]:
    low, high = sorted((draw(SMALL), draw(SMALL)))
    return (draw(st.sampled_from((low, None))), draw(st.sampled_from((high, None))))


@st.composite
def figures(draw: st.DrawFn, *, alike: bool = False) -> Figure:
    low, high = draw(bounds())
    return figure(
        id=f"f{draw(st.integers(0, 10**9))}",
        low=low,
        high=high,
        unit="person" if alike else draw(st.sampled_from(get_args(Unit))),
        counts="killed" if alike else draw(st.sampled_from(get_args(Counts))),
        scope="incident" if alike else draw(st.sampled_from(get_args(Scope))),
    )


def figure(
    id: str = "f1",  # noqa: A002
    text: str = "12",
    form: FigureForm = "exact",
    stated: tuple[int, ...] = (),
    low: int | None = 12,
    high: int | None = 12,
    unit: Unit = "person",
    counts: Counts = "killed",
    scope: Scope = "incident",
    part_of: str | None = None,
) -> Figure:
    return Figure(
        id, text, 0, len(text), form, stated, low, high, unit, counts, (), scope, None, part_of
    )


def outcome(a: Figure | Bounds, b: Figure | Bounds) -> Bounds | None:
    try:
        return add(a, b)
    except UnlikeFigures:
        return None


@given(figures(), figures())
def test_adding_does_not_depend_on_order(a: Figure, b: Figure) -> None:
    assert outcome(a, b) == outcome(b, a)


@given(figures(), figures())
def test_what_is_unlike_is_never_added(a: Figure, b: Figure) -> None:
    like = (a.unit, a.counts, a.scope) == (b.unit, b.counts, b.scope)
    assert (outcome(a, b) is not None) is (like and a.scope != "stock" and a.id != b.id)


@given(st.lists(figures(alike=True), min_size=3, max_size=3, unique_by=lambda f: f.id))
def test_adding_is_associative(rows: list[Figure]) -> None:
    a, b, c = (Bounds(f.low, f.high, f.unit, f.counts, f.scope) for f in rows)
    assert add(add(a, b), c) == add(a, add(b, c))
    assert {total(order) for order in permutations(rows)} == {add(add(a, b), c)}


@given(figures(alike=True), figures(alike=True), SMALL, SMALL)
def test_a_sum_holds_the_sum_of_what_fits(a: Figure, b: Figure, x: int, y: int) -> None:
    def fits(n: int, one: Figure | Bounds) -> bool:
        return (one.low is None or one.low <= n) and (one.high is None or n <= one.high)

    whole = outcome(a, b)
    if whole is not None and fits(x, a) and fits(y, b):
        assert fits(x + y, whole)


def test_a_part_is_not_added_to_its_whole() -> None:
    whole = figure(id="f1", text="30")
    part = figure(id="f2", text="12", part_of="f1")
    with pytest.raises(UnlikeFigures, match='"12" is part of "30"'):
        add(whole, part)
    with pytest.raises(UnlikeFigures, match="part"):
        total([part, figure(id="f3"), whole])


def test_the_message_says_what_differs() -> None:
    with pytest.raises(UnlikeFigures, match="counts: killed, injured"):
        add(figure(id="f1"), figure(id="f2", counts="injured"))


def test_levels_at_a_time_do_not_add_up() -> None:
    with pytest.raises(UnlikeFigures, match="levels"):
        add(figure(id="f1", scope="stock"), figure(id="f2", scope="stock"))


def test_nothing_has_no_total() -> None:
    assert total([]) is None


@given(figures(), figures())
def test_agreement_goes_both_ways(a: Figure, b: Figure) -> None:
    assert agree(a, b) is agree(b, a)


def test_figures_agree_where_their_bounds_meet() -> None:
    exact = figure(low=1037, high=1037)
    assert agree(exact, figure(low=301, high=None, form="more_than"))
    assert not agree(exact, figure(low=200, high=999, form="vague"))
    assert not agree(exact, figure(low=1037, high=1037, counts="injured"))
    assert not agree(exact, figure(low=None, high=None, form="vague"))


@given(st.lists(figures(alike=True), max_size=5), bounds())
def test_vague_words_widen_no_range(
    rows: list[Figure], vague: tuple[int | None, int | None]
) -> None:
    word = figure(text="scores", form="vague", low=vague[0], high=vague[1])
    assert range_of([*rows, word]) == range_of(rows)


def test_a_range_runs_over_stated_numbers() -> None:
    rows = [
        figure(low=301, high=None, stated=(300,), form="more_than"),
        figure(low=20, high=30, stated=(20, 30), form="range"),
        figure(low=None, high=None, stated=(80,)),
    ]
    assert range_of(rows) == (20, 300)
    assert range_of([]) is None
