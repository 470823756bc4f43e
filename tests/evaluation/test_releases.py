"""Fields of a release, told from its claims."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.evaluation.releases import fields, province, rates, right, tally, wrong
from tests.evaluation.rows import claim

GOLD = {
    "start_date": "2031-05-12",
    "province": ["Paktia"],
    "target_group": ["haqqani"],
    "min_killed": 2,
    "min_captured": 0,
    "event_type": ["insurgentskilled"],
}


def figure(low: int, counts: str = "killed", **changes: Any) -> dict[str, Any]:
    return {
        "low": low,
        "high": low,
        "counts": counts,
        "unit": "person",
        "scope": "incident",
    } | changes


def toll(*figures: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return (
        claim(
            kind="casualties.killed",
            target=[{"text": "Haqqani leader", "name": None}],
            places=[{"adm1": "Paktya"}],
            figures=list(figures),
        )
        | changes
    )


def test_a_release_wholly_right() -> None:
    found = rates(tally(GOLD, [toll(figure(2))]))
    assert {value for name, value in found.items() if name != "releases"} == {1.0}


@pytest.mark.parametrize("modality", ["planned", "possible", "conditional", "denied"])
def test_what_did_not_happen_adds_nothing(modality: str) -> None:
    assert fields([toll(figure(2), modality=modality)])["min_killed"] == 0


def test_what_was_told_before_adds_nothing() -> None:
    again = toll(figure(2), about=[{"relation": "restates"}])
    assert fields([toll(figure(2)), again, toll(figure(9), background=True)])["min_killed"] == 2


def test_subsets_totals_and_things_are_not_added() -> None:
    others = [figure(5, scope="subset"), figure(7, scope="cumulative"), figure(3, unit="vehicle")]
    assert fields([toll(figure(2), *others)])["min_killed"] == 2


@pytest.mark.parametrize(
    ("kinds", "figures", "event"),
    [
        (["strike.air"], [figure(2)], "airstrike"),
        (["battle.clash"], [figure(2), figure(1, "captured")], "captureandkill"),
        (["battle.clash"], [figure(2)], "insurgentskilled"),
        (["detention.captured"], [figure(1, "detained")], "detention"),
        (["battle.clash"], [], "detention"),
    ],
)
def test_the_type_follows_kinds_and_tolls(
    kinds: list[str], figures: list[dict[str, Any]], event: str
) -> None:
    assert fields([toll(*figures, kind=kind) for kind in kinds])["event_type"] == event


def test_the_commonest_day_wins_and_a_day_off_is_nearly_right() -> None:
    late = {"earliest": "2031-05-13", "latest": "2031-05-13"}
    found = tally(GOLD, [toll(figure(2), when=late)])
    assert (found["start_date"], found["date_within_a_day"]) == (0, 1)
    assert tally(GOLD, [])["date_within_a_day"] == 0


def test_spellings_of_a_province() -> None:
    assert province("Paktiya Province") == province("Paktia") == "paktya"
    assert right("province", "paktya", ["Ghazni", "Paktiya"])


def test_wrong_says_what_was_read() -> None:
    assert wrong("r1", "min_killed", GOLD, [toll(figure(3))]) == "r1 read 3 coded 2"
    assert wrong("r1", "min_killed", GOLD, [toll(figure(2))]) is None
