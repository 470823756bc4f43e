"""Who talks with whom, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_roles import names

TALKS = [
    (
        "The envoy held a phone conversation regarding peace in Mali with Bo Ray and two bishops.",
        "talks",
        "target",
        ["Bo Ray", "bishops"],
    ),
    (
        "The foreign minister met Bo Ray in Geneva. He also raised the situation in Mali.",
        "talks.discussed",
        "agent",
        ["foreign minister"],
    ),
    (
        "The foreign minister met Bo Ray in Geneva. He also raised the situation in Mali.",
        "talks.discussed",
        "target",
        ["Bo Ray"],
    ),
    ("The foreign minister met Sergei Lavrov in Bern.", "talks", "agent", ["foreign minister"]),
]


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), TALKS)
def test_who_talks_and_with_whom(text: str, kind: str, slot: str, expected: list[str]) -> None:
    assert names(text, kind, slot) == expected
