"""Sets are opened where they lie, and what is set aside stays apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.errors import SettingsWrong
from reportedly.evaluation.sets import Absent, MeasuringSet, is_aside, open_sets


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    data = tmp_path / "shared" / "data" / "more"
    data.mkdir(parents=True)
    reports = [{"id": f"r{n}", "text": f"Text {n}.", "outlet": "The Plainsman"} for n in range(20)]
    gold = [{"doc": f"r{n}", "id": f"r{n}-01", "kind": "strike.air"} for n in range(20)]
    for name, rows in (("reports", reports), ("gold", gold)):
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (data / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path / "repository"


def opened(repository: Path) -> MeasuringSet:
    (found,), absent = open_sets(("more",), repository)
    assert absent == ()
    return found


def test_a_set_is_parted_by_the_hash_of_its_ids(repository: Path) -> None:
    found = opened(repository)
    assert all(is_aside(item.id) for item in found.aside)
    assert not any(is_aside(item.id) for item in found.items)
    assert (len(found.items) + len(found.aside), len(found.aside) > 0) == (20, True)


def test_gold_goes_with_its_text(repository: Path) -> None:
    for item in opened(repository).items:
        assert [row["doc"] for row in item.gold] == [item.id]


def test_what_is_not_at_hand_is_told(repository: Path) -> None:
    found, absent = open_sets(("own", "seed"), repository)
    assert found == ()
    assert [one.name for one in absent] == ["own", "seed"]
    assert all(isinstance(one, Absent) for one in absent)


def test_an_unknown_set_is_refused(repository: Path) -> None:
    with pytest.raises(SettingsWrong, match="wikinews"):
        open_sets(("everything",), repository)
