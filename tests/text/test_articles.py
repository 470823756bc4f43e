import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reportedly.records.reports import Source
from reportedly.text.read import read

PAGES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("articles.toml").read_text())[
    "page"
]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p["name"])
def test_articles_are_told_apart_by_their_headlines(page: dict[str, Any]) -> None:
    read_page = read(Source("page", page["text"].encode()))
    found = read_page.report.articles
    assert [a.headline.of(read_page.text) if a.headline else "" for a in found] == page["headlines"]


def test_articles_follow_each_other_and_hold_their_passages() -> None:
    text = str(PAGES[1]["text"])
    page = read(Source("page", text.encode()))
    found = page.report.articles
    assert [text[a.start :].split()[0] for a in found] == ["Front", "Thousands", "Truce"]
    assert all(left.end <= right.start for left, right in pairwise(found))
    for passage in page.passages:
        article = found[passage.article]
        assert article.start <= passage.start < passage.end <= article.end


def test_an_article_takes_the_full_day_of_its_dateline() -> None:
    text = (
        "ORVEL, Valdia (May 22, 2031) — Rebels left the town at noon, the army said.\nIt is quiet."
    )
    (article,) = read(Source("page", text.encode())).report.articles
    assert article.published == "2031-05-22"
    (article,) = read(Source("page", text.replace(", 2031", "").encode())).report.articles
    assert article.published is None


def test_a_title_that_is_given_is_no_span() -> None:
    page = read(Source("row", b"Rebels left the town at noon.", title="Rebels leave", row=True))
    assert page.report.title == "Rebels leave"
    assert page.report.articles[0].headline is None
