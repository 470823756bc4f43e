"""Which verbs of one sentence make one claim."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_verbs_with_one_doer_are_one_claim() -> None:
    (one,) = claims_of("The rebels killed nine soldiers and wounded 12.")
    assert [f.counts for f in one.figures] == ["killed", "injured"]


def test_whom_a_side_lost_it_has_not_killed() -> None:
    killed, lost = claims_of("The army killed 12 rebels and lost two soldiers.")
    assert [p.text for p in killed.target] == ["rebels"]
    assert [f.low for f in killed.figures] == [12]
    assert [p.text for p in lost.target] == ["soldiers"]
    assert lost.agent == ()


def test_an_event_and_what_followed_it_are_two() -> None:
    texts = (
        "Two hours of shelling followed the air strikes on Menaka.",
        "A rocket attack followed the drone strike on Menaka.",
        "An air strike on Menaka was followed by mortar fire.",
    )
    assert [len(claims_of(text)) for text in texts] == [2, 2, 2]


def test_nobody_fights_himself() -> None:
    (one,) = claims_of("The patrol came under fire and returned with heavy fire.")
    assert [p.text for p in one.agent] == ["patrol"]
    assert one.target == ()
