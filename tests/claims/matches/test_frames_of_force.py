"""Words of force in senses of their own: fire that is taken, men who are targeted."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The soldiers took fire from several gunmen.", {"battle.clash"}),
        ("The operation seized a cache of rifles.", {"other.seizure"}),
        ("Three roadside bombs were seized on Monday.", {"bombing.foiled"}),
        ("Security forces targeted an insurgent leader.", {"battle.operation"}),
        ("Troops deny sanctuary to the rebels.", set()),
        ("The minister denied the reports.", {"statement.denied"}),
    ],
)
def test_kinds(text: str, kinds: set[str]) -> None:
    assert {c.kind for c in claims_of(text)} == kinds


def test_an_operation_that_targets_a_man_struck_nothing() -> None:
    text = "Troops killed two men during an operation targeting a rebel leader in Gao on Monday."
    assert "strike.unspecified" not in {c.kind for c in claims_of(text)}
