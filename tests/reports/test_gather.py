import io
import json
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from reportedly.errors import InputUnreadable
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.reports import limits
from reportedly.reports.gather import GatherOptions, gather

GOOD = "Rebels seized the mill at Orvel on Monday."


def put(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def row(**keys: object) -> str:
    return json.dumps(keys)


def failed(found: Source | Failure, code: str, where: str) -> Failure:
    """The failure, after checking that it says what, where and what to do."""
    assert isinstance(found, Failure), found
    assert found.code == code
    assert found.input == where
    assert found.message.endswith(".")
    assert found.remedy.endswith(".")
    return found


def text_of(found: Source | Failure) -> str:
    assert isinstance(found, Source), found
    return found.content.decode()


def test_a_text_file_is_kept_as_it_came(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfOne.\r\n\r\nTwo \xff.\n"
    path = put(tmp_path, "a.txt", content)
    (found,) = gather([path])
    assert found == Source(path, content, "text")


def test_an_html_file_is_known_by_name_and_by_its_first_bytes(tmp_path: Path) -> None:
    named = put(tmp_path, "a.htm", "<p>Hello</p>")
    bare = put(tmp_path, "saved", "\n<!DOCTYPE html><html><body>Hello</body></html>")
    assert [s.media for s in gather([named, bare]) if isinstance(s, Source)] == ["html", "html"]


def test_rows_carry_their_keys_and_their_line(tmp_path: Path) -> None:
    keys = {
        "id": "a1",
        "text": GOOD,
        "title": "Mill falls",
        "outlet": "Orvel Post",
        "published": "2031-05-04",
        "received": "2031-05-05T06:00:00Z",
        "url": "https://post.example/1",
        "language": "en",
        "licence": "ignored",
    }
    path = put(tmp_path, "a.jsonl", "\n" + row(**keys) + "\n" + row(id=7, html="<p>Hi</p>"))
    first, second = gather([path])
    assert isinstance(first, Source)
    assert (first.name, first.id, first.title, first.outlet) == (
        f"{path}:2",
        "a1",
        "Mill falls",
        "Orvel Post",
    )
    assert (first.published, first.received) == ("2031-05-04", "2031-05-05T06:00:00Z")
    assert (first.url, first.language, first.row) == ("https://post.example/1", "en", True)
    assert isinstance(second, Source)
    assert (second.id, second.media, second.content) == ("7", "html", b"<p>Hi</p>")


def test_a_malformed_row_in_the_middle_costs_only_itself(tmp_path: Path) -> None:
    rows = [
        row(text="One."),
        '{"text": "Two',
        row(title="no text"),
        row(text=5),
        row(text="Three."),
    ]
    path = put(tmp_path, "a.jsonl", "\n".join(rows))
    found = list(gather([path]))
    assert [text_of(found[0]), text_of(found[4])] == ["One.", "Three."]
    for line in (2, 3, 4):
        failed(found[line - 1], "bad_row", f"{path}:{line}")


def test_csv_rows(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "a.csv",
        'id,text,published,colour\n1,"One,\nand on.",2031-05-04,red\n2,Two\n3,Three.,,\n4,,,\n',
    )
    one, two, three, four = gather([path])
    assert isinstance(one, Source)
    assert (one.name, one.id, one.content) == (f"{path}:2", "1", b"One,\nand on.")
    assert one.published == "2031-05-04"
    failed(two, "bad_row", f"{path}:4")
    assert isinstance(three, Source)
    assert (three.content, three.published) == (b"Three.", None)
    failed(four, "bad_row", f"{path}:6")


def test_csv_without_a_text_column(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", "name,body\nx,y\n")
    (found,) = gather([path])
    failed(found, "bad_row", f"{path}:1")


def test_a_folder_is_read_below_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    put(tmp_path / "b", "1.txt", "B1.")
    put(tmp_path, "c.txt", "C.")
    put(tmp_path, "a.jsonl", row(text="A1.") + "\n" + row(text="A2."))
    put(tmp_path, "photo.png", b"\x89PNG....")
    put(tmp_path / ".hidden", "x.txt", "X.")
    put(tmp_path, ".x.txt", "X.")
    assert [text_of(s) for s in gather([str(tmp_path)])] == ["A1.", "A2.", "B1.", "C."]


def test_a_document_in_a_folder_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", b"%PDF-1.7 ...")
    (found,) = gather([str(tmp_path)])
    failed(found, "not_text", path)


def test_a_folder_without_reports(tmp_path: Path) -> None:
    (found,) = gather([str(tmp_path)])
    failed(found, "empty", str(tmp_path))


def test_a_pattern_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        put(tmp_path, name, name)
    assert [text_of(s) for s in gather([str(tmp_path / "*.txt")])] == ["a.txt", "b.txt"]
    (none,) = gather([str(tmp_path / "*.html")])
    failed(none, "missing", str(tmp_path / "*.html"))


def test_options_fill_only_what_is_silent(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", row(text="A.", outlet="Own") + "\n" + row(text="B."))
    options = GatherOptions(published="2031-05-04", outlet="Given")
    first, second = gather([path], options)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert (first.outlet, first.published) == ("Own", "2031-05-04")
    assert (second.outlet, second.published) == ("Given", "2031-05-04")


@pytest.mark.parametrize("date", ["yesterday", "2031-13-01", "2031-02-30", "05/2031", "2031"])
def test_a_date_that_is_none(tmp_path: Path, date: str) -> None:
    path = put(tmp_path, "a.jsonl", row(text="A.", published=date) + "\n" + row(text="B."))
    bad, good = gather([path])
    assert date in failed(bad, "bad_date", f"{path}:1").message
    assert text_of(good) == "B."
    with pytest.raises(InputUnreadable, match="YYYY-MM-DD"):
        list(gather([path], GatherOptions(published=date)))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"text", "text"),
        (b' {"text": "A."}\n{"text": "B."}', "jsonl"),
        (b"<html><body>Hi</body></html>", "html"),
        (b"<3 is not markup", "text"),
        (b"{not a row}", "text"),
    ],
)
def test_standard_input_tells_its_kind(
    monkeypatch: pytest.MonkeyPatch, content: bytes, kind: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = list(gather(["-"]))
    if kind == "jsonl":
        assert [(s.name, text_of(s)) for s in found if isinstance(s, Source)] == [
            ("-:1", "A."),
            ("-:2", "B."),
        ]
    else:
        assert found == [Source("-", content, "html" if kind == "html" else "text")]


def test_a_missing_file_costs_only_itself(tmp_path: Path) -> None:
    good = put(tmp_path, "a.txt", GOOD)
    found = list(gather([str(tmp_path / "none.txt"), good, "bad\0name"]))
    failed(found[0], "missing", str(tmp_path / "none.txt"))
    assert text_of(found[1]) == GOOD
    failed(found[2], "missing", "bad\0name")


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = put(tmp_path, "a.txt", "A."), put(tmp_path, "b.txt", "B.")
    usual = Path.open

    def refusing(self: Path, *rest: object, **more: object) -> object:
        if str(self) == bad:
            raise PermissionError(13, "Permission denied", bad)
        return usual(self, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    found = list(gather([str(tmp_path)]))
    assert "Permission denied" in failed(found[0], "unreadable", bad).message
    assert text_of(found[1]) == "B."
    assert good


def test_an_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    put(tmp_path, "a.txt", "A.")
    usual = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return usual(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = list(gather([str(tmp_path)]))
    failed(found[0], "unreadable", str(tmp_path / "shut"))
    assert text_of(found[1]) == "A."


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    for name in ("a.txt", "a.html", "a.jsonl"):
        path = put(tmp_path, name, content)
        (found,) = gather([path])
        failed(found, "empty", path)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"\x1f\x8b\x08\0", "gzip"),
        ("Rebels".encode("utf-16"), "UTF-16"),
        (b"Rebels\0 seized", "NUL"),
        (b"x" * 9000 + b"\0", "NUL"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, what: str) -> None:
    path, good = put(tmp_path, "a.txt", content), put(tmp_path, "b.txt", GOOD)
    found = list(gather([path, good]))
    assert what in failed(found[0], "not_text", path).message
    assert text_of(found[1]) == GOOD


def test_nul_characters_in_a_row(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", row(text="A\0.") + "\n" + row(text="B."))
    bad, good = gather([path])
    failed(bad, "not_text", f"{path}:1")
    assert text_of(good) == "B."


def test_broken_utf_8_in_a_row_is_no_error(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", b'\xef\xbb\xbf{"text": "A\xe2\x82 b\xff."}\n')
    (found,) = gather([path])
    assert text_of(found) == "A\ufffd\ufffd b\ufffd."


def test_a_line_of_20_mb_costs_only_itself_and_is_never_held(tmp_path: Path) -> None:
    rows = tmp_path / "a.jsonl"
    with rows.open("wb") as out:
        out.write(b'{"text": "A."}\n{"text": "')
        for _ in range(20):
            out.write(b"word " * 200_000)
        out.write(b'"}\n{"text": "B."}\n')
    plain = tmp_path / "a.txt"
    plain.write_bytes(rows.read_bytes())
    tracemalloc.start()
    found = list(gather([str(rows), str(plain)]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [text_of(found[0]), text_of(found[2])] == ["A.", "B."]
    assert f"{limits.LONGEST_LINE:,}" in failed(found[1], "too_long", f"{rows}:2").message
    failed(found[3], "too_long", str(plain))
    assert peak < 4 * limits.LONGEST_LINE


def test_a_long_csv_line_costs_only_itself(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", b"text\nA.\n" + b"x" * (limits.LONGEST_LINE + 9) + b"\nB.\n")
    found = list(gather([path]))
    assert [text_of(found[0]), text_of(found[1])] == ["A.", "B."]
    failed(found[2], "too_long", f"{path}:3")


def test_json_lines_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as out:
        for n in range(300):
            out.write(row(id=n, text="word " * 20_000) + "\n")
    tracemalloc.start()
    count = sum(isinstance(s, Source) for s in gather([str(path)]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 300
    assert peak < 2_000_000
