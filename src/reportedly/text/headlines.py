"""Whether a line reads as a headline, and whether a paragraph tells what it announces."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.text.languages import profiles
from reportedly.text.sentences import sentences

MOST_WORDS = 22
"""Words: the longest newspaper headlines run to about twenty."""
FEWEST_WORDS = 4
"""Words inside a text; shorter lines are names, labels and sub-headings."""
STEM = 5
"""Letters two forms of a word share ("mobilises", "mobilised")."""

_FINAL = re.compile(r"[.;:,…][\"'”’»)\]]*$")
_PROSE_END = re.compile(r"[.!?…:][\"'”’»)\]]*(?:\[\d+\])*$")
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:['’][^\W_]+)?")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that begin an update, with which outlets are cited, and that are no names."""

    updates: tuple[str, ...]
    reporting: tuple[str, ...]
    days: tuple[str, ...]
    plain: frozenset[str]
    months: frozenset[str]


@cache
def words() -> Words:
    """The lists of `english/headlines.toml`."""
    return load_toml("english/headlines.toml", Words)


def reads_as_headline(line: str, fewest: int = FEWEST_WORDS) -> bool:
    """True for a short line of one clause with a capital first and no full stop last."""
    count = len(line.split())
    if not fewest <= count <= MOST_WORDS or _FINAL.search(line):
        return False
    first = line.lstrip("\"'“‘[(")[:1]
    if not (first.isupper() or first.isdecimal()):
        return False
    return len(sentences(line, 0, len(line))) == 1


def is_prose(paragraph: str, fewest: int) -> bool:
    """True for a paragraph of at least so many words that ends as a sentence does."""
    return len(paragraph.split()) >= fewest and bool(_PROSE_END.search(paragraph))


def ends_as_sentence(paragraph: str) -> bool:
    """True where the last mark closes a sentence."""
    return bool(_PROSE_END.search(paragraph))


def is_update(line: str) -> bool:
    """True where a headline announces a later state of the same report."""
    found = _WORD.search(line)
    return found is not None and found.group().lower() in words().updates


def restated(headline: str, lead: str) -> tuple[int, int]:
    """How many of the headline's content words the lead says again, and how many it has."""
    announced = dict.fromkeys(_stems(headline))
    told = set(_stems(lead))
    return sum(word in told for word in announced), len(announced)


def _stems(text: str) -> list[str]:
    common = profiles()["en"]
    found = [w.lower().replace(",", "") for w in _WORD.findall(text)]
    return [w[:STEM] for w in found if w not in common and (len(w) > 3 or w.isdecimal())]


def cites_with_day(lead: str) -> bool:
    """True where a lead says who reported it and on what day, as only a new article does."""
    return bool(_cited().search(lead))


@cache
def _cited() -> re.Pattern[str]:
    verbs, days = "|".join(words().reporting), "|".join(words().days)
    verb, day = rf"\b(?:{verbs})\b", rf"\b(?:{days})\b"
    return re.compile(rf"{verb}[^.]{{0,40}}{day}|\b(?i:on) {day}[^.]{{0,60}}{verb}")
