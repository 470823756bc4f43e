"""What nobody says has happened is never told as if it had."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import api

TOLD = [
    ("The army will attack Menaka next week, the minister said.", "Planned, and not told"),
    ("Rebels could shell Menaka, residents said.", "Possible, and not told"),
    ("Rebels failed to capture Menaka on Monday, the mayor said.", "Denied by"),
    ("Rebels captured Menaka on Monday, the mayor said.", "Capture in"),
]


@pytest.mark.parametrize(("text", "opens"), TOLD)
def test_how_an_incident_is_told(tmp_path: Path, text: str, opens: str) -> None:
    report = api.Source("r1", text.encode(), id="r1", outlet="Courier", published="2031-05-14")
    with api.open(tmp_path / "ledger.sqlite") as ledger:
        list(ledger.add([report]))
        brief = ledger.brief("Menaka")
    every = [s for section in brief.sections for s in section.sentences]
    told = [s.text for s in every if s.template.startswith("incident.")]
    assert len(told) == 1
    assert told[0].startswith(opens)
