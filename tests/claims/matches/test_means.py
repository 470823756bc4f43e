"""What an attack was made with decides which kind of strike it is."""

import pytest

from reportedly.api import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebel gunners pounded the headquarters in Bor with howitzers.", "strike.artillery"),
        ("Ukraine attacked a refinery in Saratov with drones.", "strike.drone"),
        ("A helicopter gunship fired on a school in Bor.", "strike.air"),
        ("A warship shelled the coast near Hodeidah.", "strike.naval"),
        ("The army attacked Bor with troops from the north.", "battle.assault"),
    ],
)
def test_kinds_by_means(text: str, kind: str) -> None:
    assert [c.kind for c in read(text).claims] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The attack was repelled.", ["battle.repelled"]),
        ("Rebels fired dozens of missiles at Bor.", ["strike.missile"]),
        ("The army drove families out of Bor.", ["displacement.expelled"]),
        ("The army drove the rebels out of Bor.", ["territory.recaptured"]),
        ("Gunmen freed 50 abducted women in Bor.", ["detention.released"]),
    ],
)
def test_what_the_verb_acts_on(text: str, kinds: list[str]) -> None:
    assert [c.kind for c in read(text).claims] == kinds


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Iran launched missiles targeting a camp in Iraq.", "camp"),
        ("The army fired rockets aimed at rebel positions near Gao.", "rebel positions"),
    ],
)
def test_what_missiles_are_aimed_at_is_their_target(text: str, target: str) -> None:
    assert [p.text for c in read(text).claims for p in c.target] == [target]
