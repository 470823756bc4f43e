"""What is said of all times and of nobody in particular is no news."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

GENERIC = [
    ("Those who attack clinics will be held to account.", "violence"),
    ("We honour those who gave their lives in the service of peace.", "casualties"),
    ("Attacks on clinics are never acceptable.", "violence"),
    ("The regime drops barrel bombs on its own people.", "strike"),
    ("The people have suffered years of bombardment.", "strike"),
    ("Clinics are often looted, burned or used as barracks.", "violence"),
    ("Every week, women who gather wood are attacked.", "violence"),
    ("We cannot look away while civilians are bombed in their homes.", "bombing"),
    ("When we hear shooting, we run to the bush.", "violence"),
    ("Most attacks take place in the dry season.", "battle"),
    ("Those who order attacks on hospitals will be tried.", "violence"),
    ("It spoke of allowing those displaced by the war to return.", "displacement"),
    ("People injured in air strikes cannot reach a clinic.", "casualties"),
    ("Officers who know that their men kill civilians can be tried.", "casualties"),
    ("We will keep up the pressure until the regime ends the siege.", "battle"),
    ("The group has carried out numerous suicide bombings in Mali.", "bombing"),
    ("Since 2012 the war has killed 10,000 people and displaced two million.", "displacement"),
    ("Police took a man accused of bombing a market.", "bombing"),
    ("It was the heaviest raid since the truce came into force.", "agreement"),
    ("Those who seek to kill farmers will be tried.", "casualties"),
    ("If you take up arms, you will be hunted down.", "mobilisation"),
    ("Thousands have been killed in five decades of war.", "casualties"),
    ("The militants have beheaded villagers and burned down settlements.", "violence"),
    ("Civilians are caught in the crossfire.", "battle"),
    ("The last time they came, they killed nine men.", "casualties"),
    ("Today we remember the market bombings in Menaka.", "bombing"),
    ("A negotiated ceasefire remains the only path to peace.", "agreement"),
    ("He spoke of militants accused of violence against farmers.", "violence"),
    ("The deaths came as elders met.", "casualties"),
    ("The suicide attacks triggered a wave of arrests.", "bombing"),
    ("The conflict has killed 40,000 people.", "casualties"),
    ("The government has in the past carried out raids in Menaka.", "battle"),
    ("It lies where herders fight over water.", "territory"),
    ("The monitors, who patrol the line, were absent.", "mobilisation"),
    ("Soldiers have shot at protesters.", "violence"),
    ("It was quiet since the army took power and detained the mayor.", "detention"),
    ("He had watched videos of executions by the militia.", "violence"),
    ("We mark the anniversary of the massacre of thousands of boys.", "violence"),
]
NEWS = [
    ("Clashes are under way in Menaka.", "battle"),
    ("The army has dropped barrel bombs on Menaka.", "strike"),
    ("Gunmen kill nine villagers in Menaka", "casualties"),
    ("Shells fell on Menaka every two minutes.", "strike"),
    ("The mayor put the number of wounded at fourteen.", "casualties"),
    ("The dead are three soldiers and their driver.", "casualties"),
    ("The clinic in Menaka was bombed first.", "bombing"),
    ("Ambulances had come under fire in Menaka, he said.", "battle"),
    ("About 1,100 families who left their homes are staying in schools.", "displacement"),
    ("Gunmen were killed when soldiers attacked a camp near Menaka.", "battle"),
    ("Soldiers who attacked a clinic in Menaka on Monday fled.", "violence"),
]
NOT_YET = [
    ("The army has shown that it can take and hold Menaka.", "territory"),
    ("The mission is helping the army to retake Menaka.", "territory"),
]


def backgrounds(text: str, family: str) -> set[bool]:
    """Whether claims of the family are background."""
    claims, _ = extracted(sheet_of(text))
    return {c.background for c in claims if c.family == family}


@pytest.mark.parametrize(("text", "family"), GENERIC)
def test_what_is_generic_is_background(text: str, family: str) -> None:
    assert backgrounds(text, family) <= {True}


@pytest.mark.parametrize(("text", "family"), NEWS)
def test_what_happened_once_is_news(text: str, family: str) -> None:
    assert False in backgrounds(text, family)


@pytest.mark.parametrize(("text", "family"), NOT_YET)
def test_what_one_can_do_is_not_done(text: str, family: str) -> None:
    assert backgrounds(text, family) == set()
