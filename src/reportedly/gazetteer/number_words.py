"""Numbers as English writes them, in digits and in words, read from a run of tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from reportedly.gazetteer.language import numbers

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
LONGEST_PLAIN = 6
"""Digits in a row that still are a count: longer runs without separators are serial numbers."""
HALF = Fraction(1, 2)
_DASHES = ("-", "–", "—", "‑")


class Read(NamedTuple):
    """A number and the index behind its last token; `scaled` where a scale word stands in it."""

    value: Fraction
    end: int
    scale: int = 1


@cache
def starts() -> frozenset[str]:
    """Lower-case words with which a number in words may begin."""
    known = numbers()
    return frozenset(known.values) | frozenset(known.scales) | {"half", "a"}


def read_number(words: Sequence[str], i: int) -> Read | None:
    """The longest number that begins at token `i` of lower-case `words`; None where none does."""
    first = words[i]
    if first[0].isdigit():
        return _in_digits(words, i)
    if first in ("a", "half"):
        return _article_and_scale(words, i)
    if first in numbers().scales:
        return None
    return _in_words(words, i)


def _in_digits(words: Sequence[str], i: int) -> Read | None:
    if not DIGITS.fullmatch(words[i]) or _is_code(words[i]):
        return None
    text, end = words[i].replace(",", ""), i + 1
    if re.fullmatch(r"[1-9]\d?\d?", text):
        # "2 500": thousands set apart by a space.
        while end < len(words) and re.fullmatch(r"\d{3}", words[end]):
            text, end = text + words[end], end + 1
    return _scaled(words, Fraction(text), end)


def _is_code(text: str) -> bool:
    leading_zero = len(text) > 1 and text[0] == "0" and text[1].isdigit()
    return leading_zero or ("," not in text and "." not in text and len(text) > LONGEST_PLAIN)


def _article_and_scale(words: Sequence[str], i: int) -> Read | None:
    """ "a dozen", "a hundred", "half a million", "half a dozen"."""
    scales = numbers().scales
    if words[i] == "a":
        if i + 1 < len(words) and words[i + 1] in scales:
            return _grown(words, Fraction(1), i + 1)
        return None
    after = i + 2 if words[i + 1 : i + 2] in (["a"], ["-"]) else i + 1
    if after < len(words) and words[after] in scales:
        return Read(HALF * scales[words[after]], after + 1, scales[words[after]])
    return None


def _in_words(words: Sequence[str], i: int) -> Read | None:
    small = _below_hundred(words, i)
    return _scaled(words, small.value, small.end) if small is not None else None


def _below_hundred(words: Sequence[str], i: int) -> Read | None:
    known = numbers().values
    if words[i] not in known:
        return None
    value, end = known[words[i]], i + 1
    if value >= 20:
        after = end + 1 if end < len(words) and words[end] in _DASHES else end
        if after < len(words) and 1 <= known.get(words[after], 0) <= 9:
            value, end = value + known[words[after]], after + 1
    return Read(Fraction(value), end)


def _scaled(words: Sequence[str], value: Fraction, end: int) -> Read:
    """A number with the fraction and the scales that follow it."""
    rest = _and_a_half(words, end)
    if rest is not None:
        value, end = value + HALF, rest
    after = end + 1 if end < len(words) and words[end] in _DASHES else end
    if after < len(words) and words[after] in numbers().scales:
        return _grown(words, value, after)
    return Read(value, end)


def _and_a_half(words: Sequence[str], end: int) -> int | None:
    """Index behind "and a half", with or without hyphens."""
    wanted, i = ["and", "a", "half"], end
    for word in wanted:
        if i < len(words) and words[i] in _DASHES:
            i += 1
        if i >= len(words) or words[i] != word:
            return None
        i += 1
    return i


def _grown(words: Sequence[str], value: Fraction, i: int) -> Read:
    """`value` times the scale at `i`, with what follows ("two hundred and fifty thousand")."""
    scales = numbers().scales
    scale, end = scales[words[i]], i + 1
    value *= scale
    rest = _remainder(words, end, scale)
    if rest is not None:
        value, end = value + rest.value, rest.end
    if scale == 100 and end < len(words) and scales.get(words[end], 0) > 100:
        grown = _grown(words, value, end)
        return Read(grown.value, grown.end, scales[words[end]])
    return Read(value, end, scale)


def _remainder(words: Sequence[str], end: int, largest: int) -> Read | None:
    """The smaller number after "hundred" or "thousand", with or without "and"."""
    if largest == 12:
        return None
    after = end + 1 if end < len(words) and words[end] == "and" else end
    if after >= len(words) or words[after] not in numbers().values:
        return None
    rest = _below_hundred(words, after) if largest == 100 else _in_words(words, after)
    return rest if rest is not None and 0 < rest.value < largest else None


def counted(word: str) -> int:
    """The value of a small number in digits or words; "a" is one."""
    words = word.replace("-", " ").split()
    if words[0] in ("a", "an"):
        return 2 if "couple" in words else 1
    number = read_number(words, 0)
    return int(number.value) if number else 1
