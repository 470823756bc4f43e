"""One event told by two words is one claim; a toll with figures is a claim of its own."""

from __future__ import annotations

from .conftest import extracted, sheet_of


def families(text: str) -> list[str]:
    """Families of the claims of a text, in order."""
    sheet = sheet_of(text)
    claims, _ = extracted(sheet)
    return [c.family for c in claims]


def test_a_relative_clause_without_figures_only_says_which_attack() -> None:
    assert "casualties" not in families("The envoy mourned a bombing that killed shopkeepers.")


def test_a_relative_clause_with_figures_is_a_toll() -> None:
    assert "casualties" in families("The envoy mourned a bombing that killed nine shopkeepers.")
    assert "casualties" in families("The envoy mourned a bombing that killed dozens of people.")


def test_refugees_who_flee_are_told_once() -> None:
    told = families("On Monday 4,000 refugees fled from Menaka.")
    assert told.count("displacement") == 1
