"""What "it" stands for where ground is taken, held or left."""

from __future__ import annotations

import pytest

from .test_places import found

SAID = [
    ("M23 rebels withdrew from Walikale on Thursday, two weeks after they captured it.", 1),
    ("The army entered Bria on Monday after rebels abandoned it.", 1),
    ("Bria fell on Monday. The army retook it on Friday.", 1),
    ("Police seized a truck in Bria and took it away.", 0),
    ("Soldiers captured a general in Bria. It was his third arrest.", 0),
    ("Rebels attacked the town of Bria on Monday. They captured it at dusk.", 1),
    ("Clashes broke out near Bria. The army overran it on Friday and still holds it.", 2),
    ("Rebels marched on Bria. The army said it had abandoned it.", 1),
    ("Gunmen attacked a convoy near Bria. They seized it.", 0),
    ("A tank drove into Bria. Rebels captured it.", 0),
    ("Bria was attacked at dawn and by noon it had fallen.", 1),
    ("Rebels captured Bria. They released a video. The army denied it.", 0),
]


@pytest.mark.parametrize(("text", "times"), SAID)
def test_it_is_the_place_that_was_taken(text: str, times: int) -> None:
    assert sum(m.text.lower() == "it" for m in found(text)) == times


def test_it_is_what_the_main_clause_tells_of() -> None:
    told = found("Mukalla is generally calmer than Aden, since it was recaptured in 2016.")
    names = [m.place.name for m in told if m.text == "it" and m.place]
    assert names == ["Mukalla"]
