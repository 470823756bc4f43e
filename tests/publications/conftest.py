"""Three invented reports with readings made by hand, in `readings/*.json`.

`harbour`: nested words, a denial, a plan, a chain of three, vague figures. `lantern`: two articles,
no outlet, times that cannot be fixed. `hostile`: markup, direction marks and a NUL in every field.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from lxml import html

from reportedly.publications.evidence import publish
from reportedly.records.claims import Claim, Evidence
from reportedly.records.readings import Reading
from reportedly.records.reports import Report

READINGS = Path(__file__).parent / "readings"


def load(name: str) -> Reading:
    return msgspec.json.decode((READINGS / f"{name}.json").read_bytes(), type=Reading)


def _without_text(reading: Reading) -> Reading:
    """The reading as a row gives it when its text was not asked for."""
    report = reading.report
    kept = {f: getattr(report, f) for f in report.__struct_fields__ if f != "text"}
    return msgspec.structs.replace(reading, report=Report(**kept))


def _crowded(reading: Reading, claims: int) -> Reading:
    """A long report of that many claims, every second nested in the one before it."""
    pattern = reading.claims[0]
    lines: list[str] = []
    made: list[Claim] = []
    for i in range(claims // 2):
        start = sum(len(line) for line in lines) + 2 * i
        words = f"Fighters took hill {i} and shelled the mill at post {i}."
        inner = words.index("shelled")
        for at in (0, inner):
            evidence = (Evidence(start + at, start + len(words), words[at:]),)
            made.append(
                msgspec.structs.replace(
                    pattern, id=f"{start}-{at}", evidence=evidence, about=(), when=None
                )
            )
        lines.append(words)
    report = msgspec.structs.replace(reading.report, text="\n\n".join(lines), articles=())
    return msgspec.structs.replace(reading, report=report, claims=tuple(made), checks=(), unread=())


@pytest.fixture(scope="session")
def harbour() -> Reading:
    return load("harbour")


@pytest.fixture(scope="session")
def lantern() -> Reading:
    return load("lantern")


@pytest.fixture(scope="session")
def hostile() -> Reading:
    return load("hostile")


@pytest.fixture(scope="session")
def page_of() -> Callable[..., html.HtmlElement]:
    """Publishes readings and parses the page, as a browser without a script would see it."""

    def page(
        *readings: Reading, title: str | None = None, note: str | None = None
    ) -> html.HtmlElement:
        document = html.document_fromstring(publish(readings, title=title, note=note))
        assert isinstance(document, html.HtmlElement)
        return document

    return page


@pytest.fixture(scope="session")
def without_text() -> Callable[[Reading], Reading]:
    return _without_text


@pytest.fixture(scope="session")
def crowded() -> Callable[[Reading, int], Reading]:
    return _crowded
