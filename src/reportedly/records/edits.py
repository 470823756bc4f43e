"""A text and its smoother copy: whatever counts in one of them, counted in the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
WORDS = ("text", "quote")
"""Fields that repeat the characters between `start` and `end`."""


class Edits(msgspec.Struct, frozen=True, gc=False):
    """`written` as it came, `smooth` as it is read; `back`: where each smooth character stood."""

    written: str
    smooth: str
    back: Sequence[int]

    def there(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the written text in the smooth one."""
        return bisect_left(self.back, start), bisect_left(self.back, end)

    def home(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the smooth text in the written one, without what was left out around it."""
        first = self.back[start] if start < len(self.back) else len(self.written)
        return first, max(first, self.back[end - 1] + 1) if end > start else first

    def smoothed(self, value: T) -> T:
        """A record about the written text as one about the smooth text."""
        found: T = moved(value, self.there, self.written, self.smooth)
        return found

    def restored(self, value: T) -> T:
        """A record about the smooth text as one about the written text."""
        found: T = moved(value, self.home, self.smooth, self.written)
        return found


def moved(value: Any, to: Callable[[int, int], tuple[int, int]], old: str, new: str) -> Any:
    """The record with every start and end moved; words that are a slice of the old are sliced anew.

    A pair named `chain` is a start and an end, too.
    """
    if isinstance(value, tuple):
        rows = tuple(moved(one, to, old, new) for one in value)
        return value if all(a is b for a, b in zip(rows, value, strict=True)) else rows
    if not isinstance(value, msgspec.Struct):
        return value
    now: dict[str, Any] = {}
    for name in value.__struct_fields__:
        one = getattr(value, name)
        if isinstance(one, NESTED) and (there := moved(one, to, old, new)) is not one:
            now[name] = there
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    if isinstance(start, int) and isinstance(end, int):
        first, last = to(start, end)
        if (first, last) != (start, end):
            now["start"], now["end"] = first, last
        for name in WORDS:
            if getattr(value, name, None) == old[start:end]:
                now[name] = new[first:last]
    if isinstance(chain := getattr(value, "chain", None), tuple):
        now["chain"] = to(*chain)
    return msgspec.structs.replace(value, **now) if now else value


NESTED = (tuple, msgspec.Struct)
"""What may hold a start and an end."""
