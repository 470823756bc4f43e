"""Quotation marks in a passage: straight and curly, double and single, nested and left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records.reports import Passage, Quotation

_DOUBLE = re.compile(r"[\"“”„«»]")
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[\"“—–-]))[‘'](?=\w|\[|[.…])")
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?!\w)")
_CLIPPED = re.compile(r"['‘’](?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|n)\b)", re.IGNORECASE)


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations between `start` and `end` of the text, marks included, in text order."""
    found = _double(text, start, end)
    marked = "'" in text[start:end] or "‘" in text[start:end]
    if marked and (_SINGLE_OPEN.search(text, start, end) or text[start] in "'‘"):
        found.extend(_single(text, start, end))
    return sorted(found, key=lambda q: (q.start, -q.end))


def running_on(
    text: str, passages: Sequence[Passage], found: Sequence[Quotation]
) -> list[Quotation]:
    """What a quotation left open covers in the passages behind its own, up to its closing mark.

    A list within a quotation repeats no mark at its items. Where the next passage begins with a
    mark of its own, or none of the next closes what is open, nothing runs on.
    """
    more: list[Quotation] = []
    for quotation in found:
        if quotation.closed or text[quotation.start] not in '"“„«':
            continue
        behind = [p for p in passages if p.start >= quotation.end][:LONGEST_LIST]
        within: list[Quotation] = []
        for passage in behind:
            close = _closing_first(text, passage)
            if close is None:
                break
            within.append(Quotation(passage.start, close or passage.end, closed=bool(close)))
            if close:
                more.extend(within)
                break
    return more


LONGEST_LIST = 20
"""Passages that a quotation left open may run on over: a longer one is a missing mark."""


def _closing_first(text: str, passage: Passage) -> int | None:
    """Where a mark closes what was open before; 0 without any mark; None where one opens."""
    marks = [hit.start() for hit in _DOUBLE.finditer(text, passage.start, passage.end)]
    if not marks:
        return 0
    first = marks[0]
    shut = text[first] in "”»" or (
        text[first] == '"' and len(marks) % 2 == 1 and not text[first - 1].isspace()
    )
    return first + 1 if shut and first > passage.start else None


def _double(text: str, start: int, end: int) -> list[Quotation]:
    """Double quotations; one that is still open at the end runs on (closed=False)."""
    found: list[Quotation] = []
    opened: list[int] = []
    for hit in _DOUBLE.finditer(text, start, end):
        at = hit.start()
        if opens(text, at, start, end, bool(opened)):
            opened.append(at)
        elif opened and text[at] == text[opened[-1]] == '"' and _begins(text, at, start, end):
            first = opened.pop()
            found.append(Quotation(first, _forgotten(text, first, at)))
            opened.append(at)
        elif opened:
            found.append(Quotation(opened.pop(), at + 1))
    found.extend(Quotation(at, end, closed=False) for at in opened)
    return found


def opens(text: str, at: int, start: int, end: int, inside: bool) -> bool:
    """True where a double mark begins a quotation rather than ends one."""
    mark = text[at]
    if mark in "“„«":
        return True
    if mark in "”»":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if inside:
        # A straight mark inside a quotation ends it, unless a word begins right at it.
        return _begins(text, at, start, end) and _closed_twice(text, at, end)
    return not after.isspace() or before.isspace()


def _begins(text: str, at: int, start: int, end: int) -> bool:
    """True for a mark with a word right behind it and none before it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([—–") and after.isalnum()


def _closed_twice(text: str, at: int, end: int) -> bool:
    """True where the next two marks close: one for this level, one for the level above."""
    marks = [hit.start() for hit in _DOUBLE.finditer(text, at + 1, end)]
    twice = len(marks) >= 2 and len(marks) % 2 == 0
    return twice and not any(_begins(text, n, at, end) for n in marks[:2])


RUN_ON = 450
"""Characters: a quotation may go on so far to a mark that opens it anew, as at a paragraph."""
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


def _forgotten(text: str, first: int, again: int) -> int:
    """Where a quotation ends whose closing mark is missing before another one opens.

    A short one goes on to the mark that opens it anew; of a long one only its first sentence is
    sure to be quoted.
    """
    if again - first <= RUN_ON:
        return again
    ended = _SENTENCE_END.search(text, first, again)
    return ended.end() if ended else again


def _single(text: str, start: int, end: int) -> list[Quotation]:
    """Single quotations; an apostrophe opens and closes nothing."""
    found: list[Quotation] = []
    at = start
    while hit := _SINGLE_OPEN.search(text, at, end):
        at = hit.end()
        close = None if _CLIPPED.match(text, hit.start()) else _closing(text, hit, end)
        if close is not None:
            found.append(Quotation(hit.start(), close))
            at = close
    return found


def _closing(text: str, opened: re.Match[str], end: int) -> int | None:
    """Where the single quotation closes: the first mark that is no plural's apostrophe."""
    following = _SINGLE_OPEN.search(text, opened.end(), end)
    until = following.start() if following else end
    marks = list(_SINGLE_CLOSE.finditer(text, opened.end(), until))
    marks = [h for h in marks if _pair(opened.group(), h.group())]
    sure = [h.end() for h in marks if text[h.start() - 1] != "s"]
    return sure[0] if sure else marks[-1].end() if marks else None


def _pair(opening: str, closing: str) -> bool:
    return (opening == "‘") == (closing == "’")
