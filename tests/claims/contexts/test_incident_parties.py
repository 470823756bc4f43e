"""Who did it and to whom, carried from another claim of the incident."""

from __future__ import annotations

from tests.claims.parties.test_roles import names
from tests.claims.test_extract import claims_of


def test_a_toll_is_of_those_who_carried_out_the_attack() -> None:
    text = "Ten people were killed in Aden after an Omani airstrike hit a market on Sunday."
    assert names(text, "casualties", "agent") == ["Oman"]


def test_nobody_is_the_doer_of_an_attack_that_none_is_told_to_have_made() -> None:
    assert names("Ten people were killed in an airstrike in Aden.", "casualties", "agent") == []


def test_ground_told_again_was_taken_by_the_same() -> None:
    text = "Houthi fighters captured Mocha on Monday. Two villages nearby were also captured."
    last = [c for c in claims_of(text) if c.family == "territory"][-1]
    assert [p.name for p in last.agent] == ["Houthis"]


def test_ground_is_lost_by_the_one_adversary() -> None:
    text = (
        "Clashes between Houthi fighters and the Saudi army erupted on Monday. "
        "Houthi fighters captured Mocha."
    )
    assert [n.split()[0] for n in names(text, "territory", "target")] == ["Saudi"]


def test_a_fight_told_again_is_between_the_same_two() -> None:
    text = (
        "Clashes between Hezbollah and Israel erupted on Monday. "
        "Heavy clashes continued in the south on Tuesday."
    )
    last = [c for c in claims_of(text) if c.kind == "battle.clash"][-1]
    assert {p.name for p in last.agent} == {"Hezbollah", "Israel"}


def test_a_strike_in_a_foreign_state_is_aimed_at_it() -> None:
    assert names("Israel carried out airstrikes in Lebanon.", "strike", "target") == ["Lebanon"]


def test_a_strike_at_home_is_not_aimed_at_the_state() -> None:
    text = "The Lebanese army carried out airstrikes in Lebanon."
    assert "Lebanon" not in names(text, "strike", "target")


def test_a_party_of_another_claim_says_so() -> None:
    text = "Rebels shelled the market in Herat on Monday. Nine people were killed."
    attack, toll = claims_of(text)
    assert [(p.text, p.basis) for p in attack.agent] == [("Rebels", "stated")]
    assert [(p.text, p.basis) for p in toll.agent] == [("Rebels", "incident")]


def test_one_source_names_no_doer_for_the_toll_of_another() -> None:
    text = (
        "A bomb exploded in Herat on Monday. The army said the Red Banner group carried out the "
        "attack. Hospital officials said nine people were killed."
    )
    toll = claims_of(text)[-1]
    assert toll.family == "casualties"
    assert toll.agent == ()


def test_a_truce_is_broken_towards_the_other_of_the_two() -> None:
    text = (
        "Hezbollah signed a truce with Israel on Sunday. "
        "On Monday Hezbollah broke the truce, witnesses said."
    )
    assert names(text, "agreement.broken", "target") == ["Israel"]


def test_police_who_raid_a_house_did_not_plant_the_bombs_before() -> None:
    text = "Police raided a house in Aden after a wave of suicide bombings in the city."
    assert names(text, "bombing", "agent") == []


def test_nobody_is_killed_by_his_own_side_for_want_of_another() -> None:
    text = (
        "Israeli forces attacked Tyre on Monday. Nine Israeli soldiers were killed in the battle."
    )
    assert names(text, "casualties", "agent") == []


def test_who_orders_for_a_state_sets_its_forces_going() -> None:
    text = "US President Joe Biden ordered air strikes on a camp of the Houthis."
    one = next(c for c in claims_of(text) if c.family == "strike")
    assert [p.name for p in one.agent] == ["United States"]


def test_a_fight_does_not_tell_who_made_the_attack() -> None:
    text = (
        "Houthi fighters fought Omani soldiers in Aden for hours on Monday. "
        "Norway condemned the attack in Aden."
    )
    assert names(text, "statement", "target") == ["attack"]


def test_losses_told_with_a_fight_are_nobodys_deed() -> None:
    text = (
        "Houthi fighters attacked a camp in Aden on Monday. "
        "In the exchange of fire, one soldier was killed."
    )
    assert names(text, "casualties", "agent") == []


def test_an_attack_told_as_new_has_no_doer_from_before() -> None:
    text = (
        "Houthi fighters attacked a camp in Aden. Talks stalled after an attack on a base in Aden."
    )
    last = [c for c in claims_of(text) if c.family == "battle"][-1]
    assert [p.name for p in last.agent] == []


def test_another_day_is_another_attack() -> None:
    text = (
        "Gang members attacked a patrol in Aden on Monday. "
        "The attack comes after an officer died of wounds suffered in February."
    )
    assert names(text, "casualties", "agent") == []


def test_nobody_has_made_the_missing_disappear() -> None:
    text = "Houthi fighters raided a village in Aden because a soldier went missing on Monday."
    assert names(text, "casualties", "agent") == []


def test_an_air_force_makes_no_ambush_told_after_its_raids() -> None:
    text = (
        "Omani warplanes bombed Aden on Monday. "
        "An officer recalled the bus ambush which killed ten farmers in Aden."
    )
    told = [c for c in claims_of(text) if c.kind == "battle.ambush" or c.family == "casualties"]
    assert told
    assert all(not c.agent for c in told)


def test_a_toll_takes_no_doer_from_what_others_are_accused_of() -> None:
    claims = claims_of("Nine deaths came as police arrested men accused of an attack on the port.")
    assert [c.agent for c in claims if c.family == "casualties"] == [()]


def test_a_total_of_months_is_not_laid_to_who_fights_today() -> None:
    text = (
        "Rebels of the Northern Column attacked the army near Gao on Monday. "
        "Since January, 17 aid workers have been killed in the region."
    )
    total = claims_of(text)[-1]
    assert total.family == "casualties"
    assert total.agent == ()
