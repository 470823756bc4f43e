"""When an event was: its own words, the words around it, or the incident that it belongs to."""

from __future__ import annotations

import pytest

from reportedly.records.claims import Claim
from tests.claims.test_extract import claims_of

PUBLISHED = "2031-07-08"
"""A Tuesday."""


def one(text: str, kind: str, words: str = "", published: str | None = PUBLISHED) -> Claim:
    """The last claim of a family or kind whose evidence holds some words."""
    return [
        c
        for c in claims_of(text, published)
        if c.kind.startswith(kind) and words in c.evidence[0].quote
    ][-1]


def days(text: str, kind: str, words: str = "") -> tuple[str | None, str | None] | None:
    """First and last day of such a claim."""
    when = one(text, kind, words).when
    return None if when is None else (when.earliest, when.latest)


def test_the_event_that_since_names_has_its_own_day() -> None:
    text = "Prices have doubled since the army captured Herat in March 2030."
    assert days(text, "territory") == ("2030-03-01", "2030-03-31")


def test_what_a_comparison_reaches_back_to_is_not_the_event() -> None:
    text = "Rebels bombed Herat on Friday. The bombing was the deadliest since March 2029."
    assert all(c.when and c.when.earliest == "2031-07-04" for c in claims_of(text, PUBLISHED))


def test_an_event_a_day_before_another_is_a_day_earlier() -> None:
    text = "On Saturday, 40 soldiers returned to Herat two days after their release."
    assert days(text, "movement") == ("2031-07-05", "2031-07-05")
    assert days(text, "detention") == ("2031-07-03", "2031-07-03")


@pytest.mark.parametrize("word", ["now", "currently"])
def test_now_is_no_day_to_carry(word: str) -> None:
    text = (
        "On Friday rebels bombed a market in Herat. Nine people are %s dead. "
        "Ten people were injured in the bombing."
    )
    assert days(text % word, "casualties.injured") == ("2031-07-04", "2031-07-04")


def test_an_hour_is_of_the_day_of_its_incident() -> None:
    text = "Rebels bombed a market in Herat on Friday. The bombing killed nine people at 04:30."
    when = one(text, "casualties").when
    assert when is not None
    assert (when.text, when.earliest, when.basis) == ("at 04:30", "2031-07-04", "incident")


def test_an_hour_of_no_known_day_stays_open() -> None:
    when = one("Rebels bombed a market in Herat at 04:30.", "bombing").when
    assert when is not None
    assert (when.earliest, when.unresolved) == (None, "no_anchor")


def test_a_town_of_the_country_shares_its_day_and_one_elsewhere_does_not() -> None:
    text = "On Friday troops attacked Afghanistan. Missiles hit %s."
    assert days(text % "Kandahar", "strike") == ("2031-07-04", "2031-07-04")
    other = "On Friday troops attacked Kandahar city.\n\nMissiles hit Herat."
    assert days(other, "strike") is None


LINE = "KABUL, Afghanistan (July 7, 2031) - "


def test_a_dispatch_without_a_day_tells_the_news_of_its_dateline() -> None:
    when = one(LINE + "Soldiers captured four gunmen in Herat province.", "detention").when
    assert when is not None
    assert (when.text, when.earliest, when.basis) == ("July 7, 2031", "2031-07-07", "dateline")


def test_a_masthead_dates_no_undated_news() -> None:
    text = "Monday, July 7, 2031\n\nSoldiers captured four gunmen in Herat province."
    assert days(text, "detention") is None


def test_a_dateline_leaves_alone_what_is_told_besides_another_day() -> None:
    text = LINE + (
        "Soldiers captured four gunmen in Herat province on Saturday.\n\n"
        "Police arrested two men in Kunduz province."
    )
    assert days(text, "detention", "gunmen") == ("2031-07-05", "2031-07-05")
    assert days(text, "detention", "two men") is None


def test_a_habit_has_no_day() -> None:
    text = LINE + "Soldiers captured a commander in Herat province. He leads attacks on convoys."
    assert days(text, "detention") == ("2031-07-07", "2031-07-07")
    assert all(c.when is None for c in claims_of(text) if "convoys" in c.evidence[0].quote)


