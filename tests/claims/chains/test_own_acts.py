"""Whose telling a description is."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_what_is_told_as_new_of_somebody_is_the_speakers() -> None:
    text = "The army said it had killed militants who were hiding in a school in Herat."
    stay = next(c for c in claims_of(text) if c.kind == "mobilisation.stationed")
    assert [link.text for link in stay.attribution][-1] == "The army"


def test_which_town_it_is_the_outlet_tells() -> None:
    text = "The monitor said shells hit the town that the rebels hold near Herat."
    held = next(c for c in claims_of(text) if c.kind == "territory.held")
    assert "The monitor" not in [link.text for link in held.attribution]
