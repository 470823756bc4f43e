from collections.abc import Callable, Sequence

import pytest

from reportedly.records.reports import Article, Page, Passage, Report
from reportedly.records.spans import Span

PageOf = Callable[..., Page]


@pytest.fixture(scope="session")
def page_of() -> PageOf:
    """A page of one article a text; each passage is one sentence unless sentences are given."""

    def make(*articles: Sequence[str], published: str | None = None) -> Page:
        text, passages, rows = "", [], []
        for n, sentences in enumerate(articles):
            first = len(text)
            for sentence in sentences:
                start, text = len(text), text + sentence + "\n"
                span = Span(start, start + len(sentence))
                passages.append(Passage(span.start, span.end, n, "body", (span,)))
            rows.append(Article(first, len(text)))
        report = Report("r", None, None, published, None, None, "en", "", "", tuple(rows))
        return Page(report, text, tuple(passages), (), ())

    return make