def test_a_toll_since_a_month_dates_no_single_event() -> None:
    text = (
        "Soldiers captured a commander in Herat province on Saturday. "
        "Since June the army has killed forty gunmen in Herat province. "
        "Two soldiers were injured in Herat province."
    )
    assert days(text, "casualties.killed") == ("2031-06-01", "2031-07-08")
    assert days(text, "casualties.injured") == ("2031-07-05", "2031-07-05")


def test_a_year_in_a_name_dates_only_what_it_names() -> None:
    text = "On 4 July the chamber voted to repeal the 2002 War Powers Act."
    assert days(text, "other.vote") == ("2031-07-04", "2031-07-04")
    war = "Nine hundred civilians were killed in the 2014 Herat war."
    assert days(war, "casualties") == ("2014-01-01", "2014-12-31")


def test_a_day_behind_a_verb_of_saying_is_that_of_the_saying() -> None:
    text = "A monitor reported on Sunday the strikes killed three soldiers in Herat."
    assert days(text, "casualties") is None


def test_a_toll_has_the_day_of_the_attack_told_below_it() -> None:
    text = (
        "Officials said on Saturday at least 11 people were dead after missiles hit Herat "
        "on Friday, ahead of a feast this weekend."
    )
    assert days(text, "casualties") == ("2031-07-04", "2031-07-04")


def test_a_day_told_of_somebody_in_passing_is_not_the_event() -> None:
    text = "General Karim Wafa, who commanded the garrison until May, condemned the raid."
    assert days(text, "statement.condemned") is None


def test_who_speaks_on_speaks_the_same_day() -> None:
    text = (
        "On Friday the ministers of Chad and Niger met in Herat. "
        "They called for an immediate ceasefire.\n\n"
        "The president of Mali condemned the raid."
    )
    assert days(text, "statement.appealed") == ("2031-07-04", "2031-07-04")
    assert days(text, "statement.condemned") is None


def test_a_plan_without_a_day_takes_that_of_its_announcement() -> None:
    text = "On Sunday the president announced that troops would leave Herat."
    assert days(text, "withdrawal") == ("2031-07-06", "2031-07-06")
    ahead = "On Sunday the president announced that troops would leave Herat on 20 July."
    assert days(ahead, "withdrawal") == ("2031-07-20", "2031-07-20")


def test_history_is_carried_within_its_paragraph_only() -> None:
    text = (
        "On 7 October 2029 gunmen killed nine villagers in Herat.%s"
        "Two officers were injured in the attack."
    )
    assert days(text % " ", "casualties.injured") == ("2029-10-07", "2029-10-07")
    assert days(text % "\n\n", "casualties.injured") is None


def test_talks_share_the_day_of_their_paragraph() -> None:
    text = "Envoys gathered in Herat on Friday. The president of Mali joined the talks."
    assert days(text, "talks") == ("2031-07-04", "2031-07-04")


def test_the_day_of_an_admission_is_no_scene() -> None:
    text = "On Saturday officials acknowledged a failure. Nine villagers were killed."
    assert days(text, "casualties") is None


def test_an_anniversary_tells_when_it_was() -> None:
    text = "On June 21, the %s anniversary of the battle of Herat, thousands gathered in Kunduz."
    assert days(text % "ten-year", "battle") == ("2021-06-21", "2021-06-21")
    assert days(text % "4th", "battle") == ("2027-06-21", "2027-06-21")


def test_last_night_began_the_day_before() -> None:
    assert days("Rebels bombed Herat last night.", "bombing") == ("2031-07-07", "2031-07-07")


def test_what_a_since_clause_tells_of_is_not_of_the_main_day() -> None:
    text = (
        "On Monday the army launched its largest raid in Herat since a ceasefire came into effect."
    )
    assert days(text, "agreement") is None


