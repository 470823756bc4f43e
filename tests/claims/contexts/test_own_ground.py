"""A strike on the people of another land takes over no place at the striker's home."""

from __future__ import annotations

from tests.claims.test_extract import claims_of

DAY = "2031-07-08"


def test_an_answer_to_a_strike_was_not_at_home() -> None:
    text = (
        "Iran fired missiles at Tel Aviv on Monday, killing three people. The barrage followed "
        "Israeli air strikes that killed 40 Iranians."
    )
    told = {c.kind: c for c in claims_of(text, DAY) if c.agent and c.agent[0].name == "Israel"}
    assert told["strike.air"].places == ()
    assert told["casualties.killed"].places == ()


def test_a_place_that_is_told_stays() -> None:
    text = "Israeli air strikes on Haifa killed 40 Iranians on Monday."
    strike = next(c for c in claims_of(text, DAY) if c.kind == "strike.air")
    assert [p.name for p in strike.places] == ["Haifa"]


def test_a_state_may_strike_at_home() -> None:
    text = "Rebels attacked Homs on Monday. Syrian air strikes killed 40 people."
    strike = [c for c in claims_of(text, DAY) if c.kind == "strike.air"][-1]
    assert [p.name for p in strike.places] == ["Homs"]
