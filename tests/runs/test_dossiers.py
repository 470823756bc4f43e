"""Everything behind an id, whether it counts or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import api
from reportedly.errors import SettingsWrong
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.ledger.reader import Reader
from reportedly.records.dossiers import Dossier
from reportedly.runs.dossiers import dossier

TEXT = "Troops captured the town of Kunduz on Monday. At least 12 soldiers were killed in Kunduz."


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dossiers") / "l.sqlite"
    with api.open(path) as ledger:
        ledger.add(api.Source("x", TEXT.encode(), id="r0", published="2031-01-01"))
        ledger.add(api.Source("y", TEXT.encode(), id="r1", published="2031-01-02"))
        ledger.desk("Ann").withdraw("r1", "a forgery", "2031-01-03")
    return path


def shown(path: Path, key: str, day: str | None = None) -> Dossier:
    return dossier(Reader(path), open_gazetteer(), key, day)


def claims(path: Path, day: str | None = None) -> list[str]:
    with api.open(path) as ledger:
        return [f.claim.id for f in ledger.claims(known_on=day)]


def test_a_report_with_its_claims_and_what_was_made_of_them(path: Path) -> None:
    found = shown(path, "r0")
    assert (found.of, found.why_not) == ("report", None)
    assert {b.claim.id for b in found.claims} == set(claims(path))
    assert found.incidents
    assert found.control
    incident = shown(path, found.incidents[0].incident)
    assert incident.of == "incident"
    assert {b.claim.id for b in incident.claims} == set(found.incidents[0].claims)


def test_what_was_withdrawn_is_shown_with_the_reason(path: Path) -> None:
    found = shown(path, "r1")
    assert found.claims == ()
    assert found.why_not == "Ann withdrew it on 2031-01-03: a forgery"
    (gone,) = found.withdrawals
    assert shown(path, gone.id).of == "withdrawal"
    lost = next(c for c in claims(path, "2031-01-02") if c not in claims(path))
    assert shown(path, lost).why_not == "its report r1 is withdrawn"
    assert shown(path, lost, "2031-01-02").why_not is None


def test_an_id_of_nothing_is_refused(path: Path) -> None:
    with pytest.raises(SettingsWrong, match="has the id nothing"):
        shown(path, "nothing")
