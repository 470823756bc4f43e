"""A noun that names talks or aid in passing is no claim; one that tells of them is."""

from __future__ import annotations

import pytest

from .test_extract import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "The drones give Tehran leverage in negotiations.",
        "The report covers school closures.",
        "He praised the troops in political rallies.",
        "The envoy said that we need patience.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert not {"talks", "passage", "protest", "aid"} & {c.family for c in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Iran and Oman held talks in Muscat on Monday.", "talks"),
        ("The closure of the border on Monday left lorries stranded.", "passage"),
        ("Thousands joined a rally in Herat on Monday.", "protest"),
        ("Families in Herat need food.", "aid"),
    ],
)
def test_something_is_told(text: str, family: str) -> None:
    assert family in {c.family for c in claims_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said fighting makes the situation harder to resolve.",
        "Oman addresses several crises.",
        "All communities must cooperate, and assist the displaced.",
    ],
)
def test_no_pledge_no_talks_no_delivery(text: str) -> None:
    told = {c.family for c in claims_of(text) if c.modality in ("asserted", "claimed")}
    assert not {"pledge", "talks", "aid"} & told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fever was linked to the bad water.", "geography"),
        ("The clinic is located next to a bakery.", "geography"),
        ("The farm is owned by a family of bakers.", "statement"),
        ("He forgot that the boy was with the nurse.", "statement.condolences"),
        ("She hopes to visit the old mill on Monday.", "talks"),
    ],
)
def test_words_in_another_sense_tell_nothing(text: str, kind: str) -> None:
    assert not any(c.kind.startswith(kind) for c in claims_of(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Herat is located near the border with Iran.", "geography"),
        ("The army owned up to the strike on Monday.", "statement.confirmed"),
        ("Our thoughts are with the families of the dead, the minister said.", "condolences"),
    ],
)
def test_the_same_words_in_earnest(text: str, kind: str) -> None:
    assert any(kind in c.kind for c in claims_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers did not fire their weapons.",
        "The assault force did not fire a shot during the search.",
    ],
)
def test_fire_held_is_no_event(text: str) -> None:
    assert not {c.family for c in claims_of(text)} & {"battle", "strike", "bombing"}


def test_a_man_linked_to_raids_lies_nowhere() -> None:
    claims = claims_of("A bomb maker linked to raids was captured in Mosul on Monday.")
    assert "geography" not in {c.family for c in claims}


def test_a_body_that_speaks_is_no_dead_one() -> None:
    told = claims_of("A tanker was attacked, two security bodies said.")
    assert "casualties" not in {c.family for c in told}
    found = claims_of("Two bodies were found in the river on Monday.")
    assert "casualties" in {c.family for c in found}
