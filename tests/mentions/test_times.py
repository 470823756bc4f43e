import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reportedly.mentions.clocks import clock
from reportedly.mentions.learned import parse
from reportedly.mentions.times import find_times
from reportedly.records.mentions import Mention
from reportedly.records.reckoning import resolve
from reportedly.records.times import When

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "times.toml").read_text(encoding="utf-8")
)["case"]


def when(mention: Mention) -> When:
    assert isinstance(mention.when, When)
    return mention.when


def row(mention: Mention) -> list[str]:
    said = when(mention)
    days = [mention.text, said.earliest or "", said.latest or ""]
    return days if said.earliest or said.latest else [*days, said.unresolved or ""]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_sentence_tells_its_times(case: dict[str, Any], page_of: Any) -> None:
    page = page_of([case["text"]], published=case.get("published"))
    assert [row(m) for m in find_times(page, parse(page))] == case["times"]


def test_spans_are_slices_of_the_text_and_in_order(page_of: Any) -> None:
    page = page_of([case["text"] for case in CASES], published="2031-07-08")
    found = find_times(page, parse(page))
    assert all(page.text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_open_time_gives_the_same_days_when_resolved_later(page_of: Any) -> None:
    text = "It fell on Monday and rose yesterday, in August, last week and on 4 April."
    dated, undated = page_of([text], published="2031-07-08"), page_of([text])
    later = [resolve(when(m), date(2031, 7, 8)) for m in find_times(undated, parse(undated))]
    assert later == [when(m) for m in find_times(dated, parse(dated))]


@pytest.mark.parametrize(
    ("lines", "published", "day", "basis"),
    [
        (["It rained."], "2031-07-08", "2031-07-08", "publication"),
        (["It rained."], "2031-07-08T09:30:00Z", "2031-07-08", "publication"),
        (["ORSK, Velia (Sept. 1, 2030) - It rained."], None, "2030-09-01", "dateline"),
        (["ORSK, Velia (Sept. 1, 2030) - It rained."], "2030-09-03", "2030-09-01", "dateline"),
        (["ORSK, Velia (Sept. 1, 2030) - It rained."], "2031-07-08", "2031-07-08", "publication"),
        (
            ["Bulletin 2030-09-CX-005", "ORSK (Sept. 1) - It rained."],
            None,
            "2030-09-01",
            "dateline",
        ),
        (
            ["Bulletin 2031-01-CX-002", "ORSK (Dec. 30) - It rained."],
            None,
            "2030-12-30",
            "dateline",
        ),
        (["ORSK (Dec. 30) - It rained."], "2031-01-02", "2030-12-30", "dateline"),
        (["11 May: Rain in the north", "Bulletin 2030-05-001"], None, "2030-05-11", "dateline"),
        (["Thursday, 4 July 2030", "It rained."], None, "2030-07-04", "document"),
        (["ORSK (Sept. 1) - It rained."], None, None, None),
        (["On 4 July 2030 it rained in Orsk."], None, None, None),
        (["It rained."], "soon", None, None),
    ],
)
def test_the_clock_is_set_by_what_the_page_says(
    lines: list[str], published: str | None, day: str | None, basis: str | None, page_of: Any
) -> None:
    found = clock(page_of(lines, published=published))
    assert (found.day.isoformat() if found.day else None, found.basis) == (day, basis)


def test_a_datelines_date_is_no_time_of_an_event(page_of: Any) -> None:
    page = page_of(["ORSK, Velia (Sept. 1, 2030) - Guards left on Sunday."])
    found = find_times(page, parse(page))
    assert [(m.text, when(m).earliest, when(m).basis) for m in found] == [
        ("Sunday", "2030-09-01", "dateline")
    ]


def test_each_article_has_its_own_clock(page_of: Any) -> None:
    page = page_of(
        ["ORSK (Sept. 1, 2030) - Guards left today."], ["VEL (Sept. 9, 2030) - Guards left today."]
    )
    found = find_times(page, parse(page))
    assert [when(m).earliest for m in found] == ["2030-09-01", "2030-09-09"]


def test_what_tells_a_text_day_is_marked_so(page_of: Any) -> None:
    page = page_of(["On 4 July 2030 it fell. It rose the next day."])
    assert [(when(m).basis, when(m).earliest) for m in find_times(page, parse(page))] == [
        ("stated", "2030-07-04"),
        ("document", "2030-07-05"),
    ]


def test_an_impossible_day_stays_open(page_of: Any) -> None:
    page = page_of(["It fell on February 30 and on 3/4/2030."], published="2031-07-08")
    assert [(m.text, when(m).unresolved) for m in find_times(page, parse(page))] == [
        ("February 30", "ambiguous"),
        ("3/4/2030", "ambiguous"),
    ]
