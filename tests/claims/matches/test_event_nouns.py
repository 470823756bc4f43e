"""Who did it to whom where the words around an event hide it, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_roles import names
from tests.claims.test_extract import claims_of

NO_ONE: list[str] = []

HIDDEN = [
    (
        "A grain convoy was the target of an armed attack on the northern road on Saturday.",
        "battle.assault",
        "target",
        ["grain convoy"],
    ),
    ("Raiders carried out an attack on the highway near Garissa.", "battle", "target", NO_ONE),
    ("A drone strike hit lorries on the highway near Garissa.", "strike", "target", ["lorries"]),
    ("Troops freed four kidnap victims in Zaria.", "detention", "target", ["kidnap victims"]),
    (
        "Bandits raided a hamlet near Zaria, killing 15 persons.",
        "casualties",
        "target",
        ["persons"],
    ),
    ("Guards killed both of the two suspects in Nyala.", "casualties", "target", ["suspects"]),
    ("A government drone strike killed six farmers in Kutum.", "strike", "agent", ["government"]),
    (
        "A drone allegedly operated by the junta bombed a school in Loikaw.",
        "strike",
        "agent",
        ["junta"],
    ),
    ("A guard was killed in an armed group attack in Bunia.", "battle", "agent", ["armed groups"]),
    ("Some 230 huts in Kutum were incinerated by rebels in May.", "violence", "agent", ["rebels"]),
    ("Deaths among porters rose to 40 in Bunia.", "casualties", "target", ["porters"]),
    (
        "The death toll in Barda from a rocket strike by rebels has risen to four.",
        "casualties",
        "agent",
        ["rebels"],
    ),
    ("Monks fear the attacks of the rebels in Kutum.", "battle", "agent", ["rebels"]),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), HIDDEN)
def test_the_words_around_an_event_tell_of_whom(
    text: str, kind: str, slot: str, expected: list[str]
) -> None:
    assert names(text, kind, slot) == expected


def test_they_who_urge_are_those_who_spoke_before() -> None:
    text = (
        "The members of the council condemned the raid in Gao. A blast in Kidal left three Chadian "
        "peacekeepers injured. They urged the Malian parties to keep the peace."
    )
    one = next(c for c in claims_of(text) if c.kind == "statement.appealed")
    assert [p.text.split()[0] for p in one.agent] == ["members"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Four men were killed in Tula, according to a State Police press release.", "detention"),
        ("The leaders discussed the way forward for a ceasefire in Mali.", "agreement"),
    ],
)
def test_what_did_not_happen_is_no_claim(text: str, kind: str) -> None:
    assert [c.kind for c in claims_of(text) if c.family == kind] == []


def test_the_number_of_a_unit_counts_nobody() -> None:
    text = "Troops of 121 Battalion deployed at Pulka raided the camp."
    assert [f for c in claims_of(text) for f in c.figures] == []


def test_an_earlier_attack_does_not_hit_who_fell_after_it() -> None:
    text = (
        "Bo Ray was killed in a shootout with guards in Jaffa the morning after the attack in May."
    )
    one = next(c for c in claims_of(text) if c.kind == "battle.assault")
    assert one.target == ()
