"""What is kept up to date equals what is linked from the start, in whatever order reports come."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.synthetic import MAKER, Told, reports
from reportedly import api
from reportedly.errors import LedgerError, SettingsWrong
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.incidents import Incident
from reportedly.runs.asking import held, situation
from reportedly.runs.ledgers import _lies_in
from reportedly.runs.linking import incidents, known
from reportedly.situation.asked import Asked


def add(path: Path, told: list[Told]) -> None:
    writer = Writer(path, clock=lambda: "2031-02-04T00:00:00Z")
    with writer.together():
        for one in told:
            writer.add(one.kept, MAKER)
    writer.close()


def refreshed(path: Path) -> tuple[Incident, ...]:
    with api.open(path) as ledger:
        return tuple(ledger.incidents())


def from_the_start(path: Path) -> tuple[Incident, ...]:
    reader = Reader(path)
    gazetteer = open_gazetteer()
    return incidents(known(reader, gazetteer), gazetteer)


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_arrival_gives_what_linking_from_the_start_gives(
    tmp_path: Path, seed: int
) -> None:
    told = list(reports(1500, seed=seed))
    chance = random.Random(seed)
    chance.shuffle(told)
    path = tmp_path / "some.sqlite"
    first = len(told) * 2 // 3
    add(path, told[:first])
    assert refreshed(path) == from_the_start(path)
    while first < len(told):
        some = first + chance.randrange(1, 60)
        add(path, told[first:some])
        first = some
        assert refreshed(path) == from_the_start(path)


def entered(
    path: Path,
    turn: int,
    told: list[Told],
    chance: random.Random,
    before: list[str],
    month: str = "2031-03-",
) -> str | None:
    """Enter something at random; the id of the entry."""
    claims = [claim for one in told for claim in one.kept.reading.claims]
    day = f"{month}{turn + 1:02}"
    with api.open(path) as ledger:
        desk = ledger.desk("K.")
        if turn % 5 == 0:
            one, other = chance.sample(claims, 2)
            return desk.same(one.id, other.id, "one raid", day).judgement.id
        if turn % 5 == 1:
            some = chance.choice([i for i in ledger.incidents() if len(i.reports) > 1])
            return desk.not_same(some.claims[0], some.claims[-1], "two", day).judgement.id
        if turn % 5 == 2:
            report = chance.choice(told).kept.reading.report.id
            return desk.withdraw(report, "taken back", day).withdrawal.id
        if turn % 5 == 3:
            claim = chance.choice([c for c in claims if c.figures])
            figure = claim.figures[0].id
            return desk.figure(claim.id, figure, "misprint", low=turn, at=day).judgement.id
        desk.undo(before.pop(chance.randrange(len(before))), "a slip", day)
    return None


@pytest.mark.parametrize("seed", range(3))
def test_what_analysts_say_and_take_back_is_followed(tmp_path: Path, seed: int) -> None:
    told = list(reports(600, seed=seed))
    path = tmp_path / "some.sqlite"
    add(path, told)
    refreshed(path)
    chance, before = random.Random(seed), list[str]()
    for turn in range(25):
        with suppress(SettingsWrong):  # of what is withdrawn nothing can be said
            before += filter(None, [entered(path, turn, told, chance, before)])
        assert refreshed(path) == from_the_start(path)


def test_nothing_is_kept_of_a_purged_report(tmp_path: Path) -> None:
    told = list(reports(300, seed=4))
    path = tmp_path / "some.sqlite"
    add(path, told)
    before = refreshed(path)
    report = next(i for i in before if len(i.reports) > 1).reports[0]
    with api.open(path) as ledger:
        ledger.desk("K.").purge(report, "a court says so")
    with api.open(path) as ledger:
        assert ledger._open().derived() is None
    after = refreshed(path)
    assert after == from_the_start(path)
    assert all(report not in i.reports for i in after)


def test_other_rules_leave_what_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite"
    add(path, list(reports(300, seed=4)))
    refreshed(path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "sides.toml").write_text(
        '[[side]]\nconflict = "x"\nside = "x"\nactors = ["taliban"]\n', encoding="utf-8"
    )
    with api.open(path) as ledger:
        held = ledger._open().derived()
        assert list(ledger.incidents(rules=tmp_path / "rules"))
        assert ledger._open().derived() == held


def test_a_ledger_that_cannot_be_written_is_asked_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite"
    add(path, list(reports(300, seed=4)))
    path.chmod(0o400)
    with api.open(path) as ledger:
        ledger._write = refuse  # type: ignore[method-assign]
        assert tuple(ledger.incidents()) == from_the_start(path)


def refuse() -> Writer:
    raise LedgerError("It cannot be written.", remedy="Check the file.", where="here")


def test_a_province_is_told_of_as_the_whole_is(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite"
    add(path, list(reports(1500, seed=2)))
    whole = refreshed(path)
    with api.open(path) as ledger:
        everywhere = list(ledger.control())
        assert len(everywhere) > 20
        for place in ("X0", "X1P3", "x2p", "X0P0D0T0", "nowhere"):
            meant = {found.claim.id for found in ledger.claims(place=place)}
            some = tuple(i for i in whole if not meant.isdisjoint(i.claims))
            assert tuple(ledger.incidents(place=place)) == some
            held = [one for one in everywhere if _lies_in(one, place)]
            assert list(ledger.control(place=place)) == held


def test_no_dump_has_what_is_derived(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite"
    add(path, list(reports(100, seed=2)))
    with api.open(path) as ledger:
        before = list(ledger.dump())
        assert list(ledger.incidents())
        assert list(ledger.dump()) == before


@pytest.mark.parametrize("seed", range(2))
def test_a_province_as_known_on_a_day_is_told_of_as_the_whole_is(tmp_path: Path, seed: int) -> None:
    told = list(reports(900, seed=seed))
    path = tmp_path / "some.sqlite"
    add(path, told)
    chance, before = random.Random(seed), list[str]()
    for turn in range(10):
        with suppress(SettingsWrong):
            before += filter(None, [entered(path, turn, told, chance, before, "2030-01-")])
    gazetteer = open_gazetteer()
    for day in ("2030-01-02", "2030-01-04", "2030-01-07", "2031-01-01"):
        with api.open(path) as ledger:
            whole = incidents(known(ledger._open(), gazetteer, day), gazetteer)
            for place in ("X0", "X3", "X1P3", "x5p", "nowhere"):
                claims = ledger.claims(place=place, known_on=day)
                meant = {found.claim.id for found in claims}
                some = tuple(i for i in whole if not meant.isdisjoint(i.claims))
                assert tuple(ledger.incidents(place=place, known_on=day)) == some


@pytest.mark.parametrize("seed", range(2))
def test_the_situation_of_an_area_is_that_out_of_the_whole(tmp_path: Path, seed: int) -> None:
    told = list(reports(1500, seed=seed))
    path = tmp_path / "some.sqlite"
    add(path, told)
    chance, before = random.Random(seed), list[str]()
    for turn in range(10):
        with suppress(SettingsWrong):
            before += filter(None, [entered(path, turn, told, chance, before)])
    with api.open(path) as ledger:
        whole = held(ledger._open(), open_gazetteer())
        busy = Counter(one.place for one in whole.incidents).most_common(8)
        for place in ("X0", *(line[-1] for line, _ in busy if line)):
            for day in (None, "2030-01-02"):
                assert ledger.situation(place, as_of=day) == situation(
                    whole, place, day, None, Asked()
                )
        with pytest.raises(SettingsWrong):
            ledger.situation("nowhere")
