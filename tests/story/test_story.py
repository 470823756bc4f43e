"""The files of the story agree with each other; what they expect is compared elsewhere."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from reportedly import api
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.places import open_places
from reportedly.records.values import Counts, Scope

STORY = Path(__file__).parent
DAYS = ("2031-09-04", "2031-09-08", "2031-09-12", "2031-09-17", "2031-09-22")
MARK = "This report is invented: no party, outlet, person or event in it is real."
STATES = ("claimed", "reported", "conceded", "corroborated", "disputed", "contested")
CHANGES = ("new", "changed", "withdrawn", "disputed")
NO_BEST = ("tie", "differ_twofold", "no_number")


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((STORY / name).read_text(encoding="utf-8"))


def rows() -> list[dict[str, Any]]:
    lines = (STORY / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line) for line in lines]


REPORTS = {row["id"]: row for row in rows()}
INCIDENTS = {row["label"]: row for row in toml("incidents.toml")["incident"]}
WITHDRAWN = {row["report"]: row for row in toml("withdrawals.toml")["withdrawal"]}
PLACES = toml("places.toml")["place"]
EXPECTED = {day: toml(f"expected/{day}.toml") for day in DAYS}


def known(report: str) -> str:
    row = REPORTS[report]
    return str(row.get("received") or row["published"])


def is_known_on(report: str, day: str) -> bool:
    gone = WITHDRAWN.get(report)
    return known(report)[:10] <= day and not (gone and gone["day"].isoformat() <= day)


def all_rows(table: str) -> list[tuple[str, dict[str, Any]]]:
    return [(day, row) for day in DAYS for row in EXPECTED[day].get(table, [])]


def test_the_reports_are_many_and_say_that_they_are_invented() -> None:
    assert len(REPORTS) == len(rows()) >= 40
    for row in REPORTS.values():
        assert row["text"].startswith(MARK)
        assert {"id", "outlet", "title", "text", "url"} <= set(row)


def test_the_reports_stand_in_order_of_arrival() -> None:
    assert [known(report) for report in REPORTS] == sorted(known(report) for report in REPORTS)


def test_some_reports_have_no_day_of_publication() -> None:
    assert sum("published" not in row for row in REPORTS.values()) == 2


def test_the_rules_are_in_order() -> None:
    assert api.changes_of(STORY / "rules")


def test_every_outlet_is_known_to_the_rules() -> None:
    outlets = {row["name"] for row in toml("rules/outlets.toml")["outlet"]}
    bodies = {row["name"] for row in toml("rules/actors/international.toml")["actor"]}
    assert {row["outlet"] for row in REPORTS.values()} <= outlets | bodies


def test_every_place_is_in_the_gazetteer_and_every_report_has_one() -> None:
    places = open_places()
    for row in PLACES:
        entry = places.by_id(row["id"])
        assert entry is not None
        assert entry.name == row["name"]
    for report in REPORTS.values():
        assert any(row["name"] in report["text"] for row in PLACES), report["id"]


@pytest.mark.parametrize("table", ["control", "figures", "flows"])
def test_a_row_rests_on_reports_that_are_known_that_day(table: str) -> None:
    for day, row in all_rows(table):
        assert row["reports"], row
        assert row["why"]
        for report in (*row["reports"], *row.get("superseded", ())):
            assert is_known_on(report, day), (day, row)


def test_control_rows_use_the_states_and_the_places() -> None:
    areas = {row["name"] for row in PLACES if row.get("area")}
    for day, row in all_rows("control"):
        assert row["state"] in STATES
        assert row["area"] in areas
        assert "since" not in row or row["since"].isoformat() <= day
        assert all(row["area"] in REPORTS[report]["text"] for report in row["reports"])


def test_figures_use_the_closed_lists() -> None:
    for _, row in all_rows("figures"):
        assert row["counts"] in get_args(Counts)
        assert row["scope"] in get_args(Scope)
        assert row["voices"] <= row["origins"] <= len(row["reports"]) + row["voices"]
        assert set(row["reports"]) <= set(INCIDENTS[row["incident"]]["reports"])


def test_flows_use_kinds_and_closed_lists() -> None:
    names = {row["name"] for row in PLACES}
    for _, row in all_rows("flows"):
        family = row["kind"].split(".")[0]
        kinds = load_toml(f"kinds/{family}.toml", dict[str, Any])["kind"]
        assert row["kind"] in {kind["id"] for kind in kinds}
        assert {row[key] for key in ("from", "to", "at") if key in row} <= names
        assert row.get("counts") in (None, *get_args(Counts))
        assert row.get("scope") in (None, *get_args(Scope))


@pytest.mark.parametrize("table", ["figures", "flows"])
def test_best_is_a_figure_of_the_range_or_a_reason(table: str) -> None:
    for _, row in all_rows(table):
        if "best" in row:
            assert row["low"] <= row["best"] <= row["high"]
        elif "counts" in row:
            assert row["best_none"] in NO_BEST
            assert ("low" in row) == (row["best_none"] != "no_number")


def told_apart(table: str, row: dict[str, Any]) -> tuple[Any, ...]:
    keys = {
        "control": ("area", "count"),
        "figures": ("incident", "counts", "of", "scope"),
        "flows": ("kind", "who", "modality", "from", "to", "at", "scope", "counts"),
    }[table]
    day = row.get("day") if row.get("scope") not in ("stock", "cumulative") else None
    return (*(str(row.get(key)) for key in keys), day)


@pytest.mark.parametrize("table", ["control", "figures", "flows"])
def test_no_row_stands_twice(table: str) -> None:
    for day in DAYS:
        keys = [told_apart(table, row) for row in EXPECTED[day][table]]
        assert len(keys) == len(set(keys))


SHOWN = ("holder", "state", "low", "high", "best", "best_none")


def shown(row: dict[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in SHOWN if key in row}


def moved(table: str, earlier: str, later: str) -> list[tuple[Any, ...]]:
    """What differs between the rows of two days: key, before, after."""
    old = {told_apart(table, row): shown(row) for row in EXPECTED[earlier][table]}
    new = {told_apart(table, row): shown(row) for row in EXPECTED[later][table]}
    keys = [key for key in {**old, **new} if key not in old or old[key] != new.get(key)]
    return [(key, old.get(key) or {}, new.get(key) or {}) for key in keys]


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(DAYS)))
def test_changes_are_the_difference_of_two_days(earlier: str, later: str) -> None:
    written = EXPECTED[later]["changes"]
    assert all(row["change"] in CHANGES for row in written)
    for table in ("control", "figures", "flows"):
        told = [
            (told_apart(table, row), row.get("before", {}), row.get("after", {}))
            for row in written
            if row["what"] == table
        ]
        assert sorted(map(str, told)) == sorted(map(str, moved(table, earlier, later)))


def test_incidents_name_reports_and_places() -> None:
    for row in INCIDENTS.values():
        assert set(row.get("denied_by", ())) <= set(row["reports"]) <= set(REPORTS)
        assert all(row["place"] in REPORTS[report]["text"] for report in row["reports"])


def shared(first: str, second: str) -> set[str]:
    return {label for label, row in INCIDENTS.items() if {first, second} <= set(row["reports"])}


def test_look_alikes_are_apart_and_groups_together() -> None:
    rows = toml("lookalikes.toml")
    for row in rows["apart"]:
        assert len(row["reports"]) == 2
        assert set(row["reports"]) <= set(REPORTS)
        assert not shared(*row["reports"])
    for row in rows["together"]:
        first, *others = row["reports"]
        flight = row["reports"] == ["s05", "s06"]
        assert flight or all(shared(first, other) for other in others)


def test_sides_name_actors_of_the_rules() -> None:
    actors = {f"actor:{row['id']}" for row in toml("rules/actors/armed_groups.toml")["actor"]}
    outlets = {f"outlet:{row['id']}" for row in toml("rules/outlets.toml")["outlet"]}
    assert {row["actor"] for row in toml("sides.toml")["side"]} <= actors | outlets | {"actor:tz"}
