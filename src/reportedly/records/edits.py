"""A text and its smoother copy: whatever counts in one of them, counted in the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
WORDS = ("text", "quote")
"""Fields that repeat the characters between `start` and `end`."""


class Edits(msgspec.Struct, frozen=True):
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
        return tuple(moved(one, to, old, new) for one in value)
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    now = {name: moved(one, to, old, new) for name, one in fields.items()}
    start, end = fields.get("start"), fields.get("end")
    if isinstance(start, int) and isinstance(end, int):
        now["start"], now["end"] = to(start, end)
        for name in WORDS:
            if fields.get(name) == old[start:end]:
                now[name] = new[now["start"] : now["end"]]
    if isinstance(fields.get("chain"), tuple):
        now["chain"] = to(*fields["chain"])
    return type(value)(**now) if now != fields else value
