"""A spot told with the town that it lies in is one place, and not two."""

from __future__ import annotations

import pytest

from reportedly import api
from reportedly.gazetteer.event_groups import event_groups
from reportedly.incidents.spots import holders
from reportedly.incidents.tellings import places_of
from reportedly.incidents.whereabouts import folded


def told(text: str, kind: str) -> list[list[str | None]]:
    """The names of the places by which the events of a kind are known, claim by claim."""
    claims = api.read(text, published="2031-05-15").claims
    held, groups = holders(claims), event_groups()
    rows = [places_of(c, groups, held) for c in claims if c.kind.startswith(kind)]
    return [[p.spot.name if p else None for p in row] for row in rows]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jets bombed Pa Zun Village in Kanbalu Township on Monday.", ["Pa Zun Village"]),
        ("Jets bombed Pa Zun Village and Kanbalu on Monday.", ["Kanbalu", "Pa Zun Village"]),
        ("Jets bombed Aleppo and Idlib on Monday.", ["Aleppo", "Idlib"]),
    ],
)
def test_a_village_in_a_township_is_one_place(text: str, names: list[str]) -> None:
    assert [sorted(str(n) for n in row) for row in told(text, "strike")] == [names]


def test_a_name_of_no_list_is_known_by_its_letters() -> None:
    assert folded("Pa Zu-Gyi") == folded("Pazugyi")
