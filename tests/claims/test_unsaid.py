"""A silence tells that somebody kept it, and nothing of what they were asked about."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

SILENT = [
    "The army could not say whether rebels captured the town of Herat.",
    "The army declined to confirm that rebels captured the town of Herat.",
    "The army neither confirmed nor denied that rebels captured the town of Herat.",
    "The spokesman declined to comment on reports that rebels captured the town of Herat.",
    "The ministry did not say that rebels captured the town of Herat.",
    "The army refused to admit that rebels captured the town of Herat.",
]


def kinds_of(text: str) -> set[tuple[str, str]]:
    """Kinds and modalities of a text's claims."""
    claims, _ = extracted(sheet_of(text))
    return {(c.kind, c.modality) for c in claims}


@pytest.mark.parametrize("text", SILENT)
def test_nobody_told_it(text: str) -> None:
    assert not any(kind.startswith("territory.") for kind, _ in kinds_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army neither confirmed nor denied the raid.",
        "The army has not acknowledged the loss of the town of Herat.",
        "The army did not confirm that rebels captured the town of Herat.",
    ],
)
def test_nothing_is_confirmed(text: str) -> None:
    kinds = {kind for kind, _ in kinds_of(text)}
    assert "statement.declined" in kinds
    assert not kinds & {"statement.confirmed", "statement.denied"}


def test_what_is_known_is_told_without_them() -> None:
    claims, _ = extracted(sheet_of("The army declined to say how many soldiers had been killed."))
    toll = next(c for c in claims if c.family == "casualties")
    assert toll.modality == "asserted"
    assert all(link.text != "The army" for link in toll.attribution)


def test_no_toll_is_no_denial() -> None:
    assert kinds_of("The army declined to give a death toll.") == {
        ("statement.declined", "asserted")
    }
