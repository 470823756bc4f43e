"""`reportedly read`: the three formats, and every bad input told in one line."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reportedly.records.readings import json_schema

Command = Callable[..., Any]


def test_jsonl_keeps_the_contract(report: Path, command: Command) -> None:
    ended = command(
        "read", report, report, "--format", "jsonl", "--outlet", "Tide Post", "--published",
        "2031-03-05",
    )  # fmt: skip
    assert (ended.code, ended.err) == (0, "")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(line, json_schema())
    assert lines[0]["report"]["text"] == report.read_text(encoding="utf-8")
    assert lines[0]["report"]["outlet"] == "Tide Post"
    assert {c["kind"].split(".")[0] for c in lines[0]["claims"]} >= {"territory", "casualties"}


@pytest.mark.parametrize("with_text", [False, True])
def test_the_text_of_rows_is_left_out_unless_asked_for(
    tmp_path: Path, command: Command, with_text: bool
) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "Troops captured Kunduz."}\n', encoding="utf-8")
    options = ["--with-text"] if with_text else []
    line = json.loads(command("read", rows, "--format", "jsonl", *options).out)
    assert ("text" in line["report"]) is with_text


def test_text_is_for_eyes_and_says_what_is_unknown(report: Path, command: Command) -> None:
    ended = command("read", report)
    assert ended.code == 0
    assert "territory.captured · claimed" in ended.out
    assert "when     not stated" in ended.out
    assert "source   outlet not stated <- defence ministry" in ended.out
    assert "“At least 12" in ended.out
    assert "\x1b" not in ended.out, "no colour where no terminal is"
    assert max(map(len, ended.out.splitlines())) <= 120


def test_html_is_one_file_with_scripts_of_the_text_inert(tmp_path: Path, command: Command) -> None:
    report = tmp_path / "hostile.txt"
    report.write_text("Troops captured Kunduz <script>alert('x')</script> on Monday.\n")
    page = tmp_path / "out.html"
    ended = command("read", report, "--format", "html", "-o", page)
    assert (ended.code, ended.out) == (0, "")
    written = page.read_text(encoding="utf-8")
    assert written.startswith("<!DOCTYPE html>")
    assert "<script>alert" not in written


def test_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = TextIOWrapper(BytesIO(b"Troops captured Kunduz."))
    monkeypatch.setattr(sys, "stdin", stream)
    assert "territory.captured" in command("read", "-").out


def test_a_file_is_written_whole_or_not_at_all(report: Path, command: Command) -> None:
    target = report.with_name("out.jsonl")
    target.write_text("what was there")
    assert command("read", report, "--published", "soon", "-o", target).code == 2
    assert target.read_text() == "what was there"
    assert command("read", report, "--format", "jsonl", "-o", target).code == 0
    assert json.loads(target.read_text(encoding="utf-8"))
    assert sorted(p.name for p in report.parent.iterdir()) == ["out.jsonl", "report.txt"]


def test_an_output_that_cannot_be_written(report: Path, command: Command) -> None:
    ended = command("read", report, "-o", report.parent / "nowhere" / "out")
    assert ended.code == 5
    assert ended.err.count("\n") == 1
    if Path("/dev/full").exists():
        full = command("read", report, "--format", "jsonl", "-o", "/dev/full")
        assert full.code == 5
        assert "No space left" in full.err


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n ", "empty"),
    "nul.txt": (b"Troops\0 captured Kunduz.", "not_text"),
    "paper.txt": (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "not_text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "not_text"),
    "long.jsonl": (b'{"text": "' + b"Troops captured Kunduz. " * 850_000 + b'"}\n', "too_long"),
    "date.jsonl": (b'{"text": "Troops captured Kunduz.", "published": "someday"}\n', "bad_date"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_one_line_and_the_others_are_read(
    report: Path, command: Command, name: str
) -> None:
    content, code = BAD[name]
    bad = report.with_name(name)
    bad.write_bytes(content)
    ended = command("read", report, bad, report, "--format", "jsonl")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert name in ended.err
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert ["error" in line for line in lines] == [False, True, False]
    jsonschema.validate(lines[1], json_schema())
    assert lines[1]["error"]["code"] == code
    assert lines[1]["error"]["remedy"]


def test_a_malformed_row_in_the_middle(tmp_path: Path, command: Command) -> None:
    rows = tmp_path / "rows.jsonl"
    good = '{"text": "Troops captured Kunduz."}\n'
    rows.write_text(good + '{"text": "torn\n' + good, encoding="utf-8")
    ended = command("read", rows, "--format", "jsonl")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert ["error" in line for line in lines] == [False, True, False]
    assert lines[1]["error"]["input"] == f"{rows}:2"
    assert ended.code == 1


def test_broken_utf8_is_read_with_a_mark_for_each_byte(tmp_path: Path, command: Command) -> None:
    file = tmp_path / "broken.txt"
    file.write_bytes(b"\xef\xbb\xbfTroops captured Kunduz \xff\xfe on Monday.")
    ended = command("read", file, "--format", "jsonl")
    assert ended.code == 0
    assert json.loads(ended.out)["report"]["text"] == (
        "Troops captured Kunduz \ufffd\ufffd on Monday."
    )


def test_a_missing_file_and_a_wrong_option(report: Path, command: Command) -> None:
    ended = command("read", "gone.txt", report)
    assert ended.code == 1
    assert "gone.txt: There is no such file" in ended.err
    assert "territory.captured" in ended.out
    assert command("read", report, "--published", "2031-02-30").code == 2
    assert command("read", report, "--format", "poem").code == 2
    assert command("read").code == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(report: Path, command: Command) -> None:
    closed = report.parent / "closed"
    closed.mkdir()
    closed.chmod(stat.S_IWUSR)
    ended = command("read", closed, report)
    assert ended.code == 1
    assert "closed" in ended.err


def test_what_is_printed_steers_no_terminal(report: Path, command: Command) -> None:
    ended = command("read", report, "--outlet", "Tide \x1b]0;owned\x07 Post\u202e")
    assert "source   Tide ]0;owned Post" in ended.out
    assert not {"\x1b", "\x07", "\u202e"} & set(ended.out)
