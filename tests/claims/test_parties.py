"""Who acts and who is acted on, in invented sentences."""

from __future__ import annotations

import pytest

from reportedly.claims.pairs import pair
from reportedly.records.claims import Claim

from .conftest import sheet_of, token
from .test_extract import claims_of


def names(text: str, kind: str, slot: str) -> list[str]:
    """The parties in a slot of the first claim of a kind (or family), by name, else by words."""
    one = next(c for c in claims_of(text) if kind in (c.kind, c.family))
    return told(one, slot)


def told(one: Claim, slot: str) -> list[str]:
    """Names, else words, of a claim's parties."""
    return [p.name or p.text for p in getattr(one, slot)]


DOERS = [
    ("The airstrikes on Monday killed 11 civilians.", "casualties", []),
    (
        "An Omani missile and drone strike killed nine people in Aden.",
        "strike",
        ["Oman"],
    ),
    ("Seven Omani-made rockets hit a market in Aden.", "strike", []),
    ("The British and French forces withdrew from Kabul.", "withdrawal", ["British", "French"]),
    ("The town fell under Houthi control in 2014.", "territory", ["Houthis"]),
    ("Forty Kenyan soldiers were detained in Eritrea.", "detention", ["Eritrea"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), DOERS)
def test_only_those_act_who_can(text: str, kind: str, expected: list[str]) -> None:
    found = names(text, kind, "agent")
    if expected == ["British", "French"]:
        assert len(found) == 2
    else:
        assert found == expected


def test_a_state_that_holds_its_own_people_is_not_told_of() -> None:
    assert names("Forty Eritrean soldiers were detained in Eritrea.", "detention", "agent") == []


TARGETS = [
    (
        "Iran launched a volley of rockets at Kuwait.",
        "strike",
        ["Kuwait"],
    ),
    ("Norway condemned the Taliban's treatment of prisoners.", "statement", ["Taliban"]),
    ("Norway welcomed the United Nations decision.", "statement", ["United Nations"]),
    (
        "Police detained two smugglers during a search for a Haqqani facilitator.",
        "battle.operation",
        ["Haqqani network"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), TARGETS)
def test_a_target_is_what_the_words_aim_at(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind, "target") == expected


def test_a_hyphen_is_no_party() -> None:
    text = "The militia, whom al-Haddad deployed against rebels, fought on."
    one = next(c for c in claims_of(text) if c.kind == "mobilisation.deployed")
    assert [p.text for p in one.agent] == ["al-Haddad"]


def test_both_sides_are_the_two_told_before() -> None:
    text = "Kenya and Uganda closed the border. Both countries have deployed troops to the area."
    assert names(text, "mobilisation", "agent") == ["Kenya", "Uganda"]


def test_among_three_nobody_is_meant_by_both() -> None:
    sheet = sheet_of("Kenya, Uganda and Chad met on Monday. Both countries deployed troops.")
    assert pair(sheet, token(sheet, "countries")) == ()
