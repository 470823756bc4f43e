from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.dates import Moment, iso_day, iso_hour, iso_moment, moment_of


@pytest.mark.parametrize(
    ("written", "day", "moment"),
    [
        ("2031-02-03", "2031-02-03", "2031-02-03"),
        (" 2031-02-03T23:30:00+02:00 ", "2031-02-03", "2031-02-03T23:30:00+02:00"),
        ("Mon, 03 Feb 2031 10:00:00 +0000", "2031-02-03", "2031-02-03T10:00:00+00:00"),
        ("2031-02", None, None),
        ("2031", None, None),
        ("soon", None, None),
        ("", None, None),
    ],
)
def test_a_date_as_iso(written: str, day: str | None, moment: str | None) -> None:
    assert iso_day(written) == day
    assert iso_moment(written) == moment


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_itself(day: date) -> None:
    assert iso_day(day.isoformat()) == iso_moment(day.isoformat()) == day.isoformat()


def test_an_hour_is_none_of_a_day() -> None:
    assert iso_hour("2031-02-03") is None
    assert iso_hour("2031-02-03T10:00") == "2031-02-03T10:00:00"


@pytest.mark.parametrize(
    ("later", "earlier", "surely"),
    [
        ("2031-02-03T10:00:00+00:00", "2031-02-03T09:00:00+00:00", True),
        ("2031-02-03T10:00:00", "2031-02-03T11:00:00+02:00", True),
        ("2031-02-03T10:00:00+00:00", "2031-02-03", False),
        ("2031-02-04", "2031-02-03T10:00:00+00:00", True),
        ("2031-02-03", "2031-02-03", False),
    ],
)
def test_which_moment_is_later(later: str, earlier: str, surely: bool) -> None:
    one, other = (moment_of(m[:10], m) for m in (later, earlier))
    assert one.is_after(other) is surely
    assert not other.is_after(one)


def test_an_hour_of_another_day_tells_nothing() -> None:
    assert moment_of("2031-02-05", "2031-02-03T10:00:00+00:00") == Moment("2031-02-05")
