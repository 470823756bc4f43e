"""A page as it is read: without what only the printing put there, with what its style left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from reportedly.records.edits import Edits
from reportedly.records.reports import Page
from reportedly.text.capitals import in_prose
from reportedly.text.styles import Edit, put_back
from reportedly.text.titled import titled

BLANKS = r"\s\u200b-\u200d\u2060\ufeff\u00ad"
"""White space, zero-width blanks and joiners, byte-order marks, soft hyphens."""
ROUGH = re.compile(
    rf"(?<=\w)(?:-(?=[^\S ])|\u00ad)\s+(?=\w)"  # A word broken at a line's end.
    rf"|(?! (?![{BLANKS}]))[{BLANKS}]+"  # Blanks that are not one plain blank.
    r"|(?<=\w)[`´](?=\w)|[\u2010\u2011]"  # A stray accent as apostrophe; hyphens by another name.
    r"|[\ufb00-\ufb04]"  # Letters that printing ran together.
)
APOSTROPHES, HYPHENS = "`´", "-\u2010\u2011"
LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


def smooth(page: Page) -> tuple[Page, Edits | None]:
    """The page as it is read, and the way back; the page itself and None where it is smooth.

    What lies outside the passages that are read stays as it is.
    """
    edits = edits_of(page)
    if edits is None:
        return page, None
    told = edits.smoothed(page)
    return msgspec.structs.replace(told, text=edits.smooth), edits


def edits_of(page: Page) -> Edits | None:
    """What is put for the rough places of the page's passages; None where there is none."""
    text = page.text
    words: list[str] = []
    back: list[int] = []
    at = 0
    for start, end, instead in sorted(every_edit(page)):
        if start < at:
            continue
        words += [text[at:start], instead]
        back += [*range(at, start), *stood(start, end, instead)]
        at = end
    if not words:
        return None
    return Edits(text, "".join([*words, text[at:]]), [*back, *range(at, len(text))])


def every_edit(page: Page) -> Iterator[Edit]:
    """What is read for the page's rough places, marks, capitals and headlines, in no order."""
    yield from rough(page)
    yield from put_back(page)
    yield from in_prose(page)
    yield from titled(page)


def stood(start: int, end: int, instead: str) -> list[int]:
    """Where the characters of an edit stood: a comma with the word before it, a word as a whole."""
    if instead == "," and start == end:
        return [start - 1]
    if len(instead) == end - start:
        return list(range(start, end))
    last = [end - 1] if end > start and len(instead) > 1 else []
    return [start] * (len(instead) - len(last)) + last


def rough(page: Page) -> Iterator[Edit]:
    """The rough places within the passages that are read, and what is read instead."""
    spans = [(p.start, p.end) for p in page.passages if p.why is None]
    if all(is_plain(page.text[start:end]) for start, end in spans):
        return
    starts = [start for start, _ in spans]
    for hit in ROUGH.finditer(page.text):
        inside = bisect_right(starts, hit.start()) - 1
        if inside >= 0 and hit.end() <= spans[inside][1]:
            yield hit.start(), hit.end(), written(hit.group())


def is_plain(text: str) -> bool:
    """True where no rough place can be: ASCII with one plain blank between words."""
    return text.isascii() and "`" not in text and " ".join(text.split()) == text


def written(rough: str) -> str:
    """What is read for a rough place: one blank, one mark, the letters, or nothing at all."""
    first = rough[0]
    if first in APOSTROPHES:
        return "'"
    if first in HYPHENS:
        return "-"
    if first in LIGATURES:
        return LIGATURES[first]
    return " " if first != "\u00ad" and any(map(str.isspace, rough)) else ""
