"""Denied, conditional, planned, possible, claimed, asserted: the first that fits."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.claims.chains.standing import yet_to_come
from reportedly.records.claims import Claim
from reportedly.records.times import When
from tests.claims.conftest import extracted, sheet_of

STANDING = [
    ("Rebels captured the town of Herat.", "asserted"),
    ("The governor said rebels captured the town of Herat.", "claimed"),
    ("Rebels did not capture the town of Herat.", "denied"),
    ("The governor denied that rebels captured the town of Herat.", "denied"),
    ("Rebels will capture the town of Herat, the governor said.", "planned"),
    ("The general ordered his troops to capture the town of Herat.", "planned"),
    ("Rebels may have captured the town of Herat.", "possible"),
    ("Rebels would capture the town of Herat if the army left.", "conditional"),
    ("Rebels are likely to capture the town of Herat.", "possible"),
    ("Rebels will try to capture the town of Herat.", "planned"),
    ("Rebels failed to capture the town of Herat.", "denied"),
    ("Rebels are committed to capturing the town of Herat.", "planned"),
    ("Rebels are keen on capturing the town of Herat.", "planned"),
    ("Rebels are confident of capturing the town of Herat.", "planned"),
    ("Rebels are certain of having captured the town of Herat.", "asserted"),
    ("Rebels have boasted of capturing the town of Herat.", "claimed"),
    ("Rebels are considering capturing the town of Herat.", "planned"),
    ("No fewer than 40 rebels captured the town of Herat.", "asserted"),
    ("No rebels captured the town of Herat.", "denied"),
    ("It was sad to hear that rebels have captured the town of Herat.", "asserted"),
    ("Rebels do not plan to capture the town of Herat.", "denied"),
    ("Rebels nearly captured the town of Herat.", "denied"),
    ("Rebels pretended to capture the town of Herat.", "denied"),
    ("Reports that rebels captured the town of Herat proved false.", "denied"),
    ("Reports that rebels captured the town of Herat turned out to be false.", "denied"),
    ("It is wrong to say that rebels captured the town of Herat.", "denied"),
    ("Contrary to reports that rebels captured the town of Herat, it is calm.", "denied"),
    ("The army was cleared of capturing the town of Herat.", "denied"),
    ("The capture of the town of Herat was a hoax.", "denied"),
    ("Rebels fled before they could capture the town of Herat.", "denied"),
    ("The general ruled out the capture of the town of Herat.", "denied"),
    ("Rebels have not ruled out the capture of the town of Herat.", "possible"),
    ("Rebels are on the verge of capturing the town of Herat.", "possible"),
    ("Residents hope that rebels captured the town of Herat.", "possible"),
    ("The capture of the town of Herat is imminent.", "planned"),
    ("The capture of the town of Herat is only a matter of time.", "planned"),
    ("Had rebels captured the town of Herat, thousands would have fled.", "conditional"),
    ("It would be the first time the rebels had captured the town of Herat.", "conditional"),
    ("Parliament voted to capture the town of Herat.", "planned"),
    ("The man is wanted for capturing the town of Herat.", "claimed"),
]


def first_of(text: str, family: str) -> Claim:
    """The first claim of a family in a text."""
    sheet = sheet_of(text)
    claims, _ = extracted(sheet)
    return next(c for c in claims if c.family == family)


@pytest.mark.parametrize(("text", "modality"), STANDING)
def test_modality(text: str, modality: str) -> None:
    assert first_of(text, "territory").modality == modality


def test_a_demand_is_an_appeal_and_no_withdrawal() -> None:
    sheet = sheet_of("The envoy said the troops must leave the town of Herat.")
    claims, _ = extracted(sheet)
    assert [c.kind for c in claims] == ["statement.appealed"]


SPEECH = [
    ("The envoy condemned the raid on Gao.", "asserted"),
    ("The envoy has not condemned the raid on Gao.", "denied"),
    ('The envoy said: "We condemn the raid on Gao."', "asserted"),
    ("The envoy will continue to condemn the raid on Gao.", "asserted"),
]


@pytest.mark.parametrize(("text", "modality"), SPEECH)
def test_a_speech_act_stands_as_it_is_told(text: str, modality: str) -> None:
    told = first_of(text, "statement")
    assert told.modality == modality
    assert len(told.attribution) == 1


NOUNS = [
    ("The army did not carry out an air strike on Gao.", "denied"),
    ("The army did not condemn its air strike on Gao.", "asserted"),
    ("The court will discuss the air strike on Gao.", "asserted"),
    ("The army planned an air strike on Gao.", "planned"),
    ("The army tried to hide its air strike on Gao.", "asserted"),
    ("Troops massed ahead of an air strike on Gao.", "planned"),
]


@pytest.mark.parametrize(("text", "modality"), NOUNS)
def test_an_event_noun_takes_the_standing_of_the_verb_that_governs_it(
    text: str, modality: str
) -> None:
    assert first_of(text, "strike").modality == modality


def test_what_is_dated_after_publication_is_planned() -> None:
    when = When("2 June 2024", 0, 11, "2024-06-02", "2024-06-02", "day", None)
    assert yet_to_come("asserted", when, date(2024, 5, 17))
    assert not yet_to_come("asserted", when, date(2024, 6, 2))
    assert not yet_to_come("denied", when, date(2024, 5, 17))
