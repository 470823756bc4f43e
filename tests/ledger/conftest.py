"""Invented readings for the ledger, made without the reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.ledger.writer import Writer
from reportedly.records.claims import Claim
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Article, Passage, Report, Source

Make = Callable[..., Kept]

MAKER = Maker("read", "9.9", (("rules", "r1"),))


def place(name: str, country: str) -> dict[str, Any]:
    nothing = dict.fromkeys(
        "id feature country_code adm1_id adm2 adm2_id lat lon adm1".split(), None
    )
    return {
        **nothing,
        "text": name,
        "start": 0,
        "end": 1,
        "role": "at",
        "name": name,
        "country": country,
        "precision": "exact",
    }


def claim(number: int, text: str, **given: Any) -> Claim:
    party = {"text": "the Veld Army", "start": 0, "end": 3, "id": "actor:veld", "name": "Veld Army"}
    link = {"start": None, "end": None, "id": None, "manner": "direct"}
    values = {
        "id": f"c{number}",
        "article": 0,
        "kind": "territory.captured",
        "codes": {"plover": None, "cameo": None},
        "evidence": [{"start": 0, "end": len(text), "quote": text}],
        "agent": [{**party, "type": "military"}],
        "target": [],
        "places": [place("Orrin", "Marland")],
        "when": None,
        "figures": [],
        "manner": None,
        "purpose": None,
        "attribution": [
            {**link, "text": None, "name": "Tide Post", "role": "outlet"},
            {**link, "text": "the mayor", "name": None, "role": "official"},
        ],
        "modality": "claimed",
        "background": False,
        "about": [],
        "missing": {"when": "not_stated"},
        "confidence": None,
        "maker": MAKER.id,
        **given,
    }
    return msgspec.convert(values, Claim)


def when(earliest: str | None, latest: str | None) -> dict[str, Any]:
    return {
        "text": "then",
        "start": 0,
        "end": 4,
        "earliest": earliest,
        "latest": latest,
        "precision": "day",
        "basis": "stated",
    }


def make_kept(
    key: str = "r1",
    text: str = "The Veld Army took Orrin.",
    claims: list[dict[str, Any]] | None = None,
    maker: Maker = MAKER,
    published: str | None = "2031-02-03",
) -> Kept:
    source = Source("here", text.encode(), id=key, outlet="Tide Post", published=published)
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = (Article(0, len(text)),)
    report = Report(
        key, "Tide Post", None, published, None, None, "en", sha, sha, article, text=text
    )
    told = tuple(claim(n, text, **given) for n, given in enumerate(claims or [{}]))
    reading = Reading("reportedly.reading/1", report, (), told, (), ())
    passages = (Passage(0, len(text), 0, "body"),)
    return Kept(reading, passages, maker.id, source.key)


@pytest.fixture
def kept() -> Make:
    return make_kept


@pytest.fixture
def maker() -> Maker:
    return MAKER


@pytest.fixture
def event_day() -> Callable[[str | None, str | None], dict[str, Any]]:
    return when


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.sqlite"


@pytest.fixture
def writer(path: Path) -> Writer:
    return Writer(path, clock=lambda: "2031-02-04T00:00:00Z")
