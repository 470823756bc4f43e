"""Look-alikes stay apart, and what is told of one event is one incident."""

from __future__ import annotations

import pytest

from reportedly.records.incidents import Incident
from tests.story.derived import DAYS, Row, known, toml

PAIRS = toml("lookalikes.toml")
TOLD = toml("incidents.toml")["incident"]
NOT_YET = {row["name"]: row["why"] for row in toml("not_yet.toml").get("together", ())}
"""What is not put together right yet; may only shrink."""


def named(row: Row) -> str:
    return " ".join(row["reports"])


def incidents() -> tuple[Incident, ...]:
    return tuple(known(DAYS[-1]).incidents)


def of(reports: set[str]) -> Incident:
    """The incident with the most of the reports and the fewest others."""

    def fits(one: Incident) -> tuple[int, int]:
        return len(reports & {*one.reports}), -len({*one.reports} - reports)

    return max(incidents(), key=fits)


def held(name: str, right: bool) -> None:
    """Fails for what is wrong and not in the list, and for what is right and still in it."""
    assert right or name in NOT_YET, name
    assert not (right and name in NOT_YET), f"{name} is right now: take it off not_yet.toml"


@pytest.mark.parametrize("row", PAIRS["apart"], ids=named)
def test_look_alikes_stay_apart(row: Row) -> None:
    shared = [i for i in incidents() if set(row["reports"]) <= set(i.reports)]
    assert not shared, row["why"]


@pytest.mark.parametrize("row", PAIRS["together"], ids=named)
def test_what_is_one_event_is_one_incident(row: Row) -> None:
    reports = set(row["reports"])
    held(named(row), reports <= set(of(reports).reports))


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row["label"])
def test_the_reports_of_an_incident_are_those_that_tell_of_it(row: Row) -> None:
    counted = {r for one in incidents() for r in one.reports}
    reports = counted & set(row["reports"])
    if reports:
        held(row["label"], set(of(reports).reports) == reports)
