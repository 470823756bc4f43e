"""Men on the move, and men of whom a clause tells, are not lost in the parse."""

from __future__ import annotations

import pytest

from tests.mentions.test_clipped import heads


@pytest.mark.parametrize(
    ("text", "noun", "going", "preposition"),
    [
        ("Rebels took the bridge from fleeing soldiers.", "soldiers", "fleeing", "from"),
        (
            "The offensive gained pace with the capture of two towns from fleeing Omani forces.",
            "forces",
            "fleeing",
            "from",
        ),
    ],
)
def test_those_who_go_are_no_object(text: str, noun: str, going: str, preposition: str) -> None:
    found = heads(text)
    assert found[noun] == ("pobj", preposition)
    assert found[going] == ("amod", noun)


def test_what_is_fled_stays_an_object() -> None:
    assert heads("They were stopped from fleeing the village.")["village"] == ("dobj", "fleeing")


def test_whom_goes_back_to_people() -> None:
    text = (
        "The rebels' push picked up speed with the capture of several towns from fleeing forces, "
        "two hundred of whom crossed into Chad."
    )
    assert heads(text)["crossed"] == ("relcl", "forces")


@pytest.mark.parametrize(
    ("text", "verb", "person"),
    [
        ("One victim was a boy pulled from the wreckage who died in hospital.", "died", "boy"),
        ("He named a man from the village who was abducted in May.", "abducted", "man"),
    ],
)
def test_who_goes_back_to_people(text: str, verb: str, person: str) -> None:
    assert heads(text)[verb] == ("relcl", person)


def test_who_stays_with_people() -> None:
    assert heads("The wives of men who fled wept.")["fled"] == ("relcl", "men")
