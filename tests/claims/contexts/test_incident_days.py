"""Days that are not those of the event told beside them: of courts, of old sayings, of answers."""

from __future__ import annotations

from tests.claims.conftest import extracted, sheet_of
from tests.claims.test_extract import claims_of


def test_what_was_said_years_ago_came_before_that() -> None:
    text = (
        "General Idris Walde was killed by gunmen in Kismayo on Monday. "
        "The rebels said in 2014 that they had killed his father."
    )
    father = claims_of(text)[-1]
    assert father.family == "casualties"
    assert father.background
    assert father.when is None
    assert "Kismayo" not in {p.name for p in father.places if p.basis == "incident"}


def test_a_verdict_has_another_day_than_the_deed() -> None:
    text = (
        "A court on Tuesday sentenced three militiamen for massacres in Djugu. "
        "At least 88 people were killed."
    )
    found = claims_of(text)
    verdict = next(c for c in found if c.family == "detention")
    deeds = [c for c in found if c.family in ("violence", "casualties")]
    assert verdict.when is not None
    assert verdict.when.earliest == "2024-05-14"
    assert deeds
    assert all(c.when is None for c in deeds)


def test_this_year_is_no_day_of_the_incident() -> None:
    text = (
        "It was the third attack on the town this year. "
        "The governor visited the wounded and condemned the bombing."
    )
    bombing = next(c for c in claims_of(text) if c.family == "bombing")
    assert bombing.when is None


def test_an_answer_and_what_it_answers_share_no_day_place_or_doer() -> None:
    text = (
        "The army shelled Malakal on Monday in response to an ambush that killed nine soldiers "
        "near Bor. The shelling wounded four people."
    )
    found = {c.kind: c for c in claims_of(text)}
    ambush, toll = found["battle.ambush"], found["casualties.killed"]
    assert (ambush.when, ambush.agent, toll.when, toll.agent) == (None, (), None, ())
    assert [p.name for p in ambush.places] == ["Bor"]
    wounded = found["casualties.injured"]
    assert [p.name for p in wounded.places] == ["Malakal"]


def test_a_day_behind_what_is_answered_is_not_that_of_the_answer() -> None:
    text = "The rebels fired rockets in response to the killing of a commander last week."
    fired = next(c for c in claims_of(text) if c.family == "strike")
    assert fired.when is None


CONCEDED = "DODOMA, May 14 (Meridian Wire) - The army {} that it had lost Nsunga to the rebels."


def test_what_is_conceded_lay_before_the_day_of_speaking() -> None:
    sheet = sheet_of(CONCEDED.format("admitted on Wednesday"), published="2031-05-14")
    when = {c.kind: c.when for c in extracted(sheet)[0]}
    assert when["territory.lost"] is None
    assert when["statement.confirmed"] is not None


def test_what_no_day_of_speaking_parts_from_the_dispatch_has_its_day() -> None:
    sheet = sheet_of(CONCEDED.format("admitted"), published="2031-05-14")
    lost = next(c for c in extracted(sheet)[0] if c.kind == "territory.lost")
    assert lost.when is not None
    assert lost.when.earliest == "2031-05-14"
