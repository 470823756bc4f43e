"""Who did it to whom, by the sentence that tells it."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of

TOLD: list[tuple[str, str, list[str], list[str]]] = [
    (
        "Gunmen stormed a church in Menaka, opening fire on worshippers.",
        "violence.attacked",
        ["Gunmen"],
        ["church", "worshippers"],
    ),
    (
        "Police used live rounds against demonstrators in Menaka.",
        "violence.repression",
        ["Police"],
        ["demonstrators"],
    ),
    (
        "The kidnappers demanded a ransom from the families.",
        "statement.appealed",
        ["kidnappers"],
        ["families"],
    ),
    ("Villagers buried 14 men.", "casualties.killed", [], ["men"]),
    (
        "A drone neared the camp, and air defences shot it down.",
        "strike.intercepted",
        ["air defences"],
        ["drone"],
    ),
    ("The Eastern Shield left Menaka on Friday.", "withdrawal.left", ["Eastern Shield"], []),
    (
        "The envoy called on both armies to withdraw.",
        "statement.appealed",
        ["envoy"],
        ["armies"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "agents", "targets"), TOLD)
def test_the_parties_are_read(text: str, kind: str, agents: list[str], targets: list[str]) -> None:
    one = next(c for c in claims_of(text) if c.kind == kind)
    assert [p.text for p in one.agent] == agents
    assert [p.text for p in one.target] == targets


def test_what_is_asked_to_stop_is_nobodys_pledge() -> None:
    text = "The envoy called on Chad to withdraw its troops and stop backing the rebels."
    assert {c.kind for c in claims_of(text)} == {"statement.appealed"}
