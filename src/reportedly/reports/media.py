"""What kind of file an input is: by its name, by its first bytes, and what is no text at all."""

from __future__ import annotations

import re
from typing import BinaryIO, Literal

from reportedly.reports.limits import PEEK
from reportedly.reports.told import wrong

Kind = Literal["text", "html", "csv", "jsonl"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".zip", ".gz", ".7z", ".rar")
"""Found in a folder these are tried and refused by name, as a user may think that they were read;
pictures and style sheets of saved pages are passed over."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "a sound, film or WebP image"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
)

_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|\?xml[^>]*>\s*<(?:!doctype\s+html|html))\b",
    re.IGNORECASE | re.DOTALL,
)
_ROW = re.compile(rb"\s*\{\s*\"")


class Peeked:
    """A stream whose first bytes were looked at and are read again."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self.start = start
        self._left = start
        self._rest = rest

    def read(self, size: int) -> bytes:
        """At most `size` bytes; fewer only at the end."""
        found = self._left[:size]
        self._left = self._left[size:]
        while len(found) < size:
            more = self._rest.read(size - len(found))
            if not more:
                break
            found += more
        return found

    def readline(self, size: int) -> bytes:
        """A line with its line feed, cut after `size` bytes."""
        cut = self._left.find(b"\n", 0, size)
        if cut >= 0 or len(self._left) >= size:
            stop = cut + 1 if cut >= 0 else size
            found, self._left = self._left[:stop], self._left[stop:]
            return found
        found, self._left = self._left, b""
        return found + self._rest.readline(size - len(found))


def peeked(stream: BinaryIO) -> Peeked:
    """The stream with its first bytes known."""
    start = b""
    while len(start) < PEEK:
        more = stream.read(PEEK - len(start))
        if not more:
            break
        start += more
    return Peeked(start, stream)


def suffix(name: str) -> str:
    """The end of a file's name from its last dot, in lower case."""
    return "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""


def by_suffix(name: str) -> Kind | None:
    """The kind that a file's name tells; None where it tells none."""
    return SUFFIXES.get(suffix(name))


def belongs_in_folder(name: str) -> bool:
    """True where a file found in a folder is read, or refused by name."""
    return suffix(name) in SUFFIXES or suffix(name) in DOCUMENTS


def sniffed(start: bytes) -> Kind:
    """The kind that the first bytes tell; text where they tell no other."""
    start = start.removeprefix(b"\xef\xbb\xbf")
    if _ROW.match(start):
        return "jsonl"
    return "html" if _HTML.match(start) else "text"


def check(start: bytes, name: str) -> None:
    """Raises InputUnreadable for what is empty or no text (`empty`, `not_text`)."""
    if not start:
        raise wrong("empty", name, what="The file is empty.")
    for signature, what in SIGNATURES:
        if start.startswith(signature):
            raise wrong("not_text", name, what=f"It is {what}, not text in UTF-8.")
