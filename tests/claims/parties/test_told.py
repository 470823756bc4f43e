"""Who did it to whom, by the sentence that tells it."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

TOLD: list[tuple[str, str, list[str], list[str]]] = [
    (
        "Gunmen stormed a church in Menaka, opening fire on worshippers.",
        "violence.attacked",
        ["Gunmen"],
        ["church", "worshippers"],
    ),
    (
        "Police used live rounds against demonstrators in Menaka.",
        "violence.repression",
        ["Police"],
        ["demonstrators"],
    ),
    (
        "The kidnappers demanded a ransom from the families.",
        "statement.appealed",
        ["kidnappers"],
        ["families"],
    ),
    ("Villagers buried 14 men.", "casualties.killed", [], ["men"]),
    (
        "A drone neared the camp, and air defences shot it down.",
        "strike.intercepted",
        ["air defences"],
        ["drone"],
    ),
    ("The Eastern Shield left Menaka on Friday.", "withdrawal.left", ["Eastern Shield"], []),
    (
        "Three policemen died in a rebel ambush near Menaka.",
        "battle.ambush",
        ["rebel"],
        ["policemen"],
    ),
    (
        "A joint attack by the army and the Coast Brothers on a base left 20 dead.",
        "battle.assault",
        ["army", "Coast Brothers"],
        ["base"],
    ),
    (
        "The hostages were freed in a raid by commandos.",
        "detention.released",
        ["commandos"],
        ["hostages"],
    ),
    (
        "The deal was brokered by Chad and signed by both factions.",
        "agreement.deal",
        ["Chad", "factions"],
        [],
    ),
    (
        "A Malian soldier was killed in combat with jihadists near Menaka.",
        "battle.clash",
        ["Malian soldier"],
        ["jihadists"],
    ),
    (
        "The general defected to the rebels with ten men.",
        "surrender.defected",
        ["general"],
        ["rebels"],
    ),
    (
        "The mayor was taken from his home by armed men.",
        "detention.abducted",
        ["armed men"],
        ["mayor"],
    ),
    ("The gunmen opened fire with rifles at the bus.", "battle.assault", ["gunmen"], ["bus"]),
    (
        "The army's advance continued with the recapture of two towns from retreating rebels.",
        "territory.recaptured",
        ["army"],
        ["retreating rebels"],
    ),
    (
        "The junta's campaign stalled with the fall of two towns to advancing rebels.",
        "territory.captured",
        ["advancing rebels"],
        [],
    ),
    (
        "Forty members of the Malian army fled into Niger.",
        "movement.fled_abroad",
        ["members of the Malian army"],
        [],
    ),
    (
        "Forty members of the Fulani community fled into Niger.",
        "displacement.fled",
        ["members of the Fulani community"],
        [],
    ),
    (
        "The envoy called on both armies to withdraw.",
        "statement.appealed",
        ["envoy"],
        ["armies"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "agents", "targets"), TOLD)
def test_the_parties_are_read(text: str, kind: str, agents: list[str], targets: list[str]) -> None:
    one = next(c for c in claims_of(text) if c.kind == kind)
    assert [p.text for p in one.agent] == agents
    assert [p.text for p in one.target] == targets


def test_what_is_asked_to_stop_is_nobodys_pledge() -> None:
    text = "The envoy called on Chad to withdraw its troops and stop backing the rebels."
    assert {c.kind for c in claims_of(text)} == {"statement.appealed"}


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        (
            "The Desert Lions claimed responsibility for burning the mill of Menaka.",
            "violence.burned",
            "Desert Lions",
        ),
        ("The Desert Lions took responsibility for the ambush.", "battle.ambush", "Desert Lions"),
        (
            "The rebels said it was chaos. The army said it was behind the shelling.",
            "strike.artillery",
            "army",
        ),
    ],
)
def test_who_owns_up_to_a_deed_did_it(text: str, kind: str, doer: str) -> None:
    one = next(c for c in claims_of(text) if c.kind == kind)
    assert [p.name or p.text for p in one.agent] == [doer]
    assert doer in (one.attribution[-1].text or "")


def test_a_group_is_who_it_calls_itself() -> None:
    text = "A group calling itself the Free Delta Army seized the port of Menaka."
    assert [p.name or p.text for c in claims_of(text) for p in c.agent] == ["Free Delta Army"]


def test_they_are_the_fighters_with_whose_they_are() -> None:
    text = "Fighters of the Red Banner Brigade seized Menaka. They burned five shops."
    told = {c.kind: c.agent[0].text for c in claims_of(text)}
    assert told["violence.burned"] == "Fighters of the Red Banner Brigade"


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Taliban seized Menaka.",
        "Dozens of fighters of the Taliban seized Menaka.",
        "Then fighters of the Taliban seized Menaka.",
    ],
)
def test_the_men_of_a_group_are_the_group_in_their_own_words(text: str) -> None:
    told = [p for c in claims_of(text) for p in c.agent]
    assert [(p.id, p.text.lower()) for p in told] == [("actor:taliban", "fighters of the taliban")]


def test_a_toll_that_is_not_given_is_no_denial() -> None:
    text = "The army confirmed the raid on Menaka but gave no death toll."
    assert [c for c in claims_of(text) if c.family == "casualties"] == []


def test_a_toll_is_of_the_attack_in_its_own_clause() -> None:
    text = (
        "The bombing follows Chadian air strikes after ten people were killed in suicide bombings."
    )
    killed = next(c for c in claims_of(text) if c.family == "casualties")
    assert killed.agent == ()
    strike = next(c for c in claims_of(text) if c.kind == "strike.air")
    assert strike.target == ()


def test_who_blames_another_has_not_done_it() -> None:
    text = "The shelling of the market, which rebels blamed on the army, left 12 traders dead."
    told = [[p.text for p in c.agent] for c in claims_of(text) if c.agent]
    assert told == [["army"]]


def test_them_are_those_who_were_acted_on() -> None:
    text = "The gunmen forced motorists out of their cars and robbed them."
    robbed = next(c for c in claims_of(text) if c.kind == "violence.looted")
    assert [p.text for p in robbed.target] == ["motorists"]


def test_nobody_kills_themselves_by_killing_some_of_them() -> None:
    text = "Insurgents ambushed pilgrims near Menaka, killing nine of them."
    killed = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.text for p in killed.target] == ["pilgrims"]


def test_who_fights_a_rule_fights_whose_it_is() -> None:
    (one,) = claims_of("The groups are fighting Malian rule in the valley.")
    assert [p.name for p in one.target] == ["Mali"]
