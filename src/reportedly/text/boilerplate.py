"""What stands on a page and is no news: notices, links, sign-offs, mastheads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.values import UnreadWhy

LETTERS = 0.25
"""Least share of letters in a line of prose; below it stand figures, rules and codes."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One reason for leaving a line unread; fields as the data file explains them."""

    why: UnreadWhy
    lines: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    """Patterns for which capitals count."""
    also: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    longest: int


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rule: tuple[Rule, ...]


class _Ready(msgspec.Struct, frozen=True):
    """A rule with its patterns compiled."""

    why: UnreadWhy
    longest: int
    begins: re.Pattern[str] | None
    """The patterns that start with `^`: tried once a line, not at every character."""
    holds: re.Pattern[str] | None
    also: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None


class Rules(msgspec.Struct, frozen=True):
    """All rules: whole lines by their plain form, patterns and paragraph ends."""

    lines: dict[str, UnreadWhy]
    patterns: tuple[_Ready, ...]
    tails: tuple[tuple[re.Pattern[str], UnreadWhy], ...]
    longest: int


@cache
def rules() -> Rules:
    """The rules of `english/boilerplate.toml`."""
    rows = load_toml("english/boilerplate.toml", _File).rule
    return Rules(
        {plain(line): row.why for row in rows for line in row.lines},
        tuple(_ready(row) for row in rows if row.patterns or row.cased),
        tuple((re.compile(tail, re.I), row.why) for row in rows for tail in row.tails),
        max(row.longest for row in rows),
    )


def _ready(row: Rule) -> _Ready:
    found = [(p, f"(?i:{p})") for p in row.patterns] + [(p, f"(?:{p})") for p in row.cased]
    begins = _any(ready for p, ready in found if p.startswith("^"))
    holds = _any(ready for p, ready in found if not p.startswith("^"))
    also = tuple(re.compile(p, re.I) for p in row.also)
    unless = _any(f"(?i:{p})" for p in row.unless)
    return _Ready(row.why, row.longest, begins, holds, also, unless)


def _any(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for all; None for none."""
    joined = "|".join(patterns)
    return re.compile(joined) if joined else None


def plain(line: str) -> str:
    """The line without capitals, outer punctuation and doubled blanks."""
    return " ".join(line.lower().replace("’", "'").split()).strip(" .:;,!?|>»›→-–—*#()[]<")


def why_unread(line: str) -> UnreadWhy | None:
    """The reason for leaving a whole line unread; None for news."""
    words = line.split()
    if len(words) > rules().longest:
        return None
    found = rules().lines.get(plain(line)) or _by_pattern(" ".join(words), len(words))
    return found or (None if is_prose(line) else "not_prose")


def _by_pattern(line: str, words: int) -> UnreadWhy | None:
    for rule in rules().patterns:
        if words <= rule.longest and _holds(rule, line):
            return rule.why
    return None


def _holds(rule: _Ready, line: str) -> bool:
    begun = rule.begins and rule.begins.match(line)
    if not begun and not (rule.holds and rule.holds.search(line)):
        return False
    spared = rule.unless and rule.unless.search(line)
    return not spared and all(p.search(line) for p in rule.also)


def is_prose(line: str) -> bool:
    """True where letters make up enough of a line to be words."""
    letters = sum(map(str.isalpha, line))
    return letters >= 2 and letters >= LETTERS * len(line)


def tail(paragraph: str) -> tuple[int, UnreadWhy] | None:
    """Where a sign-off or a credit begins that ends a paragraph, and its reason."""
    if not paragraph.endswith((")", "]", ").", "].")):
        return None
    for pattern, why in rules().tails:
        hit = pattern.search(paragraph)
        if hit:
            return hit.start(), why
    return None
