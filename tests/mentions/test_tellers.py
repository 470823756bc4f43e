"""Whom "they" stands for in what somebody tells."""

from __future__ import annotations

import pytest

from reportedly import api

TOLD = [
    (
        "The army took Vuhledar, a day after Kyiv's forces said they were withdrawing.",
        "Ukrainian forces",
    ),
    ("The hostages were freed. The IDF said they were well.", "hostages"),
    ("The hostages were freed. The rebels said they took Goma.", "rebels"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_they_are_who_tells_it_or_not(text: str, name: str) -> None:
    reading = api.read(text, outlet="The Plainsman", published="2031-05-14")
    said = [m.actor for m in reading.mentions if m.text == "they" and m.actor]
    assert [a.name for a in said] == [name]
