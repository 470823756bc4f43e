from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import DataWrong
from reportedly.gazetteer.rules import read_rules
from reportedly.gazetteer.sides import open_sides, sides_with


@pytest.mark.parametrize(
    ("actor", "voice"),
    [
        ("actor:tj-border", "actor:tj-gknb"),
        ("actor:tj-gknb", "actor:tj-gknb"),
        ("actor:tj.army", "actor:tj.army"),
        ("actor:tj", "actor:tj"),
        ("actor:unhcr", "actor:un"),
        ("actor:haqqani-network", "actor:taliban"),
        ("actor:nobody-known", "actor:nobody-known"),
    ],
)
def test_bodies_of_one_parent_are_one_voice_and_a_state_is_none(actor: str, voice: str) -> None:
    assert open_sides().voice(actor) == voice


@pytest.mark.parametrize(
    ("actor", "day", "side"),
    [
        ("actor:haqqani-network", "2021-07-01", "Taliban"),
        ("actor:af.army", "2021-07-01", "Islamic Republic of Afghanistan and allies"),
        ("actor:af.people", "2021-07-01", "actor:af.people"),
        ("actor:af.forces-opposed", "2021-07-01", "actor:af.forces-opposed"),
        ("actor:us-marines", "1995-01-01", "actor:us"),
        ("actor:rsf", None, "actor:rsf"),
    ],
)
def test_the_side_on_a_day(actor: str, day: str | None, side: str) -> None:
    assert open_sides().side(actor, day) == side


def test_own_sides_are_laid_over_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "sides.toml").write_text(
        '[[side]]\nconflict = "A war"\nside = "Allies"\nactors = ["rsf", "m23"]\n', "utf-8"
    )
    own = sides_with(read_rules(tmp_path))
    assert own.side("actor:rsf") == own.side("actor:m23") == "Allies"
    assert own.digest != open_sides().digest


def test_an_unknown_actor_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sides.toml").write_text(
        '[[side]]\nconflict = "A war"\nside = "Allies"\nactors = ["rfs"]\n', "utf-8"
    )
    with pytest.raises(DataWrong, match="rfs"):
        sides_with(read_rules(tmp_path))
