"""Every value has its words, days read as days, conventions never read as numbers."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.kinds import FAMILIES
from reportedly.publications.wording import (
    bounds_in_words,
    day_in_words,
    interval_in_words,
    kind_in_words,
    load_wording,
    reckoning_in_words,
)
from reportedly.records import values
from reportedly.records.figures import Figure
from reportedly.records.times import When

LISTS: dict[str, Any] = {
    "modality": values.Modality,
    "modality_short": values.Modality,
    "roles": values.SourceRole,
    "manners": values.SourceManner,
    "actors": values.ActorType,
    "place_roles": values.Role,
    "features": values.Feature,
    "place_precision": values.PlacePrecision,
    "time_precision": values.TimePrecision,
    "time_basis": values.TimeBasis,
    "units": values.Unit,
    "counts": values.Counts,
    "scopes": values.Scope,
    "relations": values.Relation,
    "relations_back": values.Relation,
    "checks": values.CheckKind,
    "slots": values.SlotName,
    "missing": values.Missing,
    "unread": values.UnreadWhy,
}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_value_has_words(name: str) -> None:
    assert sorted(getattr(load_wording(), name)) == sorted(get_args(LISTS[name]))


def test_every_family_has_words_and_kinds_belong_to_one() -> None:
    words = load_wording()
    assert sorted(words.families) == sorted(FAMILIES)
    assert {kind.partition(".")[0] for kind in words.kinds} <= set(FAMILIES)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("strike.air", "Air strike"),
        ("territory.captured", "Territory: captured"),
        ("battle.night_raid", "Battle: night raid"),
        ("weather.bad", "Weather: bad"),
        ("protest", "Protest"),
    ],
)
def test_kinds(kind: str, words: str) -> None:
    assert kind_in_words(kind) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2031-04-07", "7 April 2031"),
        ("2031-04-07T09:30:00Z", "7 April 2031, 09:30"),
        ("2031-13-07", "2031-13-07"),
        ("some day", "some day"),
    ],
)
def test_days(iso: str, words: str) -> None:
    assert day_in_words(iso) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-04-07", "2031-04-07", "7 April 2031"),
        ("2031-04-07", "2031-04-09", "7 to 9 April 2031"),
        ("2031-04-30", "2031-05-01", "30 April to 1 May 2031"),
        ("2030-12-31", "2031-01-01", "31 December 2030 to 1 January 2031"),
        ("2031-04-07", None, "on or after 7 April 2031"),
        (None, "2031-04-07", "on or before 7 April 2031"),
        (None, None, None),
    ],
)
def test_intervals(first: str | None, last: str | None, words: str | None) -> None:
    when = When(None, None, None, first, last, "span", "stated")
    assert interval_in_words(when) == words


def test_reckonings() -> None:
    assert reckoning_in_words("day-1") == "it is 1 day before that date"
    assert reckoning_in_words("month+2") == "it is 2 months after that date"
    assert reckoning_in_words("weekday:1") == "it is kept as weekday:1"


def figure(form: Any, stated: tuple[int, ...], low: int | None, high: int | None) -> Figure:
    return Figure(
        "f", "words", 0, 5, form, stated, low, high, "person", "killed", (), "incident"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (figure("exact", (12,), 12, 12), None),
        (figure("none", (), None, None), None),
        (figure("vague", (), 200, 999), "read as 200–999 for comparison only"),
        (figure("vague", (), 3, None), "read as 3 or more for comparison only"),
        (figure("more_than", (1000,), 1001, None), "read as 1,001 or more for comparison only"),
        (figure("up_to", (40,), None, 40), "read as 40 or fewer for comparison only"),
        (figure("vague", (), 12, 12), "read as 12 for comparison only"),
    ],
)
def test_bounds_are_marked_as_a_convention(made: Figure, words: str | None) -> None:
    assert bounds_in_words(made) == words


@given(st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9))
def test_vague_words_never_become_a_number(low: int | None, high: int | None) -> None:
    said = bounds_in_words(figure("vague", (), low, high))
    assert said is None or said.endswith("for comparison only")
