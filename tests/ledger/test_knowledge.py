"""What counts on which day: reports received by then, not withdrawn by then, judged by then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from reportedly.ledger.filters import Filters
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.judgements import Undo, judgement, same, withdrawal
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept

Make = Callable[..., Kept]


def received(kept: Kept, moment: str) -> Kept:
    report = msgspec.structs.replace(kept.reading.report, received=moment)
    return msgspec.structs.replace(
        kept, reading=msgspec.structs.replace(kept.reading, report=report)
    )


def keys(reader: Reader, day: str | None = None) -> list[str]:
    return [found.report.id for found in reader.claims_known(day)]


@pytest.fixture
def reader(path: Path, writer: Writer, kept: Make, maker: Maker) -> Reader:
    """r1 received on the 9th though published on the 3rd; r2 published on the 5th; r3 undated."""
    for one in (
        received(kept("r1", claims=[{"id": "c1"}]), "2031-02-09T23:00:00+02:00"),
        kept("r2", "Orrin fell.", claims=[{"id": "c2"}, {"id": "c3"}], published="2031-02-05"),
        kept("r3", "Orrin held.", claims=[{"id": "c4"}], published=None),
    ):
        writer.add(one, maker)
    return Reader(path)


def test_a_report_counts_from_the_day_it_was_received_published_or_added(reader: Reader) -> None:
    assert keys(reader, "2031-02-03") == []
    assert keys(reader, "2031-02-04") == ["r3"]
    assert keys(reader, "2031-02-08") == ["r2", "r2", "r3"]
    assert keys(reader, "2031-02-09") == keys(reader) == ["r1", "r2", "r2", "r3"]
    assert [f.known for f in reader.claims_known()] == [
        "2031-02-09", "2031-02-05", "2031-02-05", "2031-02-04",
    ]  # fmt: skip
    assert [f.report.id for f in reader.claims(Filters(known_on="2031-02-04"))] == ["r3"]


def test_a_withdrawal_counts_from_its_own_day(reader: Reader, writer: Writer) -> None:
    taken_back = withdrawal("r2", "ann", "2031-02-07", "retracted")
    assert writer.withdraw(taken_back) is True
    assert writer.withdraw(taken_back) is False
    assert keys(reader, "2031-02-06") == ["r2", "r2", "r3"]
    assert keys(reader, "2031-02-07") == ["r3"]
    assert [f.report.id for f in reader.claims()] == ["r1", "r3"]
    assert reader.undated(Filters()) == 2
    writer.judge(judgement(Undo(taken_back.id), "ann", "2031-02-08", "a mistake"))
    assert keys(reader, "2031-02-07") == ["r3"]
    assert keys(reader, "2031-02-08") == ["r2", "r2", "r3"]


def test_an_earlier_day_is_asked_with_the_latest_reading(
    reader: Reader, writer: Writer, kept: Make
) -> None:
    newer = Maker("read", "9.10", (("rules", "r2"),))
    again = kept("r3", "Orrin held.", [{"id": "c9"}], newer, published=None)
    writer.add(again, newer)
    assert [f.claim.id for f in reader.claims_known("2031-02-04")] == ["c9"]


def test_why_a_claim_does_not_count(reader: Reader, writer: Writer, kept: Make) -> None:
    writer.withdraw(withdrawal("r2", "ann", "2031-02-07", "retracted"))
    newer = Maker("read", "9.10", (("rules", "r2"),))
    writer.add(kept("r3", "Orrin held.", [{"id": "c9"}], newer, published=None), newer)
    found = reader.grounds(["c1", "c2", "c4", "c9", "c0"], "2031-02-08")
    assert found["c1"] == "its report r1 was not known by then"
    assert found["c2"] == "its report r2 is withdrawn"
    assert found["c4"] == "the latest reading of r3 no longer has it"
    assert not isinstance(found["c9"], str)
    assert found["c0"] == "no report of this ledger has it"


def test_judgements_are_kept_once_and_dumped_in_any_order(tmp_path: Path) -> None:
    rows = [judgement(same("a", f"b{n}"), "ann", f"2031-01-0{n}", "seen") for n in range(1, 6)]
    dumps: list[list[bytes]] = []
    for order in (rows, rows[::-1]):
        path = tmp_path / f"{len(dumps)}.sqlite"
        writer = Writer(path)
        assert [writer.judge(row) for row in order] == [True] * 5
        assert writer.judge(rows[0]) is False
        writer.withdraw(withdrawal("r1", "ann", "2031-01-09", "retracted"))
        reader = Reader(path)
        assert reader.judgements() == tuple(rows)
        assert reader.judgements("2031-01-02") == tuple(rows[:2])
        dumps.append(list(reader.dump()))
    assert dumps[0] == dumps[1]
    assert sum(b'"row":"judgement"' in line for line in dumps[0]) == 5
    assert b'"at":"2031-01-01"' in b"".join(dumps[0])
    assert b"added_at" not in b"".join(dumps[0])
