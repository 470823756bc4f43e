"""Whose weapons hit, whose ground is taken, who is driven out, who is set upon."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_roles import names
from tests.claims.test_extract import claims_of

DOERS = [
    ("Drones launched by Chad struck two airfields on Monday.", "strike", ["Chad"]),
    ("Army shelling killed a family in the village.", "strike", ["Army"]),
    ("Omani-made drones struck a warehouse in Aden.", "strike", []),
    ("A bus was attacked by gunmen, leaving nine people dead.", "casualties", ["gunmen"]),
]
BEFALLEN = [
    ("The rebels were repelled after an attack on a patrol.", "battle", ["rebels"]),
    ("Gunmen raped dozens of women and girls.", "violence", ["women", "girls"]),
    ("The militia freed 20 of the girls they had kidnapped.", "detention", ["girls"]),
    ("The fighters captured an army base near Taiz.", "territory", ["army"]),
    ("Police fired tear gas at protesters and arrested 30 of them.", "detention", ["protesters"]),
    ("Civilian casualties were reported in Taiz.", "casualties", ["civilians"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), DOERS)
def test_the_owner_of_what_hits_is_the_doer(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind, "agent") == expected


@pytest.mark.parametrize(("text", "kind", "expected"), BEFALLEN)
def test_targets_are_found_where_they_stand(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind, "target") == expected


@pytest.mark.parametrize(
    ("text", "agent", "target", "origin"),
    [
        ("Hospitals reported 12 deaths in Goma.", [], [], "Hospitals"),
        ("The ministry announced 40 casualties.", [], [], "ministry"),
        ("Doctors pronounced two men dead.", [], ["men"], None),
        ("The army suffered heavy casualties in Goma.", [], ["army"], None),
        ("Omani casualties rose to 40.", [], ["Omani"], None),
        ("Rebels inflicted heavy losses on the army.", ["Rebels"], ["army"], None),
    ],
)
def test_who_counts_the_dead_killed_nobody(
    text: str, agent: list[str], target: list[str], origin: str | None
) -> None:
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.text for p in toll.agent] == agent
    assert [p.text for p in toll.target] == target
    if origin is not None:
        assert toll.attribution[-1].name == origin


def test_a_place_told_again_goes_by_its_name() -> None:
    text = "Kunduz is in northern Afghanistan. Missiles hit the city on Friday."
    strike = next(c for c in claims_of(text) if c.family == "strike")
    assert [(p.text, text[p.start : p.end]) for p in strike.target if p.start is not None] == [
        ("Kunduz", "Kunduz")
    ]


def test_who_survives_an_attack_is_whom_it_hit() -> None:
    assert names("The mayor survived a drone attack in Aden.", "strike", "target") == ["mayor"]
