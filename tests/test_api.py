"""The one door: a text in, a reading out; a ledger opened, filled, asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from reportedly.api import filters_of, read_all
from reportedly.errors import InputUnreadable, LedgerError, SettingsWrong
from reportedly.records.readings import Failure, Reading, Unreadable
from reportedly.records.reports import Source

TEXT = (
    "Troops of the Veld Army captured the town of Kunduz on Monday, the defence ministry said.\n\n"
    "At least 12 soldiers were killed, according to the United Nations."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return reportedly.read(
        TEXT, title="Town falls", outlet="Tide Post", published="2031-03-05", id="one"
    )


def test_a_text_becomes_a_reading(reading: Reading) -> None:
    assert reading.report.id == "one"
    assert reading.report.text == TEXT
    families = {claim.family for claim in reading.claims}
    assert {"territory", "casualties"} <= families
    for claim in reading.claims:
        assert claim.evidence, "every claim is grounded"
        for piece in claim.evidence:
            assert TEXT[piece.start : piece.end] == piece.quote
        assert claim.attribution[0].name == "Tide Post"
        assert claim.maker.startswith("read/")


def test_the_same_text_gives_the_same_reading(reading: Reading) -> None:
    again = reportedly.read(
        TEXT, title="Town falls", outlet="Tide Post", published="2031-03-05", id="one"
    )
    assert again == reading


def test_html_is_read_as_html() -> None:
    page = f"<html><body><article><h1>Town falls</h1><p>{TEXT}</p></article></body></html>"
    found = reportedly.read(page, html=True)
    assert isinstance(found.report.text, str)
    assert "<p>" not in found.report.text
    assert found.claims


@pytest.mark.parametrize(
    ("text", "given", "code"),
    [
        ("", {}, "empty"),
        (" \n\t ", {}, "empty"),
        ("a\0b", {}, "not_text"),
        (TEXT, {"published": "yesterday or so"}, "bad_date"),
        (TEXT, {"language": "fr"}, "language"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, given: dict[str, str], code: str) -> None:
    with pytest.raises(InputUnreadable) as told:
        reportedly.read(text, **given)  # type: ignore[arg-type]
    assert told.value.code == code
    assert told.value.remedy


def test_a_lone_surrogate_is_read_as_a_replacement() -> None:
    found = reportedly.read("Troops captured Kunduz \ud800 on Monday.")
    assert isinstance(found.report.text, str)
    assert found.report.text.count("\ufffd") == 1


def test_many_inputs_in_order_with_a_row_for_each_that_fails(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    row = Source("row", TEXT.encode(), id="r", row=True)
    lines = list(read_all([good, tmp_path / "gone.txt", row], outlet="Tide Post"))
    assert isinstance(lines[0], Reading)
    assert isinstance(lines[1], Unreadable)
    assert lines[1].error.code == "missing"
    assert isinstance(lines[2], Reading)
    assert lines[0].report.outlet == lines[2].report.outlet == "Tide Post"
    assert lines[0].report.text == TEXT
    assert not isinstance(lines[2].report.text, str), "a row's text is left out"


def test_a_wrong_option_is_refused_before_anything_is_read() -> None:
    with pytest.raises(SettingsWrong, match="no date"):
        read_all(["x"], published="soon")
    with pytest.raises(SettingsWrong, match="no filter"):
        filters_of(colour="red")
    with pytest.raises(SettingsWrong):
        filters_of(modality="perhaps")


def test_a_ledger_from_first_to_last(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    source = Source("row", TEXT.encode(), id="r", published="2031-03-05", row=True)
    with reportedly.open(path) as ledger:
        first = ledger.add([source, str(tmp_path / "gone.txt")])
        again = ledger.add(source)
        found = list(ledger.claims(family="casualties"))
    assert [getattr(one, "status", "failed") for one in (*first, *again)] == [
        "added",
        "failed",
        "known",
    ]
    assert [f.claim.kind for f in found] == ["casualties.killed"]
    assert found[0].report.id == "r"


def test_same_id_other_text_is_a_failure_named_after_its_input(tmp_path: Path) -> None:
    with reportedly.open(tmp_path / "l.sqlite") as ledger:
        ledger.add(Source("a:1", b"Troops captured Kunduz.", id="x"))
        (refused,) = ledger.add(Source("a:2", b"Troops left Kunduz.", id="x"))
        assert isinstance(refused, Failure)
        assert (refused.input, refused.code) == ("a:2", "same_id")
        assert ledger.counts()["reports"] == 1


def test_a_ledger_that_is_none_says_so(tmp_path: Path) -> None:
    with reportedly.open(tmp_path / "none.sqlite") as ledger, pytest.raises(LedgerError):
        list(ledger.claims())


def test_records_show_themselves(reading: Reading) -> None:
    words, table = str(reading), reading._repr_html_()
    assert "Town falls (Tide Post, 2031-03-05)" in words
    assert "source: Tide Post" in words
    assert "<table>" in table
    assert "<td" in reading.claims[0]._repr_html_()


def test_shown_words_are_inert() -> None:
    found = reportedly.read("<b onclick=x>Troops</b> captured Kunduz \x1b[31m & left on Monday.")
    assert "<b" not in found._repr_html_()
    assert "\x1b" not in str(found)


HEAVY = ("spacy", "numpy", "thinc", "trafilatura", "marisa_trie", "lxml")


@pytest.mark.parametrize(
    "doing",
    [
        "import reportedly",
        "import reportedly; reportedly.read; reportedly.open",
        "from reportedly.cli import run; run(['--help'])",
        "from reportedly.cli import run; run(['read', '--help'])",
        "from reportedly.cli import run; run(['claims', '--ledger', 'nowhere/x'])",
        "from reportedly.cli import run; run(['schema'])",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(doing: str) -> None:
    script = f"{doing}\nimport sys; sys.exit(','.join(set({HEAVY}) & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
