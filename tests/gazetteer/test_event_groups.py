from __future__ import annotations

import pytest

from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.kinds import open_kinds


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        ("strike.air", "attack"),
        ("casualties.killed", "loss"),
        ("other.explosion", "attack"),
        ("other.coup", "other.coup"),
        ("battle.war", None),
        ("statement.condemned", None),
        ("statement.no_claim", None),
        ("territory.held", None),
        ("territory.captured", "ground"),
    ],
)
def test_the_group_of_a_kind(kind: str, group: str | None) -> None:
    assert event_groups().group_of(kind) == group


def test_an_attack_and_its_toll_go_together_and_a_talk_and_a_toll_never() -> None:
    groups = event_groups()
    assert groups.fit("attack", "loss") == groups.fit("loss", "attack") == 1.0
    assert groups.fit("contact", "loss") == 0.0


def test_every_kind_named_is_one_that_ships() -> None:
    groups, known = event_groups(), open_kinds().by_id
    named = {*groups.states, *groups.trailing, *groups.answering, *groups.turned}
    named |= {*(k for g in groups.group for k in g.kinds)}
    families = {kind.partition(".")[0] for kind in known}
    assert named - set(known) == {"other.casualties_transported"} & named
    assert {f for g in groups.group for f in g.families} <= families
    assert {one for pair in groups.pair for one in pair.groups} <= {g.id for g in groups.group}


@pytest.mark.parametrize(
    ("words", "scenes"),
    [
        ("A car bomb killed nine people at a bus station in Goma", {"station"}),
        ("exploded outside the governor's old Fish Market and at the hotel", {"market", "hotel"}),
        ("a bomb went off in front of its mosque", {"mosque"}),
        ("the market was busy when two people were killed", set()),
        ("killed at least two", set()),
    ],
)
def test_where_words_say_that_a_bomb_went_off(words: str, scenes: set[str]) -> None:
    assert event_groups().scenes_in(words) == scenes
