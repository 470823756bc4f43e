"""Who calls an account untrue denies what it tells."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of


@pytest.mark.parametrize(
    "text",
    [
        "The army dismissed as false claims that Uvira had fallen.",
        "The army rejected reports that Uvira had fallen as untrue.",
        "The army said reports of the fall of Uvira were false.",
        "Reports that Uvira has fallen are fabricated, the army said.",
        "It is not true that Uvira has fallen, the army said.",
        "The army said there was no truth to reports that Uvira had fallen.",
        "The army refuted claims that Uvira had fallen.",
    ],
)
def test_what_is_called_untrue_is_denied(text: str) -> None:
    """One claim, denied, by whoever calls it so; nobody else is its source."""
    claims, _ = extracted(sheet_of(text))
    told = [(c.kind, c.modality, [x.name for x in c.attribution][1:]) for c in claims]
    assert told == [("territory.captured", "denied", ["army"])]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Uvira has fallen are not false, the army said.",
        "It is true that Uvira has fallen, the army said.",
    ],
)
def test_what_is_called_true_is_claimed(text: str) -> None:
    """ "Not false" and "true" deny nothing."""
    claims, _ = extracted(sheet_of(text))
    assert [c.modality for c in claims if c.kind == "territory.captured"] == ["claimed"]


def test_who_denies_says_what_follows_himself() -> None:
    """ "Denied X, saying Y" denies no Y."""
    text = "The mayor denied reports that rebels had seized Uvira, saying the army controlled it."
    claims, _ = extracted(sheet_of(text))
    told = [(c.kind, c.modality) for c in claims]
    assert told == [("territory.captured", "denied"), ("territory.held", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv rejected Moscow's claim to have captured Kupiansk.",
        "Moscow's claim to have captured Kupiansk was dismissed by Kyiv.",
    ],
)
def test_a_claim_to_have_done_it_is_its_owners(text: str) -> None:
    claims, _ = extracted(sheet_of(text))
    (taken,) = [c for c in claims if c.kind == "territory.captured"]
    assert [a.name for a in taken.agent] == ["Russia"]
    assert [x.name for x in taken.attribution][1:] == ["Russia"]
    assert taken.modality == "claimed"
