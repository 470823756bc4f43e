"""The page as a whole: closed to the outside, inert, whole, the same every time."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from reportedly.publications.assets import DATA, load_text
from reportedly.publications.evidence import INTERNAL, publish
from reportedly.records.readings import Reading

Page = Callable[..., html.HtmlElement]
Crowd = Callable[[Reading, int], Reading]
Strip = Callable[[Reading], Reading]


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def story(page: html.HtmlElement, anchor: str = "r1") -> html.HtmlElement:
    """A copy of a report's text without the numbers and notes that the page adds."""
    found = html.fromstring(html.tostring(page.xpath(f"//*[@id='{anchor}']//*[@dir]")[0]))
    for added in found.xpath("//*[@class='why' or @class='divider' or contains(@class, 'ref ')]"):
        added.drop_tree()
    return found


def test_same_readings_give_same_bytes(harbour: Reading, lantern: Reading) -> None:
    assert publish([harbour, lantern]) == publish([harbour, lantern])


def test_policy_names_the_style_and_the_script_and_nothing_else(
    harbour: Reading, page_of: Page
) -> None:
    page = page_of(harbour)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    hashes = [
        base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        for node in (page.find(".//style"), *page.xpath("//script"))
    ]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}' "
        f"'sha256-{hashes[2]}'; base-uri 'none'; form-action 'none'"
    )


def test_page_asks_for_nothing(harbour: Reading, lantern: Reading, page_of: Page) -> None:
    page = page_of(harbour, lantern)
    assert not page.xpath("//@src | //link | //iframe | //img | //object | //base | //form")
    assert not page.xpath("//@style")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    outward = {h for h in page.xpath("//@href") if not h.startswith("#")}
    assert outward == {harbour.report.url}
    assert not re.search(r"@import|url\(", load_text("evidence.css"))
    assert not re.search(r"fetch|XMLHttp|import\(|innerHTML|eval", load_text("evidence.js"))


def test_marked_internal_on_screen_and_on_paper(harbour: Reading, page_of: Page) -> None:
    assert words(page_of(harbour).xpath("//*[@class='internal']")[0]) == INTERNAL
    assert f'content: "{INTERNAL}"' in load_text("evidence.css")


def test_note_stands_in_a_banner(harbour: Reading, page_of: Page) -> None:
    note = "Invented <sample>: it never happened."
    assert words(page_of(harbour, note=note).xpath("//*[@role='note']")[0]) == note
    assert not page_of(harbour).xpath("//*[@role='note']")


def test_markup_in_a_report_is_inert(hostile: Reading, page_of: Page) -> None:
    page = page_of(hostile, title="</title><script>alert(0)</script>", note="<img src=x>")
    assert len(page.xpath("//script")) == len(["early.js", "evidence.js"])
    assert not page.xpath("//img")
    assert page.xpath("//title")[0].text == "</title><script>alert(0)</script> (internal)"
    assert words(page.xpath("//h2")[0]) == hostile.report.title
    assert not page.xpath("//a[contains(@href, 'javascript')]")
    assert "javascript:alert(4)" in page.text_content()


def test_text_is_shown_whole(
    harbour: Reading, lantern: Reading, hostile: Reading, page_of: Page
) -> None:
    for reading in (harbour, lantern, hostile):
        text = reading.report.text
        assert isinstance(text, str)
        shown = "".join(story(page_of(reading)).text_content().split())
        assert shown == "".join(text.replace("\x00", "\ufffd").split())


def test_half_a_surrogate_pair_breaks_nothing(harbour: Reading, page_of: Page) -> None:
    assert "\ufffd" in page_of(harbour, title="half a \ud83d pair").xpath("//h1")[0].text_content()


def test_lit_words_are_the_words_of_the_claim(harbour: Reading, page_of: Page) -> None:
    page = page_of(harbour)
    quotes = []
    for card in page.xpath("//details"):
        segments = page.xpath(f"//*[contains(concat(' ', @data-c, ' '), ' {card.get('data-n')} ')]")
        quotes.append("".join(segment.text_content() for segment in segments))
        assert words(card.xpath(".//blockquote")[0]) == f"“{quotes[-1]}”"
    assert sorted(quotes) == sorted(claim.evidence[0].quote for claim in harbour.claims)


