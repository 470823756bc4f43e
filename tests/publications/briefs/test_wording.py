"""A brief reads well: what is left out is said, who fights stands once, long lists are cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import api
from reportedly.publications.briefs.control import agreeing
from reportedly.publications.briefs.markdown import markdown
from reportedly.publications.briefs.words import shortened
from reportedly.records.briefs import Brief


def brief(path: Path, area: str, *told: tuple[str, str, str], since: str | None = None) -> Brief:
    rows = [
        api.Source(f"r{n}", text.encode(), id=f"r{n}", outlet=outlet, published=day)
        for n, (outlet, day, text) in enumerate(told)
    ]
    with api.open(path / "ledger.sqlite") as ledger:
        list(ledger.add(rows))
        return ledger.brief(area, since=since)


def section(made: Brief, key: str) -> list[str]:
    return [one.text for part in made.sections if part.id == key for one in part.sentences]


OLD = ("Courier", "2031-03-02", "A bomb killed four people in Gao on Saturday, police said.")
NEW = ("Herald", "2031-05-14", "Rebels attacked an army post in Gao on Monday, the mayor said.")


def test_what_the_days_asked_for_leave_out_is_said(tmp_path: Path) -> None:
    made = brief(tmp_path, "Gao", OLD, NEW)
    assert made.older == 1
    empty = {part.id: part.empty for part in made.sections}
    day = f"from {int(made.since[8:])} May 2031 on"
    assert empty["casualties"].endswith(f"is given {day}.")
    assert "1 earlier left out" in markdown(made)


def test_where_nothing_is_left_out_nothing_is_said_of_it(tmp_path: Path) -> None:
    made = brief(tmp_path, "Gao", OLD, NEW, since="2031-01-01")
    assert made.older == 0
    assert "left out" not in markdown(made)
    assert section(made, "casualties")


def test_a_state_that_fights_stands_once(tmp_path: Path) -> None:
    told = (
        ("Courier", "2031-05-14", "The army fought Taliban militants in Ghazni, residents said."),
        ("Herald", "2031-05-14", "Afghan forces fought the Taliban in Ghazni on Monday."),
        ("Post", "2031-05-15", "Taliban militants fought Afghan government forces in Ghazni."),
    )
    (line,) = (text for text in section(brief(tmp_path, "Ghazni", *told), "control"))
    assert line.count("Afghanistan") == 1


def test_people_are_called_as_they_are_written(tmp_path: Path) -> None:
    text = "Soldiers were hurt. Rebels killed 12 Malian soldiers in Gao on Monday, the mayor said."
    made = brief(tmp_path, "Gao", ("Courier", "2031-05-14", text))
    assert any("(Malian soldiers)" in line for line in section(made, "casualties"))


def test_a_large_town_is_called_by_its_name_for_others(tmp_path: Path) -> None:
    told = "A bomb killed four people in Mogadishu on Monday, and two in Tabango, police said."
    made = brief(tmp_path, "Somalia", ("Courier", "2031-05-14", told))
    assert "Mogadishu" in markdown(made)
    assert made.profile == "public"


def test_long_lists_are_cut() -> None:
    names = ["Post", "Wire", "Herald", "Courier"]
    assert shortened(names, 2) == "Post, Wire and 2 more"
    assert shortened(names, 3) == "Post, Wire, Herald and Courier"


@pytest.mark.parametrize(
    ("area", "verb"),
    [
        ("Gao", "is"),
        ("at least 3 unnamed places in Gao", "are"),
        ("the surroundings of Gao", "are"),
        ("parts of Gao", "are"),
        ("the fortress of Gao", "is"),
        ("the east of Gao", "is"),
    ],
)
def test_verbs_agree_with_areas(area: str, verb: str) -> None:
    assert agreeing(area)["be"] == verb


def test_who_held_it_before_the_fighting_is_told_by_a_claim(tmp_path: Path) -> None:
    told = (
        ("Courier", "2031-05-13", "The Salt Road Front captured Gao on Monday, residents said."),
        ("Herald", "2031-05-14", "The army fought Boko Haram militants in Gao on Tuesday."),
    )
    made = brief(tmp_path, "Gao", *told)
    (row,) = (part for part in made.sections if part.id == "control")
    quoted = {one.claim: one.quote for one in made.references}
    for line in row.sentences:
        words = " ".join(quoted[claim] for claim in line.claims)
        assert ("Salt Road Front" in line.text) == ("Salt Road Front" in words)


def test_news_of_unnamed_places_is_no_news_of_the_whole(tmp_path: Path) -> None:
    told = ("Courier", "2031-05-14", "Rebels captured three villages in Gao region on Monday.")
    made = brief(tmp_path, "Gao", told, since="2031-05-01")
    held = [line for line in section(made, "new") if "held by" in line]
    assert held
    assert all("3 unnamed places" in line for line in held)
