"""An analyst's desk: what is entered is checked, changes the claims, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from reportedly import api
from reportedly.errors import LedgerError, SettingsWrong
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.ledger.reader import Reader
from reportedly.runs.judging import Verdicts, verdicts

TEXTS = (
    "Troops captured the town of Kunduz on Monday. At least 12 soldiers were killed in Kunduz.",
    "Kunduz fell to troops on Monday, officials said. Nineteen soldiers were killed in Kunduz.",
)
ORCHARD = "gn:1135690"
"""The province of Kunduz."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("judged") / "l.sqlite"
    with api.open(path) as ledger:
        for number, text in enumerate(TEXTS):
            source = api.Source("x", text.encode(), id=f"r{number}", published="2031-01-01")
            ledger.add(source)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, filled: bytes) -> Path:
    path = tmp_path / "l.sqlite"
    path.write_bytes(filled)
    return path


def seen(path: Path, day: str | None = None) -> Verdicts:
    return verdicts(Reader(path), open_gazetteer(), day)


def claims(path: Path, kind: str) -> list[api.Found]:
    with api.open(path) as ledger:
        return list(ledger.claims(kind=kind))


def test_a_pair_judged_undone_and_judged_again(path: Path) -> None:
    one, other = (f.claim.id for f in claims(path, "casualties.killed"))
    with api.open(path) as ledger:
        desk = ledger.desk("Ann")
        first = desk.same(other, one, "the same toll", "2031-01-02")
        assert first.status == "entered"
        assert desk.same(one, other, "the same toll", "2031-01-02").status == "known"
        assert [row[:2] for row in seen(path).same] == [tuple(sorted((one, other)))]
        assert seen(path, "2031-01-01").same == ()
        with pytest.raises(SettingsWrong, match="says otherwise") as wrong:
            desk.not_same(one, other, "two tolls", "2031-01-03")
        assert f"judge undo {first.judgement.id}" in wrong.value.remedy
        undo = desk.undo(first.judgement.id, "a mistake", "2031-01-03")
        assert seen(path).same == ()
        assert len(seen(path, "2031-01-02").same) == 1
        with pytest.raises(SettingsWrong, match="undone by") as wrong:
            desk.same(one, other, "the same toll", "2031-01-02")
        assert f"judge undo {undo.judgement.id}" in wrong.value.remedy
        with pytest.raises(SettingsWrong, match="already"):
            desk.undo(first.judgement.id, "again", "2031-01-04")
        assert desk.not_same(one, other, "two tolls", "2031-01-04").status == "entered"
        desk.undo(undo.judgement.id, "it was right", "2031-01-05")
        told = {one.judgement.id: one for one in ledger.judgements()}
        assert len(told) == 4
        assert told[first.judgement.id].status == "review", "a later one says otherwise"
        assert seen(path).same == ()
        assert len(seen(path).not_same) == 1


def test_a_figure_is_judged_by_its_words_or_sign(path: Path) -> None:
    (found, _) = claims(path, "casualties.killed")
    (figure,) = found.claim.figures
    with api.open(path) as ledger:
        desk = ledger.desk("Ann")
        with pytest.raises(SettingsWrong, match="not one figure") as wrong:
            desk.figure(found.claim.id, "13", "misread")
        assert figure.text in wrong.value.remedy
        with pytest.raises(SettingsWrong, match="more than"):
            desk.figure(found.claim.id, figure.id, "misread", low=4, high=3)
        desk.figure(found.claim.id, figure.text, "misread", low=21, high=21)
    (right,) = seen(path).applied(found.claim).figures
    assert (right.text, right.low, right.high) == ("[21]", 21, 21)
    assert (figure.text, figure.low) == ("At least 12", 12)


