"""Signatures are kept with the reading, made where they are missing, and go with what is purged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Source
from reportedly.runs.stories import main_incidents_of, signatures
from reportedly.text.read import read
from reportedly.text.signatures import signature_of

MAKER = Maker("read", "9.9", (("rules", "r1"),))
TEXTS = {
    "a": "Shells fired from Mount Sarn struck the market of Tervel and killed eleven people.",
    "b": "Eleven people died in Tervel when shells from Mount Sarn struck the market.",
    "c": "The parliament of Norvia voted for a budget that raises the pay of all teachers.",
}


def kept(key: str) -> Kept:
    page = read(Source(key, TEXTS[key].encode(), id=key, published="2031-05-04"))
    report = msgspec.structs.replace(page.report, text=page.text)
    reading = Reading("reportedly.reading/1", report, (), (), (), ())
    return Kept(reading, page.passages, MAKER.id, key)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    opened = Writer(path, clock=lambda: "2031-05-05T00:00:00Z")
    yield opened
    opened.close()


def test_what_was_added_without_a_signature_gets_the_same_one(path: Path, writer: Writer) -> None:
    for key in TEXTS:
        one = kept(key)
        writer.add(one, MAKER, signature=signature_of(one) if key != "b" else None)
    assert list(signatures(Reader(path))) == [signature_of(kept(key)) for key in TEXTS]


def test_one_of_another_form_is_made_anew(path: Path, writer: Writer) -> None:
    one = kept("a")
    old = msgspec.structs.replace(signature_of(one), form="signature/0", names=("Nobody",))
    writer.add(one, MAKER, signature=old)
    assert list(signatures(Reader(path))) == [signature_of(one)]


def test_the_main_incident_of_each_report(path: Path, writer: Writer) -> None:
    for key in reversed(TEXTS):
        writer.add(kept(key), MAKER, signature=signature_of(kept(key)))
    a, b, c = main_incidents_of(Reader(path))
    assert (a.report, b.report, c.report) == ("a", "b", "c")
    assert a.incident == b.incident != c.incident
    assert b.why == "tells the event of a: both name Mount Sarn and Tervel"
    assert main_incidents_of(Reader(path), "2031-05-03") == []


def test_a_signature_goes_with_its_report_and_in_no_other_way(path: Path, writer: Writer) -> None:
    for key in TEXTS:
        writer.add(kept(key), MAKER, signature=signature_of(kept(key)))
    for change in ("DELETE FROM signatures", "UPDATE signatures SET form = 'x'"):
        beside = sqlite3.connect(path)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            beside.execute(change)
        beside.close()
    writer.purge("a", "Ada", "2031-05-06", "asked for")
    assert [s.report for s in signatures(Reader(path))] == ["b", "c"]
    beside = sqlite3.connect(path)
    assert beside.execute("SELECT count(*) FROM signatures").fetchone() == (2,)
    beside.close()
