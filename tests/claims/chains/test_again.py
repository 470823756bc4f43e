"""A pronoun or a role goes back to who spoke last."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

AGAIN = [
    (
        "Colonel Karl Brenner said the post was quiet. The colonel said rebels shelled Menaka.",
        ["Karl Brenner"],
    ),
    (
        "Karl Brenner wants peace. The governor dismissed this. He said rebels shelled Menaka.",
        ["governor"],
    ),
    (
        'The ministry said it was quiet. "The enemy shelled Menaka," it said.',
        ["ministry"],
    ),
    ("In Menaka, she said, rebels shelled the depot.", [None]),
    ('"Rebels shelled us," Ida Lund, 43, who lives near the port, told this paper.', ["Ida Lund"]),
    ("Rebels shelled Menaka, their spokesman, Colonel Karl Brenner, has said.", ["Karl Brenner"]),
    ("Two died when rebels shelled a bus, governor Karl Brenner said.", ["Karl Brenner"]),
    (
        "The Lutim regional police said it was quiet. Rebels shelled Menaka, police said.",
        ["Lutim regional police"],
    ),
    (
        "The Lutim police said it was quiet. The Gaon police said it was not. "
        "Rebels shelled Menaka, police said.",
        ["police"],
    ),
    ("Investigators found that rebels shelled Menaka.", ["Investigators"]),
    ("Soldiers found that rebels shelled Menaka.", []),
]


@pytest.mark.parametrize(("text", "chain"), AGAIN)
def test_who_speaks_again(text: str, chain: list[str | None]) -> None:
    claims, _ = extracted(sheet_of(text))
    told = next(c for c in claims if c.family in ("strike", "battle"))
    assert [x.name for x in told.attribution[1:]] == chain
