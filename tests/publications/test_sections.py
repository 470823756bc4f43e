"""Filters count what is there; addresses lead only to the web."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import msgspec
import pytest
from lxml import html

from reportedly.publications.numbering import numbered
from reportedly.records.readings import Reading

Page = Callable[..., html.HtmlElement]


@pytest.mark.parametrize("axis", ["family", "origin"])
def test_filters_count_the_claims(harbour: Reading, page_of: Page, axis: str) -> None:
    page = page_of(harbour)
    buttons = page.xpath(f"//button[@data-axis='{axis}']")
    counts = {b.get("data-value"): int(b.xpath(".//*[@class='count']")[0].text) for b in buttons}
    assert counts == Counter(page.xpath(f"//details/@data-{axis}"))
    assert {b.get("aria-pressed") for b in buttons} == {"false"}


def test_sources_are_told_apart_by_origin(harbour: Reading) -> None:
    origins = {one.claim.id: one.origin for one in numbered(harbour, "r1")}
    assert origins["harbour-3"] == "Border Directorate of Veresk"
    assert origins["harbour-9"] == "Residents"


def test_one_claim_needs_no_filter(harbour: Reading, page_of: Page) -> None:
    single = msgspec.structs.replace(harbour, claims=harbour.claims[:1])
    assert not page_of(single).xpath("//*[@class='filters']")


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://paper.example/a?b=1&c=2", True),
        ("http://paper.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,hello", False),
        ("file:///etc/passwd", False),
        ("https://[broken", False),
        ("//paper.example", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(
    harbour: Reading, page_of: Page, url: str | None, is_link: bool
) -> None:
    report = msgspec.structs.replace(harbour.report, url=url)
    page = page_of(msgspec.structs.replace(harbour, report=report))
    links = [a for a in page.xpath("//a[@href]") if not a.get("href").startswith("#")]
    assert [a.get("href") for a in links] == ([url] if is_link else [])
    assert all("noreferrer" in a.get("rel") for a in links)


def test_title_stands_where_the_text_has_no_headline(harbour: Reading, page_of: Page) -> None:
    report = msgspec.structs.replace(harbour.report, title="A title of its own")
    titled = page_of(msgspec.structs.replace(harbour, report=report)).xpath("//main//h2")[0]
    assert titled.text_content() == "A title of its own"
    assert titled.get("class") is None
    assert page_of(harbour).xpath("//main//h2")[0].get("class") == "vh", "the text shows it already"
