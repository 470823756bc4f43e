from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reportedly.evaluation.evaluate import Outcome
from reportedly.evaluation.known import Labels, agreement, control_totals, incident_totals, measured
from reportedly.evaluation.sets import Absent, root


def test_the_same_groups_agree_wholly() -> None:
    groups: Labels = {"a": 1, "b": 1, "c": 2}
    assert set(agreement(groups, {"a": "x", "b": "x", "c": "y"}).values()) == {1.0}


def test_all_in_one_group_keeps_recall_alone() -> None:
    found = agreement({"a": 1, "b": 1, "c": 2}, dict.fromkeys("abc", "x"))
    assert (found["b3_r"], found["pairs_r"]) == (1.0, 1.0)
    assert found["b3_p"] == pytest.approx(5 / 9, abs=0.001)
    assert found["pairs_p"] == pytest.approx(1 / 3, abs=0.001)


def test_figures_count_where_the_incident_gives_the_same_range() -> None:
    figure = {"counts": "killed", "low": 3, "high": 5}
    gold = [{"incident": "g", "claims": ["g1", "g2"], "figures": [figure]}]
    mine = {"g1": "m1", "g2": "m2"}
    rows: list[dict[str, Any]] = [{"incident": "i", "claims": ["m1", "m2"], "figures": []}]
    assert incident_totals(gold, mine, rows)["figures"] == 0
    rows[0]["figures"] = [figure]
    found = incident_totals(gold, mine, rows)
    assert (found["figures"], found["wrong"], found["b3_f1"]) == (1.0, 0.0, 1.0)


def test_a_state_that_says_too_much_is_counted() -> None:
    gold = [{"area": "Lyman", "country": None, "holder": "Reds", "state": "claimed"}]
    row = {"area": "Lyman", "country": "Ukraine", "holder": "Reds", "state": "conceded"}
    assert control_totals(gold, [row]) == {"area": 1, "holder": 1, "state": 0, "overclaimed": 1}
    assert control_totals(gold, [])["area"] == 0


def test_a_set_that_is_not_at_hand(tmp_path: Path) -> None:
    assert isinstance(measured("control", tmp_path / "repository"), Absent)


@pytest.mark.skipif(
    not (root().parent / "shared" / "data").is_dir(), reason="the coded sets are not at hand"
)
def test_what_is_known_is_measured_with_what_is_set_aside_apart() -> None:
    found = measured("control", root())
    assert isinstance(found, Outcome)
    assert found.aside is not None
    assert found.shown.documents + found.aside.documents == 14
    assert found.shown.totals["overclaimed"] == 0
