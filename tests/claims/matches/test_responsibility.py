"""Who is said to have done it: denied, blamed, ascribed, in whatever words."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

BLAST = "A car bomb exploded in Herat on Monday. "


@pytest.mark.parametrize(
    ("said", "agent", "origin", "modality"),
    [
        ("The governor blamed the Taliban.", "Taliban", "governor", "claimed"),
        ("Officials blamed the attack on the Taliban.", "Taliban", "Officials", "claimed"),
        ("Kabul blamed the Taliban for the blast.", "Taliban", "Afghanistan", "claimed"),
        ("The Taliban denied involvement in the bombing.", "Taliban", "Taliban", "denied"),
        ("The Taliban denied responsibility for the attack.", "Taliban", "Taliban", "denied"),
        ("The Taliban were behind the attack, police said.", "Taliban", "police", "claimed"),
        (
            "The blast was the work of the Taliban, the governor said.",
            "Taliban",
            "governor",
            "claimed",
        ),
        (
            "The attack is believed to have been carried out by the Taliban.",
            "Taliban",
            "Daily",
            "possible",
        ),
        ("The Taliban are believed to be behind the blast.", "Taliban", "Daily", "possible"),
        ("The Taliban were not behind the attack.", "Taliban", "Daily", "denied"),
        (
            "The governor held the Taliban responsible for the blast.",
            "Taliban",
            "governor",
            "claimed",
        ),
    ],
)
def test_a_statement_of_who_did_it(said: str, agent: str, origin: str, modality: str) -> None:
    last = claims_of(BLAST + said)[-1]
    assert last.family in ("bombing", "battle", "strike")
    assert [p.name for p in last.agent] == [agent]
    assert last.attribution[-1].name == origin
    assert last.modality == modality


@pytest.mark.parametrize(
    "said",
    [
        "The mayor blamed bad roads for the slow rescue.",
        "Ministers blamed the Taliban for the drought.",
        "The ministry is responsible for the safety of all.",
    ],
)
def test_blame_for_no_attack_is_no_claim_of_one(said: str) -> None:
    attacks = [c for c in claims_of(BLAST + said) if c.family in ("bombing", "battle", "strike")]
    assert len(attacks) == 1


def test_who_pulls_bodies_from_rubble_killed_nobody() -> None:
    text = '"We pulled nine bodies from under the stalls," said Ahmed Idris, a trader in Herat.'
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert toll.agent == ()
    assert toll.figures[0].low == 9


def test_who_did_what_nobody_knows_is_not_taken_from_a_denial() -> None:
    text = "The Taliban were not behind the attack. Who was behind the attack is unknown."
    assert [c.agent for c in claims_of(text) if c.modality != "denied"] == [()]


def test_blame_says_whom_the_deed_befell_and_how_many() -> None:
    (told,) = claims_of("The minister held the Taliban responsible for the killing of 30 farmers.")
    assert told.kind == "violence.killed"
    assert [p.text for p in told.target] == ["farmers"]
    assert [f.low for f in told.figures] == [30]


def test_what_is_condemned_was_done_by_whom_the_sentence_closes_with() -> None:
    claims = claims_of("The EU condemned the shelling of Herat by the Taliban.")
    assert [p.name for c in claims if c.family == "strike" for p in c.agent] == ["Taliban"]


def test_what_is_feared_is_only_possible() -> None:
    claims = claims_of("Residents fear an attack on Herat.")
    assert [c.modality for c in claims if c.family == "battle"] == ["possible"]


def test_a_country_before_an_event_is_where_it_was() -> None:
    claims = claims_of("A Syria strike killed nine people on Friday.")
    assert {c.agent for c in claims} == {()}
    elsewhere = claims_of("A Russian strike on Kharkiv killed nine people.")
    assert {p.name for c in elsewhere for p in c.agent} == {"Russia"}


def test_who_documents_or_condemns_attacks_has_not_made_them() -> None:
    claims = claims_of("The attacks documented by the Taliban took place in Herat.")
    assert [c.agent for c in claims if c.family == "battle"] == [()]
    made = claims_of("The attacks carried out by the Taliban took place in Herat.")
    assert [p.name for c in made if c.family == "battle" for p in c.agent] == ["Taliban"]


def test_an_attack_that_no_group_has_claimed_is_nobodys() -> None:
    found = claims_of("Gunmen abducted a nurse near Tera. No group has claimed the attack.")
    assert found[-1].kind == "statement.no_claim"
    assert found[-1].agent == ()


def test_that_attack_is_the_one_told_last() -> None:
    text = (
        "Gunmen shot at a bus in Quetta, killing nine. A roadside bomb hit an army patrol. "
        "The Baloch Liberation Army claimed that attack."
    )
    assert claims_of(text)[-1].family == "bombing"
