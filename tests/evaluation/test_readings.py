"""Items go in by the public API, and files of readings come back as readers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.errors import SettingsWrong
from reportedly.evaluation.readings import as_line, as_source, open_recorded, recorded
from reportedly.evaluation.sets import Item

ITEM = Item("a", "Zwei plus zwei.", gold=["secret"], outlet="The Plainsman", published="2031-05-14")


def test_a_source_holds_what_was_published_and_no_gold() -> None:
    source = as_source(ITEM)
    assert (source.id, source.outlet, source.published) == ("a", "The Plainsman", "2031-05-14")
    assert source.content.decode() == ITEM.text


def test_an_error_is_a_reading_without_claims() -> None:
    line = as_line(ITEM, b'{"schema": "reportedly.reading/1", "error": {"code": "language"}}')
    assert line["report"] == {"id": "a"}
    assert line["claims"] == []
    assert line["error"]["code"] == "language"


def test_recorded_lines_of_one_report_are_put_together() -> None:
    lines = [{"report": {"id": "a"}, "claims": [n], "mentions": []} for n in (1, 2)]
    other = Item("b", "", gold=[])
    assert [line["claims"] for line in recorded(lines)([ITEM, other])] == [[1, 2], []]


def test_a_file_that_holds_no_readings_is_told(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text(json.dumps({"report": {"id": "a"}}) + "\nno json\n", encoding="utf-8")
    with pytest.raises(SettingsWrong, match=r"old\.jsonl:2"):
        list(open_recorded(path))
