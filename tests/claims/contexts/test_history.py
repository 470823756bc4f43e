"""What is told on behind history, and where a report comes back to the news."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


def test_he_who_was_seized_then_was_freed_then() -> None:
    text = (
        "Gunmen attacked a convoy near Gao on Tuesday. "
        "In 2016 the group kidnapped a priest. They held him and shot his driver."
    )
    last = claims_of(text)[-1]
    assert last.background
    assert last.when is None
    assert "Gao" not in {p.name for p in last.places}


def test_the_toll_of_old_attacks_is_as_old() -> None:
    text = (
        "A court sentenced three men on Tuesday. "
        "They led attacks on four villages between May and July 2019. Nine people were killed."
    )
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert toll.background
    assert toll.when is not None
    assert (toll.when.earliest, toll.when.latest) == ("2019-05-01", "2019-07-31")


def test_a_day_that_opens_a_sentence_ends_the_history_told_before() -> None:
    text = (
        "Thousands marched in Gao to mark the war of 2012. The general was arrested in Algeria in "
        "2014. On Saturday men broke windows. Police detained two suspects."
    )
    last = claims_of(text)[-1]
    assert (last.kind, last.background) == ("detention.arrested", False)
    assert last.when is not None
    assert last.when.earliest == "2024-05-11"
    assert "Algeria" not in {p.name for p in last.places}


def test_a_story_that_has_gone_on_has_left_its_first_month() -> None:
    text = (
        "The rebels took Goma in January. They held Bukavu in February. "
        "A truce was signed in Doha in April but fighting resumed within days."
    )
    fighting = claims_of(text)[-1]
    assert fighting.family == "battle"
    assert (fighting.when, fighting.places) == (None, ())


def test_the_first_since_a_year_tells_when_the_other_was() -> None:
    text = "It was the first attack on the town since 2019, when a car bomb killed seven people."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert toll.when is not None
    assert (toll.when.earliest, toll.when.latest) == ("2019-01-01", "2019-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "The fighting follows an attack on pilgrims in Taftan last month, in which 26 people died.",
        "The shelling was revenge for the killing of a commander in Taftan last month.",
    ],
)
def test_what_came_before_was_not_done_by_who_fights_now(text: str) -> None:
    news = "The army shelled Quetta on Monday, wounding six people. "
    found = [c for c in claims_of(news + text) if c.evidence[0].start >= len(news)]
    old = [c for c in found if c.kind in ("casualties.killed", "violence.killed")]
    assert old
    assert all(c.agent == () for c in old)
    assert {c.when.earliest for c in old if c.when is not None} == {"2024-04-01"}


def test_entries_of_a_running_report_are_of_their_own_places() -> None:
    text = (
        "18:40 Two people were killed by shelling in Kherson.\n"
        "13:00 Sirens sounded in Odesa. A missile damaged the port."
    )
    port = claims_of(text)[-1]
    assert [p.name for p in port.places] == ["Odesa"]


def test_the_deadliest_in_a_land_is_where_the_news_is() -> None:
    text = (
        "A bomber struck a mosque in Peshawar on Friday. "
        "It was the deadliest attack in Pakistan this year. Nineteen people died."
    )
    toll = claims_of(text)[-1]
    assert [p.name for p in toll.places] == ["Peshawar"]


def test_arrests_at_a_march_are_where_it_was() -> None:
    text = (
        "Gunmen killed a mayor in Uruapan on Monday. "
        "Thousands marched in Morelia on Tuesday. Eight people were arrested."
    )
    arrest = claims_of(text)[-1]
    assert [p.name for p in arrest.places] == ["Morelia"]
