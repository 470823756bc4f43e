"""One event told by two words is one claim; a toll with figures is a claim of its own."""

from __future__ import annotations

from tests.claims.conftest import extracted, sheet_of


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


def test_an_attack_that_was_beaten_back_is_told_once() -> None:
    assert families("The garrison beat back two assaults on Menaka.") == ["battle"]
    assert families("The rebels rejected the latest truce proposal.") == ["agreement"]


def test_what_was_fired_and_hit_is_one_strike() -> None:
    assert families("A rocket fired from the ridge struck a school in Menaka.") == ["strike"]
    assert families("The rebels fired a volley of rockets at Menaka.") == ["strike"]
    assert families("A bomb planted in a cart went off in Menaka.") == ["bombing"]


def test_those_killed_when_a_convoy_was_ambushed_are_a_toll() -> None:
    told = families("Two drivers were killed when their convoy was ambushed near Menaka.")
    assert sorted(told) == ["battle", "casualties"]


def test_a_bomb_that_was_set_off_is_told_once() -> None:
    assert families("The rebels exploded a car bomb outside the base in Menaka.") == ["bombing"]


def test_what_an_attack_hit_is_told_with_it() -> None:
    told = families("Drones attacked the port of Kherson, damaging a hospital.")
    assert told.count("strike") == 1


def test_a_deal_that_was_reached_is_told_once() -> None:
    assert families("A ceasefire agreement was reached in Tripoli on Tuesday.") == ["agreement"]


def test_lives_that_a_war_claimed_are_a_toll() -> None:
    told = families("Many were uprooted by the war, which has claimed 375 lives.")
    assert "casualties" in told
