"""How places are called."""

from __future__ import annotations

import pytest

from reportedly.records.places import unnamed

CALLED = [
    (6, "Kunduz", False, "6 unnamed places in Kunduz"),
    (1, "Kunduz", True, "an unnamed place near Kunduz"),
    (1, "south of Helmand", False, "an unnamed place in the south of Helmand"),
    (2, "the surroundings of Goma", False, "2 unnamed places in the surroundings of Goma"),
]


@pytest.mark.parametrize(("count", "name", "near", "words"), CALLED)
def test_unnamed_places_are_told_by_their_number(
    count: int, name: str, near: bool, words: str
) -> None:
    assert unnamed(count, name, near=near) == words
