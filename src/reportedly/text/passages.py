"""A text as pieces in order: headlines, datelines, paragraphs, and what is left unread."""

from __future__ import annotations

import msgspec

from reportedly.records.values import PassageKind, UnreadWhy
from reportedly.text import boilerplate, datelines
from reportedly.text.headlines import ends_as_sentence, is_prose, reads_as_headline
from reportedly.text.languages import other_language
from reportedly.text.lines import Line, blocks, page_width, runs

LEAD = 12
"""Words that a lead has at least; a shorter paragraph is a remark or a caption."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the text with its kind; `text` is trimmed and holds its own line ends."""

    start: int
    end: int
    kind: PassageKind
    text: str
    why: UnreadWhy | None = None

    @property
    def line(self) -> str:
        """The words on one line."""
        return " ".join(self.text.split())


def pieces(text: str) -> list[Piece]:
    """Every non-blank character of the text in exactly one piece, in text order."""
    lines = runs(text)
    width = page_width(lines)
    found = [piece for run in lines for piece in _of_run(text, run, width)]
    told = [_as_headline(found, n) for n in range(len(found))]
    return led_by_place(text, told)


def led_by_place(text: str, told: list[Piece]) -> list[Piece]:
    """The pieces with "ORVEL:" before the lead as a dateline; before more than one they speak."""
    led = [n for n, p in enumerate(told) if p.kind == "body" and datelines.place_alone(p.text)]
    if len(led) != 1 or any(p.kind in ("body", "dateline") for p in told[: led[0]]):
        return told
    lead = told[led[0]]
    start = lead.start + datelines.place_alone(lead.text)
    if not is_prose(lead.line, LEAD):
        return told
    parts = [_cut(text, lead.start, start, "dateline"), _cut(text, start, lead.end, "body")]
    return [*told[: led[0]], *parts, *told[led[0] + 1 :]]


def _of_run(text: str, run: list[Line], width: int) -> list[Piece]:
    """The pieces of lines that follow each other without a blank line."""
    marked = [_by_line(line.text) for line in run]
    found: list[Piece] = []
    at = 0
    for block in blocks(run, [mark is not None for mark in marked], width):
        start, end = block[0].start, block[-1].end
        mark = marked[at] if len(block) == 1 else _by_line(" ".join(line.text for line in block))
        at += len(block)
        if mark:
            found.append(Piece(start, end, *_kind(mark, text[start:end])))
        else:
            found.extend(_of_paragraph(text, start, end))
    return found


def _by_line(line: str) -> UnreadWhy | str | None:
    """`dateline`, a reason for leaving it unread, or None."""
    return "dateline" if datelines.is_dateline(line) else boilerplate.why_unread(line)


def _kind(mark: str, text: str) -> tuple[PassageKind, str, UnreadWhy | None]:
    if mark == "dateline":
        return "dateline", text, None
    return "unread", text, msgspec.convert(mark, UnreadWhy)


def _of_paragraph(text: str, start: int, end: int) -> list[Piece]:
    """A paragraph without the dateline it opens with and the sign-off it ends with.

    What a masthead says before the dateline is a piece of its own.
    """
    words = text[start:end]
    if other_language(words):
        return [Piece(start, end, "unread", words, "language_not_read")]
    found = []
    opening = datelines.opening(words)
    above, opening = (0, opening) if opening else datelines.behind_masthead(words)
    if above:
        found.append(_cut(text, start, start + above, "body"))
    if opening:
        found.append(_cut(text, start + above, start + opening, "dateline"))
        start = _skip(text, start + opening, end)
    closing = boilerplate.tail(text[start:end])
    if closing is None:
        return [*found, _cut(text, start, end, "body")]
    at, why = start + closing[0], closing[1]
    if text[start:at].strip():
        found.append(_cut(text, start, at, "body"))
    return [*found, _cut(text, at, end, "unread", why)]


def _skip(text: str, start: int, end: int) -> int:
    """The first character from `start` that is not blank."""
    return end - len(text[start:end].lstrip())


def _cut(text: str, start: int, end: int, kind: PassageKind, why: UnreadWhy | None = None) -> Piece:
    """A piece without the white space at its ends."""
    first = _skip(text, start, end)
    last = first + len(text[first:end].rstrip())
    return Piece(first, last, kind, text[first:last], why)


def _as_headline(found: list[Piece], n: int) -> Piece:
    """The piece as a headline where it reads as one and prose follows; else as it is."""
    piece = found[n]
    if piece.kind != "body" or not reads_as_headline(piece.line, 3 if opens(found, n) else 4):
        return piece
    before = next((p for p in reversed(found[:n]) if p.kind == "body"), None)
    if before and not opens(found, n) and not settled(before):
        return piece
    if not any(p.kind == "body" and is_prose(p.line, LEAD) for p in found[n + 1 :]):
        return piece
    return Piece(piece.start, piece.end, "headline", piece.text)


def opens(found: list[Piece], n: int) -> bool:
    """True for the first piece of the page that is read as prose."""
    return all(p.kind in ("unread", "dateline") for p in found[:n])


def settled(piece: Piece) -> bool:
    """True where a piece is closed: a full sentence, or a line that reads as a heading itself."""
    return ends_as_sentence(piece.line) or reads_as_headline(piece.line, 1)
