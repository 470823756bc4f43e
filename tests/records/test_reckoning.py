from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.intervals import Interval
from reportedly.records.reckoning import NotReckoned, reckon, resolve
from reportedly.records.times import When

ANCHOR = date(2031, 7, 8)
"""A Tuesday."""

CASES = {
    "day+0": ("2031-07-08", "2031-07-08"),
    "day-1": ("2031-07-07", "2031-07-07"),
    "night-1": ("2031-07-07", "2031-07-08"),
    "weekday:2": ("2031-07-08", "2031-07-08"),
    "weekday:2<": ("2031-07-01", "2031-07-01"),
    "weekday:2>": ("2031-07-15", "2031-07-15"),
    "weekday:3": ("2031-07-02", "2031-07-02"),
    "week-1": ("2031-06-30", "2031-07-06"),
    "week+0": ("2031-07-02", "2031-07-08"),
    "week+1": ("2031-07-14", "2031-07-20"),
    "weekend-1": ("2031-07-05", "2031-07-06"),
    "weekend+1": ("2031-07-12", "2031-07-13"),
    "month-1": ("2031-06-01", "2031-06-30"),
    "month+0": ("2031-07-01", "2031-07-08"),
    "year-1": ("2030-01-01", "2030-12-31"),
    "year+0": ("2031-01-01", "2031-07-08"),
    "month:8": ("2030-08-01", "2030-08-31"),
    "month:8>": ("2031-08-01", "2031-08-31"),
    "month:4:mid": ("2031-04-11", "2031-04-20"),
    "month:2:late": ("2031-02-21", "2031-02-28"),
    "date:07-08": ("2031-07-08", "2031-07-08"),
    "date:07-09": ("2030-07-09", "2030-07-09"),
    "date:07-09>": ("2031-07-09", "2031-07-09"),
    "date:02-29": ("2028-02-29", "2028-02-29"),
    "past:2d": ("2031-07-06", "2031-07-08"),
    "past:24h": ("2031-07-07", "2031-07-08"),
    "past:2m": ("2031-05-08", "2031-07-08"),
    "ago:3d": ("2031-07-05", "2031-07-05"),
    "ago:2w": ("2031-06-23", "2031-06-29"),
    "ago:20y": ("2011-01-01", "2011-12-31"),
    "in:3d": ("2031-07-11", "2031-07-11"),
    "next:3d": ("2031-07-08", "2031-07-11"),
    "since(month:4:mid)": ("2031-04-11", "2031-07-08"),
    "until(date:07-01)": (None, "2031-07-01"),
    "by(date:09-01>)": ("2031-07-08", "2031-09-01"),
    "by(date:07-01)": (None, "2031-07-01"),
    "before(weekday:1)": (None, "2031-07-06"),
    "weekday:1..weekday:3": ("2031-06-30", "2031-07-02"),
    "date:12-28..date:01-03": ("2030-12-28", "2031-01-03"),
    "lastweek:5": ("2031-07-04", "2031-07-04"),
    "nextweek:1": ("2031-07-14", "2031-07-14"),
    "month:3:1-14": ("2031-03-01", "2031-03-14"),
    "whole:week": ("2031-07-07", "2031-07-13"),
    "ofyear:10": ("2031-10-01", "2031-10-31"),
    "months:1-6": ("2031-01-01", "2031-06-30"),
    "months:7-12": ("2031-07-01", "2031-07-08"),
    "season:6": ("2031-06-01", "2031-07-08"),
    "season:6<": ("2030-06-01", "2030-08-31"),
    "season:9<": ("2030-09-01", "2030-11-30"),
    "season:12": ("2030-12-01", "2031-02-28"),
    "season:3>": ("2032-03-01", "2032-05-31"),
    "season:9>": ("2031-09-01", "2031-11-30"),
    "inyear:-1:9": ("2030-09-01", "2030-09-30"),
    "inyear:-1:9:late": ("2030-09-21", "2030-09-30"),
    "inyear:+0:2-03": ("2031-02-03", "2031-02-03"),
    "partmonth:-1:early": ("2031-06-01", "2031-06-10"),
    "partyear:-1:late": ("2030-09-01", "2030-12-31"),
    "exact:2y": ("2029-07-08", "2029-07-08"),
    "nightto:7": ("2031-07-05", "2031-07-06"),
    "weekfrom:date:06-30": ("2031-06-30", "2031-07-06"),
    "weekto:date:07-06": ("2031-06-30", "2031-07-06"),
    "last:9": ("2031-06-09", "2031-06-09"),
    "last:8:-1": ("2031-06-08", "2031-06-08"),
    "near:30": ("2031-06-30", "2031-06-30"),
    "near:31": ("2031-07-31", "2031-07-31"),
    "rest:month": ("2031-07-08", "2031-07-31"),
    "rest:week": ("2031-07-08", "2031-07-13"),
    "calendar:2029": ("2029-01-01", "2029-12-31"),
    "calendar:2029:late": ("2029-09-01", "2029-12-31"),
    "calendar:2028-02": ("2028-02-01", "2028-02-29"),
    "calendar:2029-06:early": ("2029-06-01", "2029-06-10"),
    "calendar:2027..calendar:2029": ("2027-01-01", "2029-12-31"),
    "decade:1990": ("1990-01-01", "1999-12-31"),
    "start:year": ("2031-01-01", "2031-04-30"),
    "fixed:2030-05-01/2030-05-03": ("2030-05-01", "2030-05-03"),
}


@pytest.mark.parametrize(("reckoning", "days"), CASES.items())
def test_a_reckoning_means_days(reckoning: str, days: tuple[str | None, str | None]) -> None:
    found = reckon(reckoning, ANCHOR)
    assert tuple(d.isoformat() if d else None for d in (found.earliest, found.latest)) == days


@given(st.sampled_from(sorted(CASES)), st.dates(date(1960, 1, 1), date(2090, 1, 1)))
def test_every_reckoning_holds_for_every_day(reckoning: str, anchor: date) -> None:
    assert isinstance(reckon(reckoning, anchor), Interval)


@given(st.integers(1, 7), st.dates(date(1960, 1, 1), date(2090, 1, 1)))
def test_a_weekday_is_the_last_up_to_the_day(weekday: int, anchor: date) -> None:
    found = reckon(f"weekday:{weekday}", anchor).earliest
    assert found is not None
    assert found.isoweekday() == weekday
    assert 0 <= (anchor - found).days < 7


@given(st.text(max_size=12))
def test_nonsense_is_refused_and_never_guessed(words: str) -> None:
    with pytest.raises(NotReckoned):
        reckon("x" + words, ANCHOR)


@pytest.mark.parametrize("reckoning", ["ago:9999y", "date:02-30", "weekday:9", "past:3q", "day-x"])
def test_what_leaves_the_calendar_is_refused(reckoning: str) -> None:
    with pytest.raises(NotReckoned):
        reckon(reckoning, ANCHOR)


def when(relative: str | None, earliest: str | None = None) -> When:
    return When("x", 0, 1, earliest, earliest, "day", None, relative, "no_publication_date")


def test_a_time_kept_open_is_resolved_later() -> None:
    found = resolve(when("day-1"), ANCHOR)
    assert (found.earliest, found.latest) == ("2031-07-07", "2031-07-07")
    assert (found.basis, found.unresolved, found.relative) == ("publication", None, "day-1")


@pytest.mark.parametrize(
    "kept", [when("day-1", "2031-01-01"), when(None), when("text:day-1"), when("vague")]
)
def test_what_cannot_be_resolved_stays_as_it_is(kept: When) -> None:
    assert resolve(kept, ANCHOR) == kept
