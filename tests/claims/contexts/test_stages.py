"""The scene that a paragraph sets for what it goes on to tell."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    ("went", "place"),
    [
        ("Soldiers went to a compound near the town of Menaka after a tip.", "Menaka"),
        ("Tips led the soldiers to a house in Menaka.", "Menaka"),
        ("The wounded were driven to a hospital in Menaka.", None),
    ],
)
def test_where_they_went(went: str, place: str | None) -> None:
    toll = [c for c in claims_of(f"{went} Later two men were killed.") if c.family == "casualties"]
    told = {p.name for p in toll[-1].places if p.basis == "incident"}
    assert told == ({place} if place else set())


@pytest.mark.parametrize("head", ["Zabul province:", "Zabul –", "Zabul Province -", "Zabul:"])
def test_a_heading_before_the_sentence(head: str) -> None:
    text = f"The war goes on.\n\n{head} Afghan and foreign soldiers arrested a baker on Monday."
    taken = next(c for c in claims_of(text) if c.family == "detention")
    assert [p.name for p in taken.places] == ["Zabul"]
    assert "Zabul" not in {p.text for p in taken.agent}


def test_what_was_found_where_they_killed() -> None:
    text = "Troops killed two gunmen and recovered rifles in Menaka on Monday."
    toll = next(c for c in claims_of(text) if c.family == "casualties")
    assert [p.name for p in toll.places] == ["Menaka"]
