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
