"""Who holds an office by which he is a public person."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.public_offices import public_offices


@pytest.mark.parametrize(
    "office",
    [
        "district governor",
        "army spokesman Colonel",
        "Brigadier",
        "deputy interior minister",
        "police chief",
        "mayor of a village",
        "rebel commander",
    ],
)
def test_public(office: str) -> None:
    assert public_offices().hold(office)


@pytest.mark.parametrize(
    "office",
    [None, "", "farmer", "resident of a town", "soldier", "teacher in the governor's town", "aunt"],
)
def test_private(office: str | None) -> None:
    assert not public_offices().hold(office)
