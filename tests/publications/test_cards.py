"""A card says who, whom, where, when, how many, by whom, and what is missing, in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from reportedly.publications.numbering import link_name
from reportedly.records.claims import Link
from reportedly.records.readings import Reading

Page = Callable[..., html.HtmlElement]
Rows = dict[str, str]


def words(node: html.HtmlElement) -> str:
    return " ".join(" ".join(node.itertext()).split())


def card(page: html.HtmlElement, number: int) -> html.HtmlElement:
    found = page.xpath(f"//*[@id='r1c{number}']")
    assert isinstance(found[0], html.HtmlElement)
    return found[0]


def rows(page: html.HtmlElement, number: int) -> Rows:
    found = card(page, number).xpath(".//dl/div")
    return {words(r.find("dt")): words(r.find("dd")) for r in found}


@pytest.fixture(scope="module")
def harbour_page(harbour: Reading, page_of: Page) -> html.HtmlElement:
    return page_of(harbour)


@pytest.fixture(scope="module")
def lantern_page(lantern: Reading, page_of: Page) -> html.HtmlElement:
    return page_of(lantern)


def number_of(reading: Reading, claim_id: str) -> int:
    ordered = sorted(reading.claims, key=lambda c: (c.evidence[0].start, -c.evidence[0].end))
    return [c.id for c in ordered].index(claim_id) + 1


def test_chain_runs_from_the_outlet_to_the_origin(harbour_page: html.HtmlElement) -> None:
    chips = [words(c) for c in card(harbour_page, 1).xpath(".//*[@class='chip']")]
    assert chips == [
        "Harbour Courier (invented) outlet",
        "Meridian Press Agency news agency, in writing",
        "Sarn Provincial Council official, in writing in the text: “ the provincial council ”",
    ]
    line = words(card(harbour_page, 1).xpath(".//*[@class='by']")[0])
    assert line == "Harbour Courier (invented) ← Meridian Press Agency ← Sarn Provincial Council"


def test_unknown_outlet_is_called_so(lantern_page: html.HtmlElement) -> None:
    chips = card(lantern_page, 1).xpath(".//*[@class='chip nameless']")
    assert [words(c) for c in chips] == [
        "outlet unknown",
        "a person close to the talks unnamed source",
    ]


def test_hearsay_names_nobody() -> None:
    hearsay = Link(None, 9, 19, None, None, "unnamed", "indirect")
    assert link_name(hearsay) == "nobody named"


def test_figures_are_the_words_of_the_source(harbour_page: html.HtmlElement) -> None:
    said = rows(harbour_page, 3)["How many"]
    assert said.startswith("“ At least 14 ” soldiers crossed over")
    assert "“ several hundred ” volunteers crossed over" in said
    assert "read as 200–999 for comparison only" in said
    summary = words(card(harbour_page, 3).find("summary"))
    assert "several hundred" in summary
    assert "200" not in summary
    assert "999" not in summary


def test_part_of_a_figure_names_the_whole(harbour_page: html.HtmlElement) -> None:
    assert "part of “ 27 people ”" in rows(harbour_page, 4)["How many"]


def test_places_say_role_precision_and_where_they_lie(harbour_page: html.HtmlElement) -> None:
    assert rows(harbour_page, 1)["Where"] == (
        "at Qarasu , Sarn, Norland populated place · known to the place · 41.208° N, 3.900° W"
    )
    assert "to Tarn valley , north" in rows(harbour_page, 7)["Where"]


def test_unresolved_places_list_what_they_may_be(lantern_page: html.HtmlElement) -> None:
    said = rows(lantern_page, 1)["Where"]
    assert "none was chosen: Mirny (Sarn) 0.50 Mirny Posad (Tessaly) 0.48" in said
    assert "Not settled: the name may mean several" in said


def test_times_say_their_basis(harbour_page: html.HtmlElement) -> None:
    assert rows(harbour_page, 1)["When"] == (
        "13 March 2031 to the day · reckoned from the publication date · "
        "in the text: “ on Thursday ”"
    )


def test_open_times_say_why_and_give_no_day(lantern_page: html.HtmlElement) -> None:
    assert rows(lantern_page, 1)["When"] == (
        "“ Yesterday ” no day can be given Not settled: the time is relative and the publication "
        "date is not known; it is 1 day before that date"
    )


def test_empty_slots_carry_their_reason(harbour_page: html.HtmlElement) -> None:
    assert rows(harbour_page, 4)["Who"] == "Missing: the text does not say"
    assert "To whom" not in rows(harbour_page, 4), "no reason, no row"


def test_standing_and_badges(harbour_page: html.HtmlElement) -> None:
    assert rows(harbour_page, 5)["Standing"].startswith("denied")
    assert "background" in rows(harbour_page, 8)["Standing"]
    badges = [words(b) for b in harbour_page.xpath("//summary//*[contains(@class, 'badge')]")]
    assert badges == ["the map says otherwise", "denied", "denied", "planned", "background"]


def test_links_lead_both_ways(lantern: Reading, lantern_page: html.HtmlElement) -> None:
    denier = number_of(lantern, "lantern-3")
    assert rows(lantern_page, denier)["Linked to"] == "Denies claim 1: Territory: captured"
    assert f"Denied by claim {denier}: Territory: held" in rows(lantern_page, 1)["Linked to"]


def test_link_to_mere_words_quotes_them(harbour_page: html.HtmlElement) -> None:
    assert "“ if the bridge stays closed ”" in rows(harbour_page, 7)["Linked to"]


def test_map_checks_set_both_sides_side_by_side(harbour_page: html.HtmlElement) -> None:
    said = rows(harbour_page, 3)["Map check"]
    assert said.startswith("The map says otherwise The report: Veresk lies across")
    assert "The map: the bridge lies within Norland" in said


def test_text_marks_what_is_not_said_to_have_happened(harbour_page: html.HtmlElement) -> None:
    denied = harbour_page.xpath("//*[@data-c='5']")[0].get("class").split()
    told = harbour_page.xpath("//*[@data-c='1']")[0].get("class").split()
    assert "da" in denied
    assert not {"da", "db", "dc"} & set(told)
    nested = harbour_page.xpath("//*[@data-c='1 2']")
    assert {"a0", "b0", "lit"} <= set(nested[0].get("class").split())
