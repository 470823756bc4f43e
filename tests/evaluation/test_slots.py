"""Slots of a matched pair: what is right, of how many."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.evaluation.slots import slots
from tests.evaluation.rows import claim, gold


def test_a_claim_that_is_wholly_right() -> None:
    assert set(slots(gold(), claim()).values()) == {(1, 1)}
    assert set(slots(gold(), claim())) == {
        "agent",
        "target",
        "place",
        "place_resolved",
        "when",
        "when_exact",
        "origin",
        "chain",
        "modality",
    }


def test_a_spare_item_costs_as_much_as_a_missing_one() -> None:
    two = [{"text": "Eastern Shield"}, {"text": "Home Guard"}]
    assert slots(gold(), claim(agent=two))["agent"] == (1, 2)
    assert slots(gold(agent=["Eastern Shield", "Night Watch"]), claim())["agent"] == (1, 2)


def test_what_the_gold_leaves_empty_is_not_asked() -> None:
    assert "agent" not in slots(gold(agent=[]), claim())
    assert "when" not in slots(gold(when=None), claim())
    assert "origin" not in slots(gold(attribution=["The Plainsman"]), claim())


@pytest.mark.parametrize(
    ("place", "right"),
    [
        ({"lat": 16.3, "lon": 0.1, "adm1": "Elsewhere"}, 1),
        ({"lat": 20.0, "lon": 0.1, "adm1": "Gao"}, 1),
        ({"lat": 20.0, "lon": 0.1, "adm1": "Kidal"}, 0),
        ({"name": "Gao"}, 1),
        ({"country": "Mali"}, 0),
    ],
)
def test_a_place_is_resolved_by_distance_or_division(place: dict[str, Any], right: int) -> None:
    assert slots(gold(), claim(places=[place]))["place_resolved"] == (right, 1)


@pytest.mark.parametrize(
    ("earliest", "latest", "right"),
    [
        ("2031-05-12", "2031-05-12", (1, 1)),
        ("2031-05-06", "2031-05-13", (1, 0)),
        ("2031-05-01", "2031-05-31", (0, 0)),
        ("2031-05-13", "2031-05-13", (0, 0)),
        (None, None, (0, 0)),
    ],
)
def test_times_meet(earliest: str | None, latest: str | None, right: tuple[int, int]) -> None:
    found = slots(gold(), claim(when={"earliest": earliest, "latest": latest}))
    assert (found["when"][0], found["when_exact"][0]) == right


def test_figures_are_their_bounds_and_what_they_count() -> None:
    asked = gold(figures=[{"low": 9, "high": None, "counts": "killed"}])
    given = claim(figures=[{"low": 9, "high": None, "counts": "injured"}])
    assert slots(asked, given)["figure"] == (1, 1)
    assert slots(asked, given)["figure_counts"] == (0, 1)
    vague = gold(figures=[{"low": None, "high": None, "counts": "killed"}])
    assert "figure" not in slots(vague, given)


def test_the_origin_is_the_last_link_and_the_chain_all_of_them() -> None:
    longer = gold(attribution=["The Plainsman", "Lantern", "army"])
    assert slots(longer, claim())["origin"] == (1, 1)
    assert slots(longer, claim())["chain"] == (0, 1)


def test_a_nameless_link_is_met_by_a_nameless_one() -> None:
    asked = gold(attribution=["The Plainsman", None])
    assert slots(asked, claim())["origin"] == (1, 1)
    named = claim(attribution=[{"name": "The Plainsman"}, {"name": "Lantern"}])
    assert slots(asked, named)["origin"] == (0, 1)
