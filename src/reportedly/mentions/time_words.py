"""Time expressions as they stand in the text, each with its reckoning, before any is resolved."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.records.parses import Parse
from reportedly.records.reports import Page


class Expression(NamedTuple):
    """Characters `start` to `end` and what they mean in the language of `records.reckoning`."""

    start: int
    end: int
    means: str
    sentence: int


def expressions(page: Page, parse: Parse) -> tuple[Expression, ...]:
    """Every time expression of the page, in text order, none overlapping another."""
    return ()
