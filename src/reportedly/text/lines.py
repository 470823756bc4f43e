"""A text as lines and as blocks: lines of one sentence run on, a wrapped headline is one block."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.text.sentences import ends_openly, starters

WRAP_NARROWEST, WRAP_WIDEST = 40, 100
"""Characters a line: mail and wire texts are wrapped at 60 to 80; below or above it is no wrap."""
WRAP_RAGGED = 12
"""Characters that full lines differ by at most: few words are longer."""
WRAP_SLACK = 4
"""Characters that a full line may fall short by, over the word that did not fit."""
HEADLINE_LINE = 10
"""Words in one line of a broken headline: newspapers break before twelve."""

_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line without its white space; `rule` is true for a line of dashes or stars."""

    start: int
    end: int
    text: str


class Joins(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell that a line runs on."""

    never_last: tuple[str, ...]
    """Words that no sentence and no headline ends with."""
    second_line: tuple[str, ...]
    """Words that the second line of a headline begins with."""


@cache
def joins() -> tuple[frozenset[str], frozenset[str]]:
    """`never_last` and `second_line` of the data."""
    words = load_toml("english/lines.toml", Joins)
    return frozenset(words.never_last), frozenset(words.second_line)


def runs(text: str) -> list[list[Line]]:
    """Non-blank lines in runs without a blank line between them, in text order.

    Every separator that Unicode knows ends a line (`\\r\\n`, U+2028, U+0085, ...).
    """
    found: list[list[Line]] = [[]]
    at = 0
    for raw in text.splitlines(keepends=True):
        kept = raw.strip()
        if kept:
            start = at + len(raw) - len(raw.lstrip())
            found[-1].append(Line(start, start + len(kept), kept))
        elif found[-1]:
            found.append([])
        at += len(raw)
    return [run for run in found if run]


def blocks(run: list[Line], apart: list[bool], page_width: int = 0) -> list[list[Line]]:
    """A run's lines in blocks; a line with `apart` set is a block of its own.

    `page_width`: what the page is wrapped at, for a run that is too short to show it.
    """
    width = wrap_width(run) or page_width
    found: list[list[Line]] = []
    for n, line in enumerate(run):
        free = n > 0 and not apart[n] and not apart[n - 1]
        if free and runs_on(run[n - 1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def wrap_width(run: list[Line]) -> int:
    """Width in characters that the run is wrapped at; 0 where it is not."""
    widest = max(len(line.text) for line in run)
    full = sum(len(line.text) > widest - WRAP_RAGGED for line in run)
    return widest if full > 1 and WRAP_NARROWEST <= widest <= WRAP_WIDEST else 0


def page_width(found: list[list[Line]]) -> int:
    """Width that a whole page is wrapped at; 0 where most of its longer runs of lines show none."""
    broken = [wrap_width(run) for run in found if len(run) > 2]
    widest = max(broken, default=0)
    longest = max((len(line.text) for run in found for line in run), default=0)
    return widest if longest <= widest and 2 * sum(map(bool, broken)) > len(broken) else 0


def runs_on(line: Line, following: Line, width: int) -> bool:
    """True where the following line continues this one's sentence or headline."""
    never_last, _ = joins()
    if _FINAL.search(line.text):
        return ends_openly(line.text)
    if following.text[0].islower() or line.text.endswith((",", "-")):
        return True
    if line.text.rsplit(None, 1)[-1].lower() in never_last:
        return True
    return fills(line, following, width) or is_second_line(line, following)


def fills(line: Line, following: Line, width: int) -> bool:
    """True where the next line's first word did not fit this one, and begins no sentence."""
    word = following.text.split(None, 1)[0]
    if not width or not following.text[0].isalnum() or word in starters():
        return False
    return len(line.text) + 1 + len(word) > width - WRAP_SLACK


def is_second_line(line: Line, following: Line) -> bool:
    """True for the second line of a headline in capitals: a linking word first, no full stop."""
    _, second = joins()
    words = following.text.split()
    short = len(words) <= HEADLINE_LINE and 2 < len(line.text.split()) <= HEADLINE_LINE
    return short and words[0].lower() in second and not _FINAL.search(following.text)