def test_the_same_night_is_that_of_the_deed_not_of_the_telling() -> None:
    text = (
        "Raiders attacked a mill in Herat on Tuesday night, a miller said on Wednesday. "
        "The same night they burned a barn in Farah."
    )
    assert days_of(text)["violence.burned"] == "2031-05-13"


def test_days_are_counted_from_the_claim_on_the_other_side() -> None:
    text = "Shells hit Herat on Monday, a week after the kidnapping of three clerks there."
    assert days_of(text)["detention.abducted"] == "2031-05-05"
    text = "Two days after rebels burned the mill of Herat, shells hit the town on Monday."
    assert days_of(text)["violence.burned"] == "2031-05-10"


def test_a_lead_takes_the_day_of_the_operation_told_later() -> None:
    text = "Soldiers killed nine rebels near Herat. The operation was carried out on Monday."
    assert days_of(text)["casualties.killed"] == "2031-05-12"


def test_a_statements_day_is_not_the_deeds() -> None:
    text = "According to a statement issued in Kabul on Monday, soldiers arrested nine rebels."
    assert days_of(text)["detention.arrested"] is None


def test_what_somebody_does_as_a_rule_has_no_day() -> None:
    text = "Police arrested a bandit in Herat on Monday. He attacks convoys for money."
    found = [c for c in claims_of(text, published="2031-05-14") if c.family != "detention"]
    assert all(c.when is None for c in found)


def days_of(text: str) -> dict[str, str | None]:
    """The first day of each kind of claim, the report being of 14 May 2031, a Wednesday."""
    found = claims_of(text, published="2031-05-14")
    return {c.kind: c.when.earliest if c.when else None for c in found}


def test_the_day_of_a_condemnation_is_not_that_of_what_is_condemned() -> None:
    text = "Kenya on Saturday condemned a raid in Garissa that killed nine herders."
    assert days(text, "statement") == ("2031-07-05", "2031-07-05")
    assert days(text, "casualties") is None


def test_the_day_of_a_broken_truce_is_not_that_of_the_breach() -> None:
    text = "Gunmen killed nine soldiers in an ambush near Herat, breaking a truce signed in May."
    assert days(text, "casualties") is None


def test_a_deal_gives_the_day_of_what_it_settles() -> None:
    text = "On Saturday the Salt Road Front agreed to withdraw from Herat."
    assert days(text, "withdrawal") == ("2031-07-05", "2031-07-05")


def test_a_surname_speaks_on() -> None:
    text = (
        "Muwanga on Saturday called on the rebels to free the captives. Muwanga condemned the raid."
    )
    assert days(text, "statement.condemned") == ("2031-07-05", "2031-07-05")


def test_a_lead_takes_the_day_on_which_its_toll_is_told() -> None:
    text = (
        "Gunmen have killed many herders in northern Kenya, officials say.\n\n"
        "Eleven herders were killed on Friday near Garissa, the governor said."
    )
    assert days(text, "casualties", "many herders") == ("2031-07-04", "2031-07-04")


def test_a_lead_takes_no_day_of_another_toll() -> None:
    text = (
        "Gunmen have killed forty herders in northern Kenya, officials say.\n\n"
        "Eleven herders were killed on Friday near Garissa, the governor said."
    )
    assert days(text, "casualties", "forty herders") is None


def test_what_went_on_for_months_dates_nothing_of_another_paragraph() -> None:
    text = (
        "In the past four months rebels have attacked convoys near Herat.\n\n"
        "Troops attacked a camp near Herat."
    )
    assert days(text, "battle", "Troops") is None


def test_a_dateline_dates_its_news_beside_history_of_a_month() -> None:
    text = (
        "HERAT, July 6 (Lantern) -- Gunmen killed nine soldiers in an ambush, "
        "breaking a truce signed in May."
    )
    assert days(text, "casualties") == ("2031-07-06", "2031-07-06")


def test_what_is_reported_on_a_day_was_on_that_day() -> None:
    text = (
        "Rebels bombed a market in Herat on Friday.\n\n"
        "On Sunday fighting was reported near Herat. Shells hit the town, residents said."
    )
    assert days(text, "battle") == ("2031-07-06", "2031-07-06")


