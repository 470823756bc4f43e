"""Those in hospital: a part of the hurt who were told of before, else all of them."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    ("before", "scope"),
    [
        ("Six clerks were hurt in a blast in Goma.", "subset"),
        ("Two clerks were hurt in a blast in Goma.", "incident"),
        ("A blast hit a shop in Goma.", "incident"),
    ],
)
def test_who_is_in_hospital(before: str, scope: str) -> None:
    told = claims_of(f"{before} Three victims were hospitalised.")
    last = [f for c in told if c.kind == "casualties.injured" for f in c.figures][-1]
    assert (last.low, last.scope) == (3, scope)
