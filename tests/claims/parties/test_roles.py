"""Who acts and who is acted on, in invented sentences."""

from __future__ import annotations

import pytest

from reportedly.claims.nouns.pairs import pair
from reportedly.records.claims import Claim
from tests.claims.conftest import sheet_of, token
from tests.claims.test_extract import claims_of


def names(text: str, kind: str, slot: str) -> list[str]:
    """The parties in a slot of the first claim of a kind (or family), by name, else by words."""
    one = next(c for c in claims_of(text) if kind in (c.kind, c.family))
    return told(one, slot)


def told(one: Claim, slot: str) -> list[str]:
    """Names, else words, of a claim's parties."""
    return [p.name or p.text for p in getattr(one, slot)]


DOERS = [
    ("The airstrikes on Monday killed 11 civilians.", "casualties", []),
    (
        "An Omani missile and drone strike killed nine people in Aden.",
        "strike",
        ["Oman"],
    ),
    ("Seven Omani-made rockets hit a market in Aden.", "strike", []),
    ("The British and French forces withdrew from Kabul.", "withdrawal", ["British", "French"]),
    ("The town fell under Houthi control in 2014.", "territory", ["Houthis"]),
    ("Forty Kenyan soldiers were detained in Eritrea.", "detention", ["Eritrea"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), DOERS)
def test_only_those_act_who_can(text: str, kind: str, expected: list[str]) -> None:
    found = names(text, kind, "agent")
    if expected == ["British", "French"]:
        assert len(found) == 2
    else:
        assert found == expected


def test_a_state_that_holds_its_own_people_is_not_told_of() -> None:
    assert names("Forty Eritrean soldiers were detained in Eritrea.", "detention", "agent") == []


TARGETS = [
    (
        "Iran launched a volley of rockets at Kuwait.",
        "strike",
        ["Kuwait"],
    ),
    ("Norway condemned the Taliban's treatment of prisoners.", "statement", ["Taliban"]),
    ("Norway welcomed the United Nations decision.", "statement", ["United Nations"]),
    (
        "Police detained two smugglers during a search for a Haqqani facilitator.",
        "battle.operation",
        ["Haqqani network"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), TARGETS)
def test_a_target_is_what_the_words_aim_at(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind, "target") == expected


def test_a_hyphen_is_no_party() -> None:
    text = "The militia, whom al-Haddad deployed against rebels, fought on."
    one = next(c for c in claims_of(text) if c.kind == "mobilisation.deployed")
    assert [p.text for p in one.agent] == ["al-Haddad"]


def test_both_sides_are_the_two_told_before() -> None:
    text = "Kenya and Uganda closed the border. Both countries have deployed troops to the area."
    assert names(text, "mobilisation", "agent") == ["Kenya", "Uganda"]


def test_among_three_nobody_is_meant_by_both() -> None:
    sheet = sheet_of("Kenya, Uganda and Chad met on Monday. Both countries deployed troops.")
    assert pair(sheet, token(sheet, "countries")) == ()


SPARED = [
    ("A wave of anti-Omani assaults hit Aden.", "battle.assault", "agent", []),
    ("A wave of anti-Omani assaults hit Aden.", "battle.assault", "target", ["Oman"]),
    (
        "The rebels were driven out of Aden by weeks of heavy Omani bombing.",
        "territory",
        "agent",
        ["Oman"],
    ),
    (
        "Kenya and Uganda accused each other of arming the rebels.",
        "statement",
        "target",
        ["Kenya", "Uganda"],
    ),
    (
        "Kenya and Uganda accused each other of arming the rebels.",
        "mobilisation",
        "agent",
        ["Kenya", "Uganda"],
    ),
    (
        "Norway denounced what it called a massacre by the Taliban.",
        "statement",
        "target",
        ["Taliban"],
    ),
    (
        "Norway urged all parties and their backers to stop.",
        "statement",
        "target",
        ["parties", "backers"],
    ),
    (
        "Sudan's army accused the paramilitaries of looting.",
        "statement",
        "target",
        ["paramilitaries"],
    ),
    ("An Omani F-16 fighter jet struck two barns in Aden.", "strike", "agent", ["Omani forces"]),
    ("Two Omani B-52 bombers struck a camp near Aden.", "strike", "agent", ["Omani forces"]),
    ("Two four-storey houses were hit by a rocket.", "strike", "target", ["four-storey houses"]),
    (
        "The talks between the government of Oman and the Houthis failed.",
        "talks",
        "agent",
        ["Omani government", "Houthis"],
    ),
    (
        "The envoy met four leaders, including Ana Lopes and Rui Teixeira.",
        "talks",
        "target",
        ["Ana Lopes", "Rui Teixeira"],
    ),
    ("Forty Kenyan soldiers arrested in Eritrea have appealed for help.", "detention", "agent", []),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), SPARED)
def test_whose_a_deed_is_follows_the_words_around_it(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_he_in_somebodys_mouth_is_somebody_else() -> None:
    text = (
        'Commander Tesfa Alem fled on Monday. "He may be dead," Colonel Biru Lema told reporters.'
    )
    assert names(text, "casualties", "target") == ["Tesfa Alem"]


GROUPS = [
    ("Gunmen from the Taliban attacked a school.", "agent", ["Taliban"]),
    ("The rebel group, the Taliban, attacked a school.", "agent", ["Taliban"]),
    ("Fighter planes of the army bombed a school on market day.", "target", ["school"]),
]


@pytest.mark.parametrize(("text", "slot", "expected"), GROUPS)
def test_armed_men_are_the_group_that_they_are_of(
    text: str, slot: str, expected: list[str]
) -> None:
    one = next(c for c in claims_of(text) if c.family in ("battle", "violence", "strike"))
    assert told(one, slot) == expected


CHARGED = [
    ("Kenya accused Uganda of no less than an invasion.", "statement", "target", ["Uganda"]),
    ("Militants set off a car bomb at the gate.", "bombing", "agent", ["Militants"]),
    (
        "The Taliban took back two towns held by Omani forces.",
        "territory",
        "target",
        ["Omani forces"],
    ),
    ("Hutus carried out the Rwandan massacres.", "violence", "agent", ["Hutus"]),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), CHARGED)
def test_who_is_charged_stands_before_of(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


TOLD_BY_DEEDS = [
    (
        "Norway thanked the mayor and those who hid the children.",
        "statement",
        "target",
        ["mayor", "those who hid the children"],
    ),
    ("The war forced thousands of villagers to flee.", "displacement", "agent", ["villagers"]),
    (
        "The raid left nine people dead, including a judge.",
        "casualties",
        "target",
        ["people", "judge"],
    ),
    ("Norway reaffirmed its commitment to Oman and its security.", "pledge", "target", ["Oman"]),
    (
        "Three monks were found killed after a raid by Omani forces.",
        "casualties",
        "target",
        ["monks"],
    ),
    ("Reporters heard of the Omani-Yemeni border clash.", "battle", "agent", ["Oman", "Yemen"]),
    ("Nine people died in an ambush by gunmen, the mission said.", "battle", "agent", ["gunmen"]),
    (
        "Kenya and Uganda have ties with Oman and condemned its invasion of Yemen.",
        "statement",
        "target",
        ["Oman"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), TOLD_BY_DEEDS)
def test_people_are_told_by_what_befell_them(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_it_is_no_single_fighter_and_he_may_be_a_soldier() -> None:
    text = "A column moved towards Aden, a fighter said. On Monday it burned a village."
    assert names(text, "violence", "agent") in ([], ["column"])
    text = "A soldier was shot in Aden on Monday. He died in hospital on Tuesday."
    assert told([c for c in claims_of(text) if c.family == "casualties"][-1], "target") == [
        "soldier"
    ]


def test_a_coalition_is_no_single_group() -> None:
    text = "Houthi fighters shelled Aden. A spokesman denied that the coalition attacked anybody."
    last = [c for c in claims_of(text) if c.family in ("battle", "violence")][-1]
    assert "Houthis" not in told(last, "agent")


AROUND_NOUNS = [
    (
        "Taliban men involved in the attack on the base fled.",
        "battle",
        "agent",
        ["Taliban"],
    ),
    ("Several villagers took part in the raid on the depot.", "battle", "agent", ["villagers"]),
    ("It was an act of terror against innocent people.", "violence", "target", ["innocent people"]),
    ("The Omani airstrike that killed a judge went on.", "strike", "target", ["judge"]),
    ("Trucks from the relief agency were looted.", "aid", "target", ["relief agency"]),
    ("Omani troops launched an operation to fight insurgents.", "battle", "target", ["insurgents"]),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), AROUND_NOUNS)
def test_words_around_an_event_tell_its_parties(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    one = next(c for c in claims_of(text) if kind in (c.kind, c.family))
    assert [p.name or p.text for p in getattr(one, slot)] == expected


def test_several_groups_are_no_one_of_them() -> None:
    text = "The Taliban hold the hills. These groups attacked a school on Monday."
    last = [c for c in claims_of(text) if c.family in ("violence", "battle")][-1]
    assert "Taliban" not in told(last, "agent")


def test_a_description_is_written_by_its_name() -> None:
    text = "The Taliban hold the hills. The group attacked a school on Monday."
    last = [c for c in claims_of(text) if c.family in ("violence", "battle")][-1]
    assert [(p.text, p.name) for p in last.agent] == [("Taliban", "Taliban")]


def test_another_lands_minister_is_another() -> None:
    text = (
        "Omani foreign minister Hasan Qadir met reporters. "
        "The Kenyan foreign minister, Ana Lopes, condemned the Taliban."
    )
    assert "Hasan Qadir" not in names(text, "statement", "agent")


SHARED = [
    ("The Taliban says it took the town of Kunduz on Friday.", "territory", "agent", ["Taliban"]),
    ("Nine men were dragged off a bus and led away by gunmen.", "detention", "agent", ["gunmen"]),
    (
        "Soldiers chased them, Captain Omar Said said, and freed four captives.",
        "detention",
        "agent",
        ["Soldiers"],
    ),
    (
        "A lieutenant and four privates defected to the Taliban.",
        "surrender",
        "agent",
        ["lieutenant", "privates"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), SHARED)
def test_what_one_clause_tells_holds_for_the_next(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    found = [told(c, slot) for c in claims_of(text) if c.family == kind]
    assert expected in found


def test_the_military_of_a_report_on_one_land_is_not_its_neighbours() -> None:
    text = (
        "Rebels hold Lashio and Hsipaw. Some fled to Muse. China shut its gate on Saturday. "
        "In Mandalay the military vowed to win Lashio back."
    )
    found = [p.id or "" for c in claims_of(text) for p in c.agent if "military" in p.text]
    assert not any(identifier.startswith("actor:cn") for identifier in found)