def test_the_day_of_a_message_that_tells_it_is_not_the_events() -> None:
    text = "A soldier was wounded near Herat, the ministry said in a statement on Sunday."
    assert days(text, "casualties") is None


def test_what_came_days_before_has_another_day() -> None:
    text = "Sunday's blast in Herat comes days after a raid killed nine herders."
    assert days(text, "casualties") is None


def test_a_lead_is_dated_by_what_the_report_calls_it_later() -> None:
    text = (
        "A suicide bomber killed four people in Herat, police said.\n\n"
        "The bomber rode a motorcycle, police said.\n\n"
        "Sunday's bombing was the first in Herat since March 2030."
    )
    assert days(text, "casualties", "four people") == ("2031-07-06", "2031-07-06")


def test_news_of_another_day_comes_between() -> None:
    text = (
        "Rebels bombed a market in Herat on Friday.\n\nOn Sunday rebels bombed a bus in Herat. "
        "The bombing killed nine people."
    )
    assert days(text, "casualties") == ("2031-07-06", "2031-07-06")


def test_an_hour_is_of_the_day_told_right_before_wherever_it_was() -> None:
    text = (
        "Soldiers clashed with rebels in Herat on Friday. "
        "They clashed with rebels at 11:30 in the village of Qala-e Shamali."
    )
    assert days(text, "battle", "11:30") == ("2031-07-04", "2031-07-04")


def test_a_statement_is_made_on_the_day_on_which_it_is_given_out() -> None:
    text = (
        "The Foreign Minister, Ann Brook, today issued the following statement:\n\n"
        "“We condemn the raid near Herat that killed nine herders.\n\n"
        "“We call on all sides to free the captives.”"
    )
    assert days(text, "statement.condemned") == ("2031-07-08", "2031-07-08")
    assert days(text, "casualties") is None


def test_a_day_told_of_captives_is_not_that_of_a_toll() -> None:
    text = "Nine rebels have died in the hunt for two nurses who were abducted on 29 June."
    assert days(text, "casualties") is None


def test_today_in_a_mouth_is_the_day_of_the_speaking() -> None:
    text = "“Rebels bombed the market in Herat today,” a trader said by telephone on Sunday."
    assert days(text, "bombing") == ("2031-07-06", "2031-07-06")


def test_a_day_behind_what_is_spoken_of_is_that_of_the_event() -> None:
    text = "Kenya condemned the killing of nine herders near Garissa on Friday."
    assert days(text, "statement") is None
    assert days(text, "violence") == ("2031-07-04", "2031-07-04")


def test_who_was_taken_beside_a_toll_was_taken_that_day() -> None:
    text = (
        "In the week to 6 July, rebels attacked twelve villages near Herat. "
        "On 2 July, rebels killed nine people at a market in Herat. Two teachers were abducted."
    )
    assert days(text, "detention") == ("2031-07-02", "2031-07-02")


def test_since_is_told_of_its_own_clause() -> None:
    text = (
        "The group said that its fighters had left Herat and that it had lost nine men "
        "since the beginning of the month."
    )
    assert days(text, "casualties") == ("2031-07-01", "2031-07-08")
    assert days(text, "withdrawal") is None


def test_yesterdays_raid_dates_no_news_of_today() -> None:
    text = (
        "Jets have bombed targets near Herat, residents say.\n\n"
        "Yesterday's bombing in Herat killed nine people."
    )
    assert days(text, "strike") is None


def test_the_day_of_a_truce_is_not_that_of_who_speaks_of_it() -> None:
    text = "On Sunday the ministers urged both sides to return to the truce of March."
    assert days(text, "statement") == ("2031-07-06", "2031-07-06")


def test_what_was_told_on_a_day_was_not_done_after_it() -> None:
    text = (
        "The Harbour Front said it had shot down a drone over Herat on Monday night. "
        "The army said on Sunday that a drone had been shot down over Herat."
    )
    assert days(text, "strike", "had been shot down") is None


