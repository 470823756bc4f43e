"""When it was what another event is told to have come after."""

from __future__ import annotations

import pytest

from reportedly import api
from reportedly.records.times import When

NEWS = "Gunmen stormed a depot in Dosso on Friday and killed nine guards. "


def when_of(text: str, low: int) -> When | None:
    """The day of the toll with that number."""
    claims = api.read(NEWS + text, published="2031-05-18").claims
    return next(c.when for c in claims for f in c.figures if f.low == low)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The attack came a day after rebels killed 14 clerks.", "2031-05-15"),
        ("The attack came a week after rebels killed 14 clerks.", "2031-05-09"),
    ],
)
def test_what_it_came_after_was_before_it(text: str, day: str) -> None:
    when = when_of(text, 14)
    assert when is not None
    assert (when.earliest, when.latest) == (day, day)


def test_how_many_days_before_is_not_made_up() -> None:
    assert when_of("The attack came just days after rebels killed 14 clerks.", 14) is None


def test_what_is_told_of_the_news_keeps_its_day() -> None:
    when = when_of("The guards were killed when 14 rebels opened fire. Four more were hurt.", 9)
    assert when is not None
    assert when.earliest == "2031-05-16"
