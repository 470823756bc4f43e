"""Headlines that give each word a capital, as prose writes them."""

from __future__ import annotations

import pytest

from reportedly.records.reports import Source
from reportedly.text.read import read
from reportedly.text.smooth import smooth

BODY = (
    "MENAKA, 4 May - Fighters of the Rapid Support Forces took a village on Monday, and the army "
    "of Mali said that Captain Marsh had been hurt in it."
)


def smoothed(head: str) -> str:
    source = Source("a", f"{head}\n\n{BODY}".encode(), language="en")
    return smooth(read(source))[0].text.partition("\n")[0]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Security Forces Capture Leader in Menaka", "Security forces capture leader in Menaka"),
        ("Bomb Maker Killed in Airstrike Near Sirte", "Bomb maker killed in airstrike near Sirte"),
        ("Troops Clash With Rapid Support Forces", "Troops clash with Rapid Support Forces"),
        ("Rebels Seize Ship in the Red Sea", "Rebels seize ship in the Red Sea"),
        ("Police Arrest Marsh in South Sudan", "Police arrest Marsh in South Sudan"),
        ("Fighters Attack Base on May 3", "Fighters attack base on May 3"),
        # In small letters, or too short for a headline: as they are.
        ("Security forces capture Leader in Menaka", "Security forces capture Leader in Menaka"),
        ("Joint Command Update", "Joint Command Update"),
    ],
)
def test_words_that_are_no_names(written: str, told: str) -> None:
    assert smoothed(written) == told
