from __future__ import annotations

import pytest

from reportedly import api


def bodies_of(text: str) -> dict[str, str | None]:
    """Of each person whom a text names in full: the id of the body he is an officer of."""
    told = api.read(text, outlet="The Plainsman", published="2031-05-13").mentions
    people = [m.actor for m in told if m.actor and m.actor.type == "person" and m.actor.office]
    return {p.name or "": p.part_of for p in people if " " in (p.name or "")}


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban seized the bridge, its spokesman, Salvius Rwekaza, said.",
        "The Taliban's spokesman, Salvius Rwekaza, said the bridge had been seized.",
        "Salvius Rwekaza, a spokesman for the Taliban, said the bridge had been seized.",
        "Taliban spokesman Salvius Rwekaza said the bridge had been seized.",
    ],
)
def test_a_person_speaks_for_the_body_that_his_office_names(text: str) -> None:
    assert bodies_of(text) == {"Salvius Rwekaza": "actor:taliban"}


def test_an_army_spokesman_is_of_the_army_of_the_land() -> None:
    text = "Shells fell on Gao and Ansongo in Mali. Army spokesman Ann Lee said six had died."
    assert bodies_of(text) == {"Ann Lee": "actor:ml-fama"}


def test_a_name_that_comes_back_keeps_its_body() -> None:
    text = "The Taliban's spokesman, Salvius Rwekaza, spoke. Rwekaza denied the raid."
    told = api.read(text, outlet="The Plainsman", published="2031-05-13").mentions
    last = [m.actor for m in told if m.text == "Rwekaza"]
    assert [a.part_of for a in last if a] == ["actor:taliban"]


def test_a_resident_is_nobodys_officer() -> None:
    text = "The Taliban shelled Gao, said Ann Lee, a resident."
    assert bodies_of(text).get("Ann Lee") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban denied that the army had taken Gao. Its spokesman, Salvius Rwekaza, spoke.",
        "The Taliban admitted on Sunday that it had lost Gao.\n\n"
        '"The army holds Gao for now," its spokesman, Salvius Rwekaza, said.',
    ],
)
def test_a_spokesman_is_of_those_who_told_not_of_those_told_of(text: str) -> None:
    assert bodies_of(text) == {"Salvius Rwekaza": "actor:taliban"}
