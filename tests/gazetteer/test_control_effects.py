from __future__ import annotations

from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.kinds import open_kinds


def test_every_kind_named_is_one_that_ships() -> None:
    assert {one.kind for one in control_effects().effect} <= set(open_kinds().by_id)


def test_a_kind_says_one_thing() -> None:
    kinds = [one.kind for one in control_effects().effect]
    assert len(kinds) == len(set(kinds))


def test_news_of_an_area_ages() -> None:
    effects = control_effects()
    assert effects.age("adm2") == 30
    assert effects.age("near") == effects.age("exact")
    assert effects.of("battle.war") is None
