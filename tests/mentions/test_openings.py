"""Openings without a comma: where it was, and who acted there."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    ("text", "doers", "places"),
    [
        ("In Herat rebels killed two men.", ["rebels"], ["Herat"]),
        ("In Jalalabad gunmen killed two men.", ["gunmen"], ["Jalalabad"]),
        ("In Herat armed men killed two guards.", ["armed men"], ["Herat"]),
        ("In Muslim areas rebels killed two men.", None, []),
    ],
)
def test_a_town_without_a_comma(text: str, doers: list[str] | None, places: list[str]) -> None:
    (killed,) = [c for c in claims_of(text) if c.kind == "casualties.killed"]
    assert [p.text for p in killed.places] == places
    if doers is not None:
        assert [p.text for p in killed.agent] == doers
