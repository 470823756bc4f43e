"""What people died of, where a toll is told apart from its attack."""

from __future__ import annotations

import pytest

from reportedly import api
from reportedly.records.claims import Claim

OPENING = "A bomb went off in a market in Peshawar on Monday, killing nine people."


def caused(text: str) -> list[tuple[Claim, Claim]]:
    """The tolls that point at what they are of, with the claim that they point at."""
    claims = api.read(text, published="2031-05-15").claims
    known = {c.id: c for c in claims}
    return [
        (c, known[a.claim])
        for c in claims
        for a in c.about
        if a.relation == "because_of" and a.claim is not None
    ]


@pytest.mark.parametrize(
    "later",
    [
        "On Tuesday rescuers recovered four more bodies.",
        "A woman died of her wounds on Wednesday.",
        "Five of the dead were buried on Tuesday.",
    ],
)
def test_what_is_found_later_is_of_the_attack_told_before(later: str) -> None:
    ((toll, attack),) = caused(f"{OPENING} {later}")
    assert (toll.family, attack.family) == ("casualties", "bombing")
    assert toll.when is not None
    assert attack.when is not None
    assert (attack.when.earliest or "") < (toll.when.earliest or "")


def test_a_toll_is_of_the_attack_that_it_names() -> None:
    ((toll, attack),) = caused("The death toll from the blast in Herat rose to 21 on Tuesday.")
    assert toll.figures[0].low == 21
    assert attack.kind == "strike.unspecified"
    assert toll.when is None  # They were counted on Tuesday, and had died before.


@pytest.mark.parametrize(
    "other",
    [
        "In Herat, police found four bodies on Tuesday.",
        "Last year rescuers recovered 40 bodies after a blast.",
        "Since January 300 bodies have been recovered.",
    ],
)
def test_bodies_of_another_place_or_time_are_of_no_attack_told_before(other: str) -> None:
    assert caused(f"{OPENING} {other}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine guards were killed in an attack on a depot.",
        "Nine guards were killed when gunmen attacked a depot in Dosso.",
        "Nine guards died after gunmen attacked a depot in Dosso.",
    ],
)
def test_a_toll_is_of_the_attack_below_its_verb(text: str) -> None:
    assert [event.kind.partition(".")[0] for _, event in caused(text)] == ["battle"]


def test_what_only_dates_a_toll_is_not_what_it_is_of() -> None:
    told = caused("Nine guards were killed days after gunmen attacked a depot in Dosso.")
    assert told == []


def test_who_digs_the_dead_out_has_killed_nobody() -> None:
    (found,) = api.read("Rescuers pulled nine bodies from the rubble in Odesa.").claims
    assert (found.kind, found.agent, found.figures[0].low) == ("casualties.killed", (), 9)


def test_the_toll_of_another_town_corrects_nothing() -> None:
    text = (
        "Jets bombed Kalay on Tuesday. Some initial reports put the death toll at about 100. "
        "Bombs dropped on Falam on Monday killed at least nine civilians."
    )
    claims = api.read(text, published="2031-05-15").claims
    assert not [a for c in claims for a in c.about if a.relation == "corrects"]
