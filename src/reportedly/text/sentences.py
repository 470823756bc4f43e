"""Where one sentence ends and the next begins, by rule and by lists of abbreviations."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.spans import Span

_BOUNDARY = re.compile(
    r"""(?P<mark>[.!?…]+)
        (?P<close>["'”’»)\]]*(?:\[\d+\])*)
        (?:(?P<gap>\s+)|(?<=[a-z]{3}[.!?])(?=["“]?[A-Z][a-z]*[\s,]))
        (?=(?P<open>["'“‘«(\[]*)(?P<word>[\w’'-]*))""",
    re.VERBOSE,
)
_BULLET = re.compile(
    r"(?:[•·▪■█◦‣●○➢❖✓→*–—-]+\s+|[•·▪■█●]+\s*)?"
    r"(?:(?:\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]+)\)|(?:[a-z]|[ivx]+)\))\s+(?=[\"'“‘(]?[A-Z]))?"
)
"""What marks an item of a list: a sign, a number, a letter."""
_CLOCK = re.compile(
    r"(?:at\s)?(?:\d{1,2}[:.]\d\d|\d{4}(?=\s?(?:GMT|UTC|[Hh])))(?:\s?(?:[ap]\.?m\.?|[Hh](?:rs)?|GMT|UTC|[A-Z]{2,4}T))?"
    r"(?:\s(?:GMT|UTC|local time))?\s*[:–—-]\s+(?=[\"'“‘(]?[A-Z])"
)
"""The time at which an entry of a log was written."""
_TOKEN = re.compile(r"[^\s\"'“”‘’«»()\[\]/–—]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
LONGEST_TOKEN = 24
"""Characters looked at before a full stop: no abbreviation is longer."""


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Abbreviations and sentence openers; see the data file."""

    before_names: frozenset[str]
    before_numbers: frozenset[str]
    anywhere: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]
    alerts: tuple[str, ...]
    topics: tuple[str, ...]


@cache
def marks() -> Marks:
    """The lists of `english/sentences.toml`."""
    return load_toml("english/sentences.toml", Marks)


def starters() -> frozenset[str]:
    """Words that, with a capital, begin a sentence and hardly ever a name."""
    return marks().starters


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences between `start` and `end` of the text, trimmed, bullets and labels outside."""
    first = behind_marks(text, start, end)
    found: list[Span] = []
    for hit in _BOUNDARY.finditer(text, first, end):
        stop = hit.end("close")
        if hit.end() < end and ends_sentence(text, first, hit):
            _add(found, text, first, stop)
            first = hit.end()
    _add(found, text, first, end)
    return tuple(found)


def behind_marks(text: str, start: int, end: int) -> int:
    """Where the words begin behind a bullet or list number, a clock and a label ("UPDATE:")."""
    first = start
    for mark in (_BULLET, _CLOCK, _label()):
        hit = mark.match(text, first, end)
        first = hit.end() if hit and hit.end() < end else first
    return first


@cache
def _label() -> re.Pattern[str]:
    """An alert or a heading that runs into the sentence: "UPDATE 2-", "Security:"."""
    alerts, topics = (
        "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
        for words in (marks().alerts, marks().topics)
    )
    opens = r"(?=[\"'“‘(]?[A-Z0-9])"
    return re.compile(
        rf"(?:(?i:{alerts})(?:\s?\d{{1,2}}|\s\([^()]{{1,20}}\))?\s*(?:[:–—|]|-+(?![a-z]))\s*{opens}|(?i:{topics})\s?:\s+{opens})"
    )


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    """Adds a sentence; one without a letter or digit ("[...]") ends the sentence before it."""
    if found and not any(map(str.isalnum, text[start:end])):
        start = found.pop().start
    found.append(Span(start, end))


def ends_sentence(text: str, first: int, hit: re.Match[str]) -> bool:
    """True where the mark is the end of the sentence that began at `first`."""
    word, mark = hit["word"], hit["mark"]
    if word[:1].islower() or (hit["gap"] is None and in_address(text, first, hit.start())):
        return False
    if "!" in mark or "?" in mark:
        return not (set(hit["close"]) & set("\"'”’»") and speaker_follows(text, hit.end()))
    if len(mark) > 1 or mark == "…":
        return word in marks().starters or any(c in "\"'“‘" for c in hit["open"])
    return bool(hit["close"]) or not keeps_open(text, first, hit)


def in_address(text: str, first: int, at: int) -> bool:
    """True where the token before the mark is part of a web or mail address."""
    return any(c in ".@/" for c in token_before(text, first, at))


def token_before(text: str, first: int, at: int) -> str:
    """The letters, digits and full stops right before a mark."""
    found = _TOKEN.search(text, max(first, at - LONGEST_TOKEN), at)
    return found.group() if found else ""


def keeps_open(text: str, first: int, hit: re.Match[str]) -> bool:
    """True where the full stop belongs to an abbreviation, an initial or a list number."""
    token = token_before(text, first, hit.start()).lower()
    lists, word = marks(), hit["word"]
    if token.isdecimal() and hit.start() - len(token) == first:
        return True
    if token in lists.before_names:
        return True
    if token in lists.before_numbers:
        return word[:1].isdecimal()
    if token in lists.anywhere or _DOTTED.fullmatch(token):
        return not _starts_new(hit)
    return False


def _starts_new(hit: re.Match[str]) -> bool:
    return hit["word"] in marks().starters or any(c in '"“' for c in hit["open"])


@cache
def _speaker() -> re.Pattern[str]:
    verbs = "|".join(sorted(marks().speech))
    return re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{verbs})\b")


def speaker_follows(text: str, at: int) -> bool:
    """True where a name with a verb of speech follows: "Enough!" General Orun said."""
    return bool(_speaker().match(text, at))


def ends_openly(line: str) -> bool:
    """True where a line's last full stop belongs to a title before a name ("Gen.")."""
    if not line.endswith("."):
        return False
    return token_before(line, 0, len(line) - 1).lower() in marks().before_names
