"""The count before reading is that of what `gather` gives, or open."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.reports.counting import count
from reportedly.reports.gather import gather


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Troops took Orrin.")
    (tmp_path / "b.jsonl").write_text('{"text": "One."}\n\n{"text": "Two."}\nno row\n')
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "d.txt").write_text("Not looked at.")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "e.html").write_text("<p>Troops left Orrin.</p>")
    (tmp_path / "rows").write_text('{"text": "Told by its first bytes."}\n' * 3)
    return tmp_path


@pytest.mark.parametrize("names", ["", "a.txt", "b.jsonl", "*.txt", "none*", "rows", "gone.txt"])
def test_as_many_as_are_gathered(folder: Path, names: str) -> None:
    inputs = [str(folder / names), str(folder / "a.txt")]
    assert count(inputs) == len(list(gather(inputs)))


def test_open_where_only_reading_tells(folder: Path) -> None:
    table = folder / "t.csv"
    table.write_text('text\n"Two\nlines"\n')
    for name in ("-", "https://example.org/x", str(table), str(folder), "bad\0name"):
        assert count([name]) in (None, 1)
    assert count([str(folder)]) is None, "it holds a table now"
