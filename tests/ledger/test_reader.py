from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.filters import Filters, phrase
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept

Make = Callable[..., Kept]


@pytest.fixture
def reader(
    path: Path, writer: Writer, kept: Make, maker: Maker, event_day: Callable[..., dict[str, Any]]
) -> Reader:
    days = [("2031-01-10", "2031-01-12"), ("2031-02-01", None), (None, "2030-12-31"), (None, None)]
    for number, (first, last) in enumerate(days):
        one: dict[str, Any] = {"when": event_day(first, last)}
        if number == 1:
            one |= {"kind": "casualties.killed", "modality": "denied"}
        text = f"Report {number} on the café at Orrin."
        writer.add(kept(f"r{number}", text, [one], published=f"2031-02-0{number + 1}"), maker)
    return Reader(path)


@pytest.mark.parametrize(
    ("filters", "reports"),
    [
        ({}, "r0 r1 r2 r3"),
        ({"family": "casualties"}, "r1"),
        ({"kind": "territory.captured"}, "r0 r2 r3"),
        ({"modality": "denied"}, "r1"),
        ({"actor": "veld"}, "r0 r1 r2 r3"),
        ({"actor": "actor:veld"}, "r0 r1 r2 r3"),
        ({"actor": "Orrin"}, ""),
        ({"place": "ORRIN"}, "r0 r1 r2 r3"),
        ({"place": "marland"}, "r0 r1 r2 r3"),
        ({"place": "%"}, ""),
        ({"source": "the mayor"}, "r0 r1 r2 r3"),
        ({"source": "tide"}, "r0 r1 r2 r3"),
        ({"since": "2031-01-12"}, "r0 r1"),
        ({"since": "2031-01-13"}, "r1"),
        ({"until": "2031-01-09"}, "r2"),
        ({"since": "2031-01-11", "until": "2031-01-11"}, "r0"),
        ({"text": "report 2"}, "r2"),
        ({"text": "cafe orrin"}, "r0 r1 r2 r3"),
        ({"text": "nothing of it"}, ""),
        ({"family": "casualties", "text": "orrin", "source": "mayor"}, "r1"),
    ],
)
def test_filters(reader: Reader, filters: dict[str, Any], reports: str) -> None:
    assert [f.report.id for f in reader.claims(Filters(**filters))] == reports.split()


def test_undated_claims_are_counted_apart(reader: Reader) -> None:
    assert reader.undated(Filters(since="2031-01-01")) == 1
    assert reader.undated(Filters(since="2031-01-01", family="casualties")) == 0


@given(st.text(st.characters(codec="utf-8")))
def test_any_words_can_be_searched(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    path = tmp_path_factory.getbasetemp() / "searched.sqlite"
    if not path.exists():
        Writer(path).close()
    reader = Reader(path)
    assert list(reader.claims(Filters(text=words))) == []
    reader.close()


def test_words_are_never_taken_for_operators() -> None:
    assert phrase('a OR "b') == '"a" "OR" """b"'


def test_dump_is_the_same_in_any_order_of_adding(tmp_path: Path, kept: Make, maker: Maker) -> None:
    reports = [kept(f"r{n}", f"Text {n}.", [{}, {}]) for n in range(8)]
    failures = [Failure(f"f{n}", "empty", "Empty.", "Fill it.") for n in range(3)]
    dumps = []
    for seed in range(3):
        path = tmp_path / f"{seed}.sqlite"
        writer = Writer(path)
        things: list[Kept | Failure] = [*reports, *failures]
        random.Random(seed).shuffle(things)
        for thing in things:
            if isinstance(thing, Failure):
                writer.add_failure(thing)
            else:
                writer.add(thing, maker)
        dumps.append(list(Reader(path).dump()))
    assert dumps[0] == dumps[1] == dumps[2]
    assert not any(b"added_at" in line for line in dumps[0])
