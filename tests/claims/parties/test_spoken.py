"""To whom and about whom it is said or promised, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_roles import names
from tests.claims.test_extract import claims_of

ADDRESSED = [
    ("Crowds demanded the withdrawal of Chadian troops.", "statement.appealed", ["Chadian forces"]),
    ("The envoy demanded the evacuation of the clinic.", "statement.appealed", []),
    ("Kenya sent condolences to the victims of the raid.", "statement.condolences", ["victims"]),
    ("Kenya lodged a strong protest with Somalia.", "statement.condemned", ["Somalia"]),
    ("Kenya commended the mediation of Qatar and Oman.", "statement.welcomed", ["Qatar", "Oman"]),
    ("Kenya voiced support for the unity of Sudan.", "pledge.support", ["Sudan"]),
    (
        "Kenya will continue to work with the United States and the Republic of Korea.",
        "pledge.support",
        ["United States", "South Korea"],
    ),
    (
        "Kenya remains committed to working with Chad to counter violent extremism.",
        "pledge.support",
        ["Chad"],
    ),
    (
        "The minister met the head of the relief team, Ann Okello, on Monday.",
        "talks.met",
        ["Ann Okello"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), ADDRESSED)
def test_speech_and_pledges_name_whom_they_are_for(
    text: str, kind: str, expected: list[str]
) -> None:
    assert names(text, kind, "target") == expected


DONE_TO_SAY = [
    ("Families blocked a road to demand that the mayor negotiate with the raiders.", ["mayor"]),
    ("Families called for the release of hostages held by the rebels.", ["rebels"]),
]


@pytest.mark.parametrize(("text", "expected"), DONE_TO_SAY)
def test_who_should_act_is_asked(text: str, expected: list[str]) -> None:
    assert names(text, "statement.appealed", "target") == expected
    assert "talks.planned" not in {c.kind for c in claims_of(text)}


def test_a_neighbour_is_called_on_by_name() -> None:
    text = "Germany called on neighbouring Eritrea to lay down its arms."
    assert names(text, "statement.appealed", "target") == ["Eritrea"]