def test_a_place_is_judged_by_its_words(path: Path) -> None:
    (found, _) = claims(path, "casualties.killed")
    with api.open(path) as ledger:
        desk = ledger.desk("Ann")
        with pytest.raises(SettingsWrong, match="gazetteer has no place gn:0") as wrong:
            desk.place(found.claim.id, "kunduz", "gn:0", "the province")
        assert "gazetteer show" in wrong.value.remedy
        with pytest.raises(SettingsWrong, match="not one place"):
            desk.place(found.claim.id, "Faizabad", ORCHARD, "the province")
        desk.place(found.claim.id, "kunduz", ORCHARD, "the province")
    (right,) = seen(path).applied(found.claim).places
    assert (right.id, right.feature, right.lat) == (ORCHARD, "adm1", None)
    assert seen(path).places.keys() == {ORCHARD}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (lambda d, c: d.same(c, c, "x"), "Both claims"),
        (lambda d, c: d.same(c, "c0", "x"), "would not stand: claim c0"),
        (lambda d, c: d.same(c, c + "0", " "), "--why is empty"),
        (lambda d, c: d.figure("c0", "12", "x"), "There is no claim c0"),
        (lambda d, c: d.undo("j0", "x"), "nothing here has the id j0"),
        (lambda d, c: d.undo("j0", "x", "soon"), "is no date"),
        (lambda d, c: d.withdraw("r9", "x"), "holds no report r9"),
        (lambda d, c: d.purge("r9", "x"), "holds no report r9"),
    ],
)
def test_what_cannot_be_entered_is_told(
    path: Path, entry: Callable[[object, str], object], says: str
) -> None:
    with api.open(path) as ledger:
        before = list(ledger.dump())
        claim = claims(path, "casualties.killed")[0].claim.id
        with pytest.raises(SettingsWrong, match=says):
            entry(ledger.desk("Ann"), claim)
        assert list(ledger.dump()) == before


def test_a_desk_needs_a_name_and_a_ledger(path: Path, tmp_path: Path) -> None:
    with api.open(path) as ledger, pytest.raises(SettingsWrong, match="--who"):
        ledger.desk(" ")
    with api.open(tmp_path / "none.sqlite") as none, pytest.raises(LedgerError, match="no ledger"):
        none.desk("Ann")
    assert not (tmp_path / "none.sqlite").exists()


def test_judgement_undo_and_replay_are_equal(path: Path, filled: bytes, tmp_path: Path) -> None:
    """All entries, in another ledger of the same reports and in another order: the same dump."""
    one, other = (f.claim.id for f in claims(path, "casualties.killed"))
    with api.open(path) as ledger:
        desk = ledger.desk("Ann")
        first = desk.same(one, other, "the same toll", "2031-01-02")
        desk.figure(one, "At least 12", "misread", low=21, at="2031-01-02")
        desk.place(one, "Kunduz", ORCHARD, "the province", "2031-01-02")
        gone = desk.withdraw("r1", "retracted", "2031-01-03")
        undo = desk.undo(first.judgement.id, "a mistake", "2031-01-04")
        desk.undo(undo.judgement.id, "no mistake", "2031-01-05")
        desk.undo(gone.withdrawal.id, "it was another", "2031-01-06")
        rows = [one.judgement for one in ledger.judgements()]
        expected, told = list(ledger.dump()), ledger.judgements()
    replayed = tmp_path / "replayed.sqlite"
    replayed.write_bytes(filled)
    with api.open(replayed) as ledger:
        assert ledger.replay([*rows[::-1], gone.withdrawal]) == len(rows) + 1
        assert ledger.replay(rows) == 0
        assert list(ledger.dump()) == expected
        assert ledger.judgements() == told
    assert seen(replayed) == seen(path)
    forged = msgspec.structs.replace(rows[0], why="another reason")
    with api.open(replayed) as ledger, pytest.raises(SettingsWrong, match="was changed"):
        ledger.replay([forged])


def test_all_undone_the_claims_are_as_they_were(path: Path) -> None:
    before = claims(path, "casualties.killed")
    with api.open(path) as ledger:
        desk = ledger.desk("Ann")
        key = before[0].claim.id
        entries = [
            desk.figure(key, "At least 12", "misread"),
            desk.place(key, "Kunduz", ORCHARD, "the province"),
        ]
        judged = seen(path)
        assert judged.applied(before[0].claim) != before[0].claim
        for entry in entries:
            desk.undo(entry.judgement.id, "a mistake")
    assert claims(path, "casualties.killed") == before
    assert [seen(path).applied(found.claim) for found in before] == [f.claim for f in before]
