"""Sayings of the data files made into patterns: "[earlier] this week", "{day} [of] {month}"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reportedly.gazetteer.language import numbers, times
from reportedly.gazetteer.number_words import counted

YEAR = r"(?:19|20)\d\d"
CLOCK = (
    r"(?:\d{1,2}[:.]\d\d\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?:\s?(?:hours|hrs|gmt|utc))?"
    r"|\d{1,2}\s?(?:a\.m\.|p\.m\.|[ap]m\b)|[0-2]\d{3}\s(?:hours|hrs))"
)
_AFRESH = r"(?<![\d.,:/])"
"""No figure goes on into it; the second of two days may stand behind a stroke ("3/4 July")."""
_PART = re.compile(r"\{(\w+?)(2?)\}")
_OPTION = re.compile(r"\[([^\[\]]*)\]")


def either(words: Iterable[str]) -> str:
    """Alternatives, longest first; a space stands for any white space."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


@cache
def pieces() -> dict[str, str]:
    """The pattern of each `{name}`; months and weekdays only with a capital ("may", "march")."""
    known = times()
    full = _capital(names[0] for names in known.months)
    short = _capital(name for names in known.months for name in names[1:])
    return {
        "weekday": _capital(known.weekdays),
        "month": rf"(?:{full}|{short}\.?)",
        "day": _AFRESH + r"(?:3[01]|[12]\d|0?[1-9])",
        "nth": r"(?:3[01]|[12]\d|[1-9])(?=st\b|nd\b|rd\b|th\b)",
        "year": YEAR + r"(?!\d|[,.]\d)",
        "mm": r"(?:0?[1-9]|1[0-2])",
        "dd": r"(?:0?[1-9]|[12]\d|3[01])",
        "late_day": r"(?:1[3-9]|2\d|3[01])",
        "decade": r"(?:19|20)\d0(?=s\b)",
        "part": either(w for words in known.parts.values() for w in words),
        "unit": either(w for words in known.units.values() for w in words),
        "count": _count(),
        "clock": CLOCK,
    }


def _capital(words: Iterable[str]) -> str:
    rows = list(words)
    return rf"(?-i:{either([w.capitalize() for w in rows] + [w.upper() for w in rows])})\b"


def _count() -> str:
    values = numbers().values
    small = either(w for w, n in values.items() if 0 < n < 20)
    tens = either(w for w, n in values.items() if n >= 20)
    units = either(w for w, n in values.items() if 0 < n < 10)
    return rf"\d{{1,4}}|an?|a\s+couple\s+of|(?:{tens})(?:[-\s](?:{units}))?|{small}"


def pattern(saying: str) -> str:
    """A saying as a regular expression (to be compiled without regard to case).

    The group `core`, where there is one, is the expression without what must stand before it.
    """
    elements = _elements(saying)
    needed = next(n for n, e in enumerate(elements) if not _is_optional(e))
    made = []
    for n, element in enumerate(elements):
        gap = r"(?:\s*-\s*|\s+)" if n and elements[n - 1] == "{part}" else r"\s+"
        piece = _piece(element)
        if n < needed:
            made.append(rf"(?:{piece}\s+)?")
        elif n == needed:
            made.append(piece)
        else:
            made.append(rf"(?:{gap}{piece})?" if _is_optional(element) else gap + piece)
    text = "".join(made)
    if "^" in saying:
        before, _, core = text.partition("^")
        text = rf"{before}(?P<core>{core})"
    return text


def _elements(saying: str) -> list[str]:
    """The saying cut at the spaces that stand outside brackets."""
    found, depth = [""], 0
    for sign in saying:
        depth += (sign in "[(") - (sign in ")]")
        if sign == " " and depth == 0:
            found.append("")
        else:
            found[-1] += sign
    return found


def _is_optional(element: str) -> bool:
    return element.startswith("[") and element.endswith("]") and element.count("[") == 1


def _piece(element: str) -> str:
    """One element: options, alternatives, named pieces."""
    if _is_optional(element):
        element = f"({element[1:-1]})"
    text = element.replace("[ ]", r"\s*").replace("(", "(?:").replace(r"\(?:", r"\(")
    text = _OPTION.sub(r"(?:\1)?", text)
    text = text.replace(".", r"\.").replace(" ", r"\s+")
    return _PART.sub(lambda m: _named(m[1], m[2]), text)


def _named(name: str, second: str) -> str:
    if name == "clock":
        return pieces()[name]
    group = rf"(?P<{name}{second}>{pieces()[name]})"
    if name == "day" and second:
        group = group.replace(_AFRESH, "")
    if name == "day":
        return group + r"(?:st|nd|rd|th)?(?![\d%]|[,.:]\d)"
    return group + {"decade": "s", "nth": "(?:st|nd|rd|th)"}.get(name, "")


def values(found: re.Match[str]) -> dict[str, str | int]:
    """What the named pieces of a match say, as the reckoning wants them."""
    said = {k: v.lower() for k, v in found.groupdict().items() if v is not None and k != "core"}
    return {name: _value(name.rstrip("2"), word) for name, word in said.items()}


def _value(name: str, word: str) -> str | int:
    known = times()
    if name == "month":
        return next(n for n, names in enumerate(known.months, 1) if word.rstrip(".") in names)
    if name == "weekday":
        return known.weekdays.index(word) + 1
    if name in ("unit", "part"):
        table = known.units if name == "unit" else known.parts
        return next(key for key, words in table.items() if " ".join(word.split()) in words)
    return counted(word) if name == "count" else int(word)
