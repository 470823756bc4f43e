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
    ("Two civilians were killed by shelling in Gao.", "strike", []),
    (
        "The strike hit a house where three families hid, killing 19 people and wounding six.",
        "casualties",
        [],
    ),
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


BEHIND = [
    (
        "Gunmen hit a camp. Nine soldiers were shot and six were captured.",
        "detention",
        "target",
        ["soldiers"],
    ),
    (
        "Raiders hit a village on Monday. Twelve girls were abducted.",
        "detention",
        "agent",
        ["Raiders"],
    ),
    ("The army has responded with air raids on the town.", "strike", "agent", ["army"]),
    ("The navy said its jets had bombed a rebel camp.", "strike", "agent", ["navy"]),
    ("The chief of Chad's army, Ali Brahim, was killed.", "casualties", "target", ["Ali Brahim"]),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), BEHIND)
def test_what_a_clause_leaves_out_is_told_beside_it(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_no_robber_robs_himself() -> None:
    text = "A group of families said they fled after the rebels looted their houses."
    assert names(text, "violence", "target") in (["houses"], ["families"])


FLEEING = [
    ("Families said they had fled El Fasher after the raid.", "displacement.fled"),
    ("The soldiers said they had fled El Fasher after the raid.", "movement.retreated"),
    ("We fled El Fasher in May, a nurse said.", "displacement.fled"),
]


@pytest.mark.parametrize(("text", "kind"), FLEEING)
def test_those_who_flee_are_what_they_go_back_to(text: str, kind: str) -> None:
    assert kind in {c.kind for c in claims_of(text)}


def test_we_of_a_nameless_witness_is_the_witness() -> None:
    assert names("We fled El Fasher in May, a nurse said.", "displacement", "agent") == ["nurse"]


DISOWNED = [
    "The rebels denied any role in the bombing of the market in Goma.",
    "The rebels denied involvement in Sunday's bombing of the market.",
]


@pytest.mark.parametrize("text", DISOWNED)
def test_a_part_that_is_denied_is_a_denied_attack(text: str) -> None:
    one = next(c for c in claims_of(text) if c.family == "bombing")
    assert (told(one, "agent"), one.modality) == (["rebels"], "denied")


AROUND = [
    ("The embassy bombing shocked Nairobi.", "bombing", "agent", []),
    ("The parliament attack shocked Nairobi.", "battle", "agent", []),
    ("The envoy accused Chad of masterminding the massacre.", "violence", "agent", ["Chad"]),
    ("Kenya announced a set of new sanctions against Chad.", "pledge", "agent", ["Kenya"]),
    (
        "Two gunmen from the radical group Hamas shot dead a guard.",
        "casualties",
        "agent",
        ["Hamas"],
    ),
    (
        "Soldiers are combing the hills for bandits, believed to be fleeing to Niger.",
        "movement",
        "agent",
        ["bandits"],
    ),
    (
        "Troops are hunting for loyalists, believed to be fleeing to Niger.",
        "movement",
        "agent",
        ["loyalists"],
    ),
    (
        "Troops captured Ali Sidr, a man they say is responsible for many attacks.",
        "battle",
        "agent",
        ["Ali Sidr"],
    ),
    ("The murders bring the toll of 15 months of war to 90 dead.", "casualties", "target", []),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), AROUND)
