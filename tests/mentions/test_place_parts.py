"""Parts, nearness and distances before a name."""

from __future__ import annotations

import pytest

from reportedly.mentions.place_parts import told_part


@pytest.mark.parametrize(
    ("before", "part", "near"),
    [
        ("fell 15 km north of", "15 km north", True),
        ("20 miles south-east of", "20 miles south-east", True),
        ("some 8 km to the west of", "8 km west", True),
        ("30 kilometres from", "30 kilometres", True),
        ("12 miles outside", "12 miles", True),
        ("in northern", "north", False),
        ("in the north of", "north", False),
        ("just north of", None, True),
        ("the southern half of", "south", False),
        ("near", None, True),
        ("close to", None, True),
        ("killed 15 men north of", None, True),
        ("on the outskirts of", None, False),
        ("15 villages in", None, False),
        ("of", None, False),
    ],
)
def test_words_before_a_name_tell_its_part(before: str, part: str | None, near: bool) -> None:
    assert told_part(before.split()) == (part, near)
