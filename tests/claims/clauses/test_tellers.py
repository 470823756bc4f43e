"""Who speaks behind what is said is no more of those it befell, and their day not the event's."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "An airstrike on a market killed ten traders, locals and media reports said on Wednesday.",
        "A rocket attack on a village wounded six traders, officials and doctors said Sunday.",
    ],
)
def test_who_tells_it_was_not_hit(text: str) -> None:
    toll = next(c for c in claims_of(text, "2031-07-08") if c.family == "casualties")
    assert [p.text for p in toll.target] == ["traders"]
    assert toll.when is None


def test_who_were_hit_besides_stay() -> None:
    text = "The raid hit traders, farmers and clerks on Sunday."
    told = [p.text for c in claims_of(text, "2031-07-08") for p in c.target]
    assert set(told) >= {"traders", "farmers", "clerks"}
