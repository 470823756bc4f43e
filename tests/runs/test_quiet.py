"""A report without any event word: nothing is parsed, its record says so, no claim is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reportedly import api
from reportedly.publications.evidence import publish
from reportedly.runs import stages

ROOT = Path(__file__).resolve().parents[2]
QUIET = (ROOT / "benchmarks" / "quiet.txt").read_text(encoding="utf-8").splitlines()
NEWS = "Bakers in Lyon sold bread.\n\nRebels shelled the town of Ansongo on Monday."


@pytest.mark.parametrize("text", QUIET, ids=range(len(QUIET)))
def test_a_quiet_report_is_not_parsed_and_says_so(text: str) -> None:
    reading = api.read(text)
    assert reading.claims == ()
    assert [(u.start, u.end, u.why) for u in reading.unread] == [(0, len(text), "no_event_word")]


def test_its_places_are_found_all_the_same() -> None:
    reading = api.read("Bakers from Lyon sold plum cake.")
    assert [(m.text, m.why) for m in reading.mentions] == [("Lyon", "stated")]


def test_one_event_word_and_all_is_read() -> None:
    reading = api.read(NEWS)
    assert reading.claims
    assert reading.unread == ()
    assert {m.text for m in reading.mentions} >= {"Lyon", "Ansongo"}


def test_own_rules_bring_their_own_words(tmp_path: Path) -> None:
    text = "Bakers from Lyon iced a plum cake."
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "other.toml").write_text(
        '[[kind]]\nid = "other.icing"\ngloss = "a cake is iced"\n'
        '[[frame]]\nkind = "other.icing"\nverbs = ["ice"]\n'
    )
    assert [u.why for u in api.read(text).unread] == ["no_event_word"]
    reading = api.read(text, rules=tmp_path)
    assert [c.kind for c in reading.claims] == ["other.icing"]
    assert reading.unread == ()


def test_nothing_is_lost_by_looking_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The claims are those of a reading that parses everything."""
    texts = [*QUIET, NEWS, *(p.read_text(encoding="utf-8") for p in samples())]
    first = [api.read(text).claims for text in texts]
    monkeypatch.setattr("reportedly.claims.cues.may_tell", lambda *_: True)
    assert [api.read(text).claims for text in texts] == first


def samples() -> list[Path]:
    return sorted((ROOT / "samples").rglob("*.txt"))


def test_the_parser_is_not_even_loaded() -> None:
    code = (
        "import sys; from reportedly import api; "
        f"api.read({QUIET[0]!r}); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_page_says_once_why() -> None:
    page = publish([api.read(f"{QUIET[0]}\n\n{QUIET[1]}")]).decode()
    assert page.count("Not parsed: no word in it") == 1
    assert "Not read" not in page
    assert stages.NO_EVENT == "no_event_word"
