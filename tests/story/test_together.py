"""Look-alikes stay apart, and what is told of one event is one incident."""

from __future__ import annotations

import pytest

from reportedly.records.incidents import Incident
from tests.story.derived import DAYS, Row, known, toml

PAIRS = toml("lookalikes.toml")
TOLD = toml("incidents.toml")["incident"]


def named(row: Row) -> str:
    return " ".join(row["reports"])


def incidents() -> tuple[Incident, ...]:
    return tuple(known(DAYS[-1]).incidents)


def of(reports: set[str]) -> Incident:
    """The incident with the most of the reports and the fewest others."""
    return max(incidents(), key=lambda i: (len(reports & {*i.reports}), -len({*i.reports} - reports)))


@pytest.mark.parametrize("row", PAIRS["apart"], ids=named)
def test_look_alikes_stay_apart(row: Row) -> None:
    shared = [i for i in incidents() if set(row["reports"]) <= set(i.reports)]
    assert not shared, row["why"]


@pytest.mark.parametrize("row", PAIRS["together"], ids=named)
def test_what_is_one_event_is_one_incident(row: Row) -> None:
    reports = set(row["reports"])
    assert reports <= set(of(reports).reports), row["why"]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row["label"])
def test_the_reports_of_an_incident_are_those_that_tell_of_it(row: Row) -> None:
    reports = {r for r in row["reports"] if r in {x for i in incidents() for x in i.reports}}
    if reports:
        assert set(of(reports).reports) == reports
