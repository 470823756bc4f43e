from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records.dates import iso_day, iso_moment


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
