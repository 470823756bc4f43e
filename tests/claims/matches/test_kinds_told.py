"""Ways of telling that were once read as another kind, or not at all."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

TOLD = [
    ("The crisis has displaced 1,800 people.", "displacement.displaced"),
    ("This forced more than 7,000 households to flee to Menaka.", "displacement.fled"),
    ("Raids caused hundreds of families to flee.", "displacement.fled"),
    ("The rebels launched a wave of violence in Menaka on Sunday.", "violence.attacked"),
    ("Troops carried out a brutal crackdown on protesters in Menaka.", "violence.repression"),
    ("The army left after an hour and the rebels seized control.", "territory.captured"),
    ("Bukemba was taken by the rebels on Friday.", "territory.captured"),
    ("A bomb-laden car exploded near the academy on Thursday.", "bombing.vehicle"),
    ("It died down after a bomb blast targeting a convoy near Menaka.", "bombing.ied"),
    ("The junta continues to engage in abuses against villagers.", "violence.atrocities"),
    ("The rebels ran away, leaving weapons in Menaka.", "other.abandoned_equipment"),
    ("Over 100 people reached the clinic, and 14 passed away.", "casualties.killed"),
    ("Cruise and ballistic missiles rained down in many parts of the land.", "strike.missile"),
    ("Some 12 million people are forcibly displaced.", "displacement.displaced"),
    ("Another worker managed to escape from the militants.", "detention.escaped"),
    ("Tanks rumbled into Menaka at dawn.", "territory.entered"),
    ("Rebels swept down on an army camp near Menaka.", "battle.assault"),
    ("Rebels have ringed the town of Menaka for months.", "battle.siege"),
    ("The junta told the peacekeepers to leave Mali.", "withdrawal.ordered"),
    ("A second round of talks is due next week.", "talks.planned"),
    ("The rebels stayed away from the talks.", "talks.refused"),
    ("Norway set aside 40 million dollars for the refugees.", "pledge.aid"),
    ("The war has taken a turn for the worse.", "assessment.trend"),
    ("The bridge at Menaka is a lifeline for the army.", "assessment.importance"),
    ("The general said sorry for the raid on Menaka.", "statement.apologised"),
    ("Soldiers targeted a rebel leader in a raid near Menaka.", "battle.operation"),
    ("The platoon engaged the post with effective fire.", "battle.clash"),
    ("The patrol was shot at and returned with heavy fire.", "battle.clash"),
    (
        "Two battalions are on the move after the transfer of fighters from Gao.",
        "mobilisation.redeployed",
    ),
    ("Chad sent drones and instructors to Mali.", "mobilisation.supplied"),
    ("Gunmen stormed a church in Menaka.", "violence.attacked"),
    ("Police found three bombs in a car in Menaka.", "bombing.foiled"),
    ("A drone neared the camp, and air defences shot it down.", "strike.intercepted"),
    ("A helicopter flew low over Menaka before rebels shot it down.", "strike.shootdown"),
]
TOLD_LATER = [
    ("The army launched a campaign to drive the rebels out of Menaka.", "battle.offensive"),
    ("Chadian artillery struck back, killing six rebels.", "strike.artillery"),
    ("The rebels said they would stay unless the army halted operations.", "battle.ended"),
    ("Police responded with tear gas and water cannon.", "violence.repression"),
    ("A grenade thrown into a church hall wounded six worshippers.", "bombing.grenade"),
    ("The governor survived an assassination attempt.", "violence.attacked"),
    ("Pirates raided the island of Pemba.", "violence.attacked"),
    ("The bridge was destroyed in a Chadian air raid.", "strike.air"),
    ("Kenyan troops arrived in Haiti on Monday.", "mobilisation.deployed"),
    ("The camp has run out of water.", "aid.needed"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD_LATER)
def test_the_kind_of_later_ways_is_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind in {c.kind for c in claims}


UNTOLD = [
    ("The raid prompted parents to withdraw their children.", "withdrawal.left"),
    ("Troops fanned out to prevent any rebels escaping.", "movement.fled"),
    ("The governor ran out of luck in Menaka.", "aid.needed"),
    ("The mayor survived an assassination attempt.", "violence.killed"),
    ("The talks followed the collapse of surrender talks with the rebels.", "surrender.forces"),
    ("The force isolated the compound before it went in.", "battle.siege"),
    ("Police destroyed a rifle, two grenades and a bag of explosives.", "strike.unspecified"),
    ("Soldiers found components for roadside bombs in Menaka.", "bombing.ied"),
    ("The unit requested air support before dawn.", "statement.appealed"),
    ("Troops cordoned off the street.", "battle.siege"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_what_only_sounds_like_it_is_not_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind not in {c.kind for c in claims}


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_the_kind_is_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind in {c.kind for c in claims}


def test_no_one_shared_by_two_verbs_denies_both() -> None:
    claims, _ = extracted(sheet_of("No one was killed or injured in the attack on Menaka."))
    told = {c.kind: c.modality for c in claims if c.family == "casualties"}
    assert set(told.values()) == {"denied"}


def test_what_goes_on_until_then_is_yet_to_come() -> None:
    text = "The army will press on until it drives the rebels out of Menaka."
    claims, _ = extracted(sheet_of(text))
    assert {c.modality for c in claims if c.family == "territory"} == {"planned"}


SPOKEN = [
    (
        "The Secretary-General appeals to the people of Haiti to lay down arms.",
        "statement.appealed",
    ),
    ("The absolute priority is the implementation of the truce.", "assessment.importance"),
    ("The situation in Menaka remains volatile.", "assessment.trend"),
    ("The government has extended its congratulations to the army.", "statement.welcomed"),
    ("Two rebel groups denied involvement in Thursday's attack on Menaka.", "battle.assault"),
]


@pytest.mark.parametrize(("text", "kind"), SPOKEN)
def test_what_is_said_is_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind in {c.kind for c in claims}


NOT_TOLD = [
    ("Such raids contradict resolution 2286.", "statement.denied"),
    ("They seek to kill any prospect of peace in Menaka.", "casualties.killed"),
    ("There are no fighters left in Menaka.", "withdrawal.left"),
    ("A ceasefire in Menaka is the first step on this path.", "agreement.ceasefire"),
    ("The cabinet has agreed to extend the mission in Menaka.", "agreement.deal"),
    ("Our men have helped turn the tide against the rebels.", "surrender.defected"),
    ("We do not know if clinics in Menaka are being targeted.", "violence.attacked"),
    ("The envoy urged the rebels to swiftly agree a ceasefire in Menaka.", "agreement.ceasefire"),
    ("The council will be headed by a rebel commander.", "movement.moved"),
    ("He ordered the closure of dozens of party offices in Menaka.", "passage.closed"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_the_words_do_not_tell_is_not_read(text: str, kind: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert kind not in {c.kind for c in claims}


def test_a_part_in_an_attack_is_denied_where_the_parser_hangs_it_on_the_verb() -> None:
    text = "Two rebel groups denied involvement in Thursday's attack on Menaka."
    claims, _ = extracted(sheet_of(text))
    assert {c.modality for c in claims if c.family == "battle"} == {"denied"}


PLANNED = [
    ("The peace talks between the two sides are to begin soon in Menaka.", "talks"),
    ("The plan will involve the deployment of 143 soldiers to Menaka.", "mobilisation"),
]


@pytest.mark.parametrize(("text", "family"), PLANNED)
def test_what_is_to_come_is_planned(text: str, family: str) -> None:
    claims, _ = extracted(sheet_of(text))
    assert {c.modality for c in claims if c.family == family} == {"planned"}
