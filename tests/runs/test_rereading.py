"""Reading anew gives what adding anew would, web pages included, and can be cut short."""

from __future__ import annotations

import sqlite3
from itertools import islice
from pathlib import Path

import pytest

from reportedly import api
from reportedly.records.readings import Failure

ROOT = Path(__file__).resolve().parents[2]
SAMPLES, RULES = ROOT / "samples", ROOT / "docs" / "rules"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> list[api.Found]:
    with api.open(tmp_path_factory.mktemp("fresh") / "l.sqlite") as ledger:
        ledger.add(SAMPLES)
        return list(ledger.claims())


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A ledger of the samples, read with own rules."""
    path = tmp_path_factory.mktemp("old") / "l.sqlite"
    with api.open(path) as ledger:
        ledger.add(SAMPLES, rules=RULES)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, old: bytes) -> Path:
    path = tmp_path / "l.sqlite"
    path.write_bytes(old)
    return path


def test_read_anew_as_if_added_anew(path: Path, fresh: list[api.Found]) -> None:
    with api.open(path) as ledger:
        count = ledger.to_reread()
        done = list(ledger.rereading())
        assert len(done) == count == ledger.counts()["reports"]
        assert list(ledger.claims()) == fresh
        assert ledger.to_reread() == 0
        assert list(ledger.rereading()) == []
        assert {one.status for one in ledger.add(SAMPLES) if not isinstance(one, Failure)} == {
            "known"
        }


def test_cut_short_it_goes_on_where_it_stopped(path: Path, old: bytes, tmp_path: Path) -> None:
    with api.open(path) as ledger:
        whole = list(ledger.rereading(workers=2))
        expected = list(ledger.dump())
    cut = tmp_path / "cut.sqlite"
    cut.write_bytes(old)
    parts = []
    for _ in range(4):
        with api.open(cut) as ledger:
            parts += list(islice(ledger.rereading(), 3))
    with api.open(cut) as ledger:
        assert [*parts, *ledger.rereading()] == whole
        assert list(ledger.dump()) == expected


def test_without_its_source_a_report_is_read_from_its_text(path: Path) -> None:
    """As those of the first schema, which kept no sources."""
    with sqlite3.connect(path) as raw:
        raw.execute("DROP TRIGGER sources_no_delete")
        raw.execute("DELETE FROM sources")
    with api.open(path) as ledger:
        done = list(ledger.rereading())
        assert not [one for one in done if isinstance(one, Failure)]
        assert len(done) == ledger.counts()["reports"]
        assert {one.status for one in ledger.add(SAMPLES) if not isinstance(one, Failure)} == {
            "known"
        }


def test_one_that_is_refused_now_keeps_its_reading(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with api.open(path) as ledger:
        before = {found.claim.id for found in ledger.claims()}
    with sqlite3.connect(path) as raw:
        raw.execute("DROP TRIGGER sources_no_update")
        raw.execute("UPDATE sources SET content = x'789c030000000001'")
    with api.open(path) as ledger:
        done = list(ledger.rereading())
        assert all(isinstance(one, Failure) for one in done)
        assert {found.claim.id for found in ledger.claims()} == before
        assert len(ledger.failures()) == len(done)
