"""Who is announced by a title."""

from __future__ import annotations

import pytest

from reportedly.claims.chains.titles import announced, is_part, person

TITLES = [
    ("Statement by Secretary of Defense Karl Brenner on the front", "Karl Brenner", "person"),
    ("Statement by the Minister of Foreign Affairs, Ann Hart, on Mali", "Ann Hart", "person"),
    ("Minister Nordby statement on Menaka", "Nordby", "person"),
    ("Lord Hart's speech in Geneva", "Hart", "person"),
    ("Remarks from Rear Adm. John Vale", "John Vale", "person"),
    ("Mali: Remarks By Ambassador Ann Hart At a Briefing On Gao", "Ann Hart", "person"),
    ("Foreign Secretary statement on Mali", "Foreign Secretary", "office"),
    ("Minister for the Middle East's statement", "Minister for the Middle East", "office"),
    ("Statement by the Spokesperson on Goma", "Spokesperson", "office"),
    (
        "Joint statement by the Foreign Ministers of Chad, Togo and Mali on Niger",
        "Foreign Ministers of Chad, Togo and Mali",
        "body",
    ),
    (
        "Statement by President Ann Hart and Premier Ole Lund",
        "President Ann Hart and Premier Ole Lund",
        "body",
    ),
    ("Security Council Press Statement: Mali", "Security Council", "body"),
    ("E3 statement on the talks", "E3", "body"),
]


@pytest.mark.parametrize(("title", "name", "kind"), TITLES)
def test_a_title_announces_a_speaker(title: str, name: str, kind: str) -> None:
    told = announced(title)
    assert told is not None
    assert (told.name, told.kind) == (name, kind)


SILENT = [
    "Statement on the situation in Menaka",
    "Declaration of Menaka District, Gao Province",
    "Remarks with Foreign Minister Lund",
    "Report on the humanitarian situation",
    "Minister condemns attack",
    "Department Press Briefing",
]


@pytest.mark.parametrize("title", SILENT)
def test_other_titles_announce_nobody(title: str) -> None:
    assert announced(title) is None


@pytest.mark.parametrize("run", ["the Press Secretary", "Security Council", "Mali", "Central Asia"])
def test_offices_bodies_and_places_are_no_persons(run: str) -> None:
    assert person(run) is None


def test_members_are_part_of_their_body() -> None:
    assert is_part("Security Council", "the members of the Security Council")
    assert not is_part("Security Council", "Council of Europe")