def test_the_day_of_a_quotation_is_not_that_of_what_it_tells() -> None:
    text = "A general was quoted by army radio on Sunday as saying that rebels had left Herat."
    assert days(text, "withdrawal") is None


def test_talks_are_not_when_the_attack_was_that_they_are_about() -> None:
    text = (
        "Tension has risen since a raid near Herat two weeks ago. "
        "The two presidents are ready for talks. The two presidents met in Dushanbe."
    )
    assert days(text, "talks.met") is None


@pytest.mark.parametrize(
    "then",
    [
        "It was the third such raid this year.",
        "The raid was one of the deadliest this month.",
        "It was their fourth raid since June.",
    ],
)
def test_a_span_that_ranks_an_event_is_not_its_time(then: str) -> None:
    text = f"Rebels raided Herat on Friday, killing two. {then}"
    told = [c.when.earliest for c in claims_of(text, PUBLISHED) if c.when]
    assert set(told) == {"2031-07-04"}


def test_the_days_between_two_attacks_date_the_one_from_the_other() -> None:
    text = (
        "A suicide bomber blew himself up in Herat on Friday, killing six people. "
        "The attack came two days after mortar shells hit the airport, wounding three."
    )
    assert days(text, "strike.artillery") == ("2031-07-02", "2031-07-02")
    assert days(text, "bombing.suicide") == ("2031-07-04", "2031-07-04")
    assert days(text, "casualties.injured") == ("2031-07-02", "2031-07-02")


@pytest.mark.parametrize("when", ["on Monday", "Monday", "in the past day"])
def test_at_least_ranks_nothing(when: str) -> None:
    text = f"Shells killed at least 14 people {when}, a doctors' union said."
    assert days(text, "casualties") is not None


def test_when_a_truce_ends_is_not_when_it_was_broken() -> None:
    text = "Rebels accused the army of violating a ceasefire that expires in August."
    assert days(text, "statement.accused") is None


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a camp near Mocha, which was retaken from the Houthis in 2017.",
        "A missile hit a camp near Mocha, where the Houthis were driven out in March 2017.",
        "A missile hit a depot in Mocha, a port that the Houthis seized in 2015.",
    ],
)
def test_the_year_in_which_a_place_was_taken_is_no_day_of_what_befell_it_now(text: str) -> None:
    assert days(text, "strike") is None
    assert not one(text, "strike").background


def test_the_attack_that_since_names_is_one_of_its_own() -> None:
    text = (
        "Monday's attack in Gardez was the worst since an assault on Bermel in June 2028, in "
        "which 40 traders died."
    )
    now, then = (one(text, "battle", words) for words in ("Gardez", "an assault on Bermel"))
    assert ([p.name for p in now.places], now.target) == (["Gardez"], ())
    assert ([p.name for p in then.places], then.background) == (["Bermel"], True)
    assert days(text, "casualties") == ("2028-06-01", "2028-06-30")


@pytest.mark.parametrize("caught", ["whom they had captured", "who were captured", "captured"])
def test_the_day_of_a_capture_is_not_that_of_the_release(caught: str) -> None:
    text = f"The rebels released 12 soldiers {caught} in Herat in May."
    assert days(text, "detention.captured") == ("2031-05-01", "2031-05-31")
    assert days(text, "detention.released") is None


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "The victims of a suicide bombing in Mardan were laid to rest on Monday.",
            "bombing",
            None,
        ),
        (
            "Nine people were buried under rubble in Idlib on Monday.",
            "casualties",
            ("2031-07-07", "2031-07-07"),
        ),
        ("Nine died in an April raid on Gao.", "battle", ("2031-04-01", "2031-04-30")),
    ],
)
def test_a_burial_is_of_a_later_day(text: str, kind: str, told: tuple[str, str] | None) -> None:
    assert days(text, kind) == told


def test_the_day_on_which_the_hurt_were_counted_is_not_that_of_the_blow() -> None:
    text = "A shell hit a shop in Herat on Friday. As of Sunday, nine people had been injured."
    assert days(text, "casualties.injured") == ("2031-07-04", "2031-07-04")