def test_cards_are_open_without_a_script(harbour: Reading, page_of: Page) -> None:
    page = page_of(harbour)
    assert len(page.xpath("//details[@open]")) == len(harbour.claims)
    hidden = page.xpath("//*[@hidden]")
    assert {n.get("class") for n in hidden} == {"filters", "clear", "none", "sheet"}


def test_every_link_within_the_page_leads_somewhere(
    harbour: Reading, lantern: Reading, page_of: Page
) -> None:
    page = page_of(harbour, lantern)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {h[1:] for h in page.xpath("//@href") if h.startswith("#")} <= set(ids)
    assert set(page.xpath("//@aria-labelledby")) <= set(ids)


def test_unread_passages_are_greyed_with_the_reason(harbour: Reading, page_of: Page) -> None:
    unread = page_of(harbour).xpath("//*[@class='unread']")
    assert [words(part) for u in unread for part in u] == [
        "Not read: membership or subscription notice",
        "Become a friend of the Harbour Courier: members read us without advertisements.",
    ]


def test_claim_whose_words_are_not_there_is_ungrounded(hostile: Reading, page_of: Page) -> None:
    page = page_of(hostile)
    lost = page.xpath("//details[.//*[@class='badge ungrounded']]")
    assert len(lost) == 1
    assert "nowhere" in lost[0].text_content()
    assert not page.xpath(f"//*[@data-c='{lost[0].get('data-n')}']")


def test_reading_without_text_shows_the_quotes_and_says_why(
    lantern: Reading, page_of: Page, without_text: Strip
) -> None:
    page = page_of(without_text(lantern))
    assert (
        "--with-text" in page.xpath("//*[@class='text quotes']/*[@class='why']")[0].text_content()
    )
    for claim in lantern.claims:
        assert claim.evidence[0].quote in story(page).text_content()


def test_reports_are_listed_with_headline_outlet_and_day(
    harbour: Reading, lantern: Reading, page_of: Page
) -> None:
    items = [words(i) for i in page_of(harbour, lantern).xpath("//nav//a")]
    assert items[0].startswith("Garrison leaves Qarasu as fighters enter the market")
    assert "Harbour Courier (invented) · 15 March 2031" in items[0]
    assert "outlet unknown, The Lamp (invented) · date unknown, 2 May 2031" in items[1]
    assert not page_of(harbour).xpath("//nav")


def test_invented_reports_say_so(harbour: Reading, hostile: Reading, page_of: Page) -> None:
    assert page_of(harbour).xpath("//header//*[@class='badge invented']")
    assert not page_of(hostile).xpath("//*[@class='badge invented']")


def test_no_report_and_no_claim_are_said(harbour: Reading, page_of: Page, crowded: Crowd) -> None:
    assert "There is no report" in page_of().text_content()
    empty = crowded(harbour, 0)
    assert "No claim was found" in page_of(empty).text_content()


def test_three_hundred_claims_stay_small(harbour: Reading, crowded: Crowd) -> None:
    page = publish([crowded(harbour, 300)])
    assert len(page) < 1_500_000, "a page of 300 claims opens on a phone"


def test_script_uses_only_what_the_page_has(
    harbour: Reading, lantern: Reading, page_of: Page
) -> None:
    page, script = page_of(harbour, lantern), load_text("evidence.js")
    held = {name for node in page.iter() if isinstance(node.tag, str) for name in node.attrib}
    asked = set(re.findall(r"\[(data-[a-z]+)", script))
    asked |= {f"data-{name}" for name in re.findall(r"dataset\.([a-z]+)", script)}
    assert asked
    assert asked <= held | {"data-empty"}


def test_script_parses() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    for name in ("early.js", "evidence.js"):
        path = Path(str(DATA / name))
        assert subprocess.run([node, "--check", path], check=False).returncode == 0
