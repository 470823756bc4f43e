"""Which words satisfy a frame: idioms tell no event, their words in earnest do."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

IDIOMS = [
    ("A trade war between Peru and Chile began on Monday.", "battle"),
    ("A rail strike in France began on Monday.", "strike"),
    ("The senator attacked the bill on Monday.", "battle"),
    ("They shot a video of the parade in Herat.", "battle"),
    ("An earthquake hit the city of Herat on Monday.", "strike"),
    ("Herat fell silent on Monday.", "territory"),
    ("Wolves and farmers killed 30 sheep near Herat.", "casualties"),
    ("The minister came under fire from critics on Monday.", "battle"),
    ("Foreign soldiers will not leave the country alone, he said.", "movement"),
]
EARNEST = [
    ("A war between Peru and Chile began on Monday.", "battle"),
    ("A missile strike on the rail yard of Herat began on Monday.", "strike"),
    ("The rebels attacked the depot on Monday.", "battle"),
    ("They shot a guard in Herat.", "battle"),
    ("A missile hit the city of Herat on Monday.", "strike"),
    ("Herat fell to the rebels on Monday.", "territory"),
    ("The patrol came under fire from rebels on Monday.", "battle"),
    ("Government forces entered the town of Herat.", "territory"),
]


def families(text: str) -> set[str]:
    """Families of all claims of a text."""
    sheet = sheet_of(text)
    claims, _ = extracted(sheet)
    return {c.family for c in claims}


@pytest.mark.parametrize(("text", "family"), IDIOMS)
def test_an_idiom_tells_no_event(text: str, family: str) -> None:
    assert family not in families(text)


@pytest.mark.parametrize(("text", "family"), EARNEST)
def test_the_same_words_in_earnest_tell_it(text: str, family: str) -> None:
    assert family in families(text)


def test_a_store_of_grain_is_property_and_a_canoe_a_vessel() -> None:
    assert "violence" in families("Militiamen burned the granaries in Nyala.")
    assert families("A patrol boat fired on a canoe near Menaka.")