def test_who_is_meant_by_the_words_around(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_those_who_hold_hold_others() -> None:
    text = "Commanders said they had captured 40 fighters and were holding them at Jalalabad."
    held = [c for c in claims_of(text) if c.kind == "detention.held"]
    assert [told(c, "target") for c in held] == [["fighters"]]


def test_victims_did_not_kill_themselves() -> None:
    text = "Three Omanis attacked a patrol on Sunday. They were killed by shell fire from a tank."
    one = next(c for c in claims_of(text) if c.family == "casualties")
    assert told(one, "agent") == []


OF_ONE_SENTENCE = [
    ("Ten soldiers were killed in attacks by rebels.", "casualties", "agent", ["rebels"]),
    ("Police arrested two men over the bombing of a market.", "bombing", "agent", []),
    ("A rocket fired from Lebanon hit a house in Metula.", "strike", "agent", []),
    ("Missiles fired from Yemen by the Houthis hit a ship.", "strike", "agent", ["Houthis"]),
    ("Nine rebels died in a clash with soldiers.", "battle", "agent", ["rebels"]),
    (
        "Omani rebels met Kenya's shadow government.",
        "talks",
        "target",
        ["Kenya's shadow government"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), OF_ONE_SENTENCE)
def test_who_did_it_is_told_by_the_event_itself(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


NO_DOERS = [
    ("A drone hit a bus, killing nine passengers.", "casualties", "agent", []),
    ("The war has killed tens of thousands.", "casualties", "target", []),
    (
        "Chad's paramilitary Rapid Support Forces killed six men.",
        "casualties",
        "agent",
        ["Rapid Support Forces"],
    ),
    (
        "Chad accused what it calls the exiled army of carrying out drone strikes on Kutum.",
        "strike",
        "agent",
        ["exiled army"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), NO_DOERS)
def test_nobody_is_made_a_doer(text: str, kind: str, slot: str, expected: list[str]) -> None:
    assert names(text, kind, slot) == expected


ACROSS = [
    ("Minister Lee met Ann Roe and expressed his condolences to the families.", "statement", "Lee"),
    ("Chancellor Vogel left. The Chancellor condemned the raid.", "statement", "Vogel"),
    ("Lars Holm said Chad will send troops, and thanked Kenya.", "statement.thanked", "Lars Holm"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), ACROSS)
def test_the_speaker_of_each_act_is_its_own(text: str, kind: str, expected: str) -> None:
    assert names(text, kind, "agent") == [expected]


def test_both_of_a_row_did_it_and_both_agreed() -> None:
    text = "It is the Houthis and the Saudi army that have been firing at our positions."
    assert len(names(text, "strike", "agent")) == 2
    text = "The ceasefire agreed between India and Pakistan holds."
    assert names(text, "agreement.ceasefire", "agent") == ["India", "Pakistan"]


FIRST_PERSON: list[tuple[str, str, list[str], list[str]]] = [
    ('"We were ambushed," commander Ali Sidr said.', "battle.ambush", [], ["Ali Sidr"]),
    ('"They shot at us," commander Ali Sidr said.', "battle.assault", [], ["Ali Sidr"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "hit"), FIRST_PERSON)
def test_we_who_suffer_are_no_doers(text: str, kind: str, doers: list[str], hit: list[str]) -> None:
    assert (names(text, kind, "agent"), names(text, kind, "target")) == (doers, hit)


SUFFERERS: list[tuple[str, str, list[str]]] = [
    ("An attack left three soldiers dead and 30 injured.", "casualties", []),
    ("Crowds fled, with ten women forcibly detained.", "detention", []),
    ('"They told us to leave and then burned our houses," a farmer said.', "violence", []),
]


@pytest.mark.parametrize(("text", "kind", "expected"), SUFFERERS)
def test_those_who_suffer_are_no_doers(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind, "agent") == expected


SIDE_BY_SIDE = [
    ("Lagos charged four men with the murder of a judge.", "violence", "agent", ["men"]),
    (
        "Men of the Ugandan contingent, together with local militia, drove rebels out of Goma.",
        "territory",
        "agent",
        ["Men of the Ugandan contingent", "local militia"],
    ),
    ("Two gunmen on a motorcycle shot and killed a judge.", "casualties", "agent", ["gunmen"]),
    (
        "The navy bombed a school where families were sheltering, killing ten pupils.",
        "casualties",
        "agent",
        ["navy"],
    ),
    (
        "Fighters loyal to Ali Sidr captured Goma.",
        "territory",
        "agent",
        ["Fighters loyal to Ali Sidr"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), SIDE_BY_SIDE)
def test_whose_men_and_who_else_did_it(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_villages_of_a_province_are_not_the_province() -> None:
    (told,) = claims_of("The army bombed two villages in North Kivu.")
    assert [(p.text, p.name) for p in told.target] == [("two villages", None)]


@pytest.mark.parametrize(
    ("text", "doers", "targets"),
    [
        ("Gunmen attack on bus leaves nine dead in northern Mali.", ["gunmen"], None),
        ("Rebels attacked a ship, setting it ablaze and forcing its crew to leave.", None, []),
    ],
)
def test_words_before_and_behind(
    text: str, doers: list[str] | None, targets: list[str] | None
) -> None:
    told = [c for c in claims_of(text) if c.family == "violence"][-1]
    if doers is not None:
        assert [p.name or p.text for p in told.agent] == doers
    if targets is not None:
        assert [p.text for p in told.target] == targets
