"""Whether a text is English, by its script and its commonest words."""

from __future__ import annotations

import re
from functools import cache

from reportedly.gazetteer.files import load_toml

FEWEST_WORDS = 20
"""Words below which the common words say nothing sure: such a text is taken as English."""
FEWEST_LETTERS = 20
"""Letters below which the script says nothing sure (a name in its own script)."""
SAMPLE = 20_000
"""Characters that are looked at: a report does not change its language after that."""
FOREIGN_LEAST = 0.12
"""Share of another language's common words, which must also be twice the English share; foreign
prose has 0.2 to 0.5, an English paragraph full of names stays below 0.05."""
ENGLISH_LEAST = 0.04
"""Share of common English words: English prose has 0.3 to 0.5, lists of names fall to 0.05."""
ENGLISH_SURELY = 0.25
"""Share from which no other language is tried: the nearest (Dutch, with "in", "is") has 0.1."""

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(
    r"[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2de0-\u2dff\u2e80-\ua63f\ua640-\uabff\uf900-\ufaff"
    r"\ufb1d-\ufdff\ufe70-\ufefc\U00010300-\U0001efff\U00020000-\U0003ffff]"
)


@cache
def profiles() -> dict[str, frozenset[str]]:
    """Common words by language code."""
    return load_toml("languages.toml", dict[str, frozenset[str]])


def is_english_code(code: str) -> bool:
    """True for `en` and its regional forms (`en-GB`, `en_US`), and for the word itself."""
    return re.fullmatch(r"en(?:g|glish)?(?:[-_]\w+)*", code.strip().lower()) is not None


@cache
def others() -> dict[str, frozenset[str]]:
    """The other languages' common words that are none of English."""
    found = profiles()
    return {code: words - found["en"] for code, words in found.items() if code != "en"}


def foreign(text: str) -> str | None:
    """What a text is when it is not English: a language code or a phrase; None for English."""
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    named = named_by(sample, words)
    if named or len(words) < 2 * FEWEST_WORDS:
        return named
    return None if _count(words, "en") >= ENGLISH_LEAST * len(words) else "no language known here"


def other_language(text: str) -> str | None:
    """The code of a language that is plainly not English, or "a script..."; else None."""
    sample = text[:SAMPLE]
    return named_by(sample, _WORD.findall(sample.lower()))


def named_by(sample: str, words: list[str]) -> str | None:
    """The other language that a sample and its words plainly tell; None where they tell none."""
    if is_other_script(sample):
        return "a script that is not Latin"
    english = _count(words, "en")
    if len(words) < FEWEST_WORDS or english >= ENGLISH_SURELY * len(words):
        return None
    shares = {code: sum(map(common.__contains__, words)) for code, common in others().items()}
    best = max(shares, key=lambda code: (shares[code], code))
    return best if shares[best] >= max(2 * english, FOREIGN_LEAST * len(words)) else None


def _count(words: list[str], code: str) -> int:
    """How many of the words are common ones of a language."""
    return sum(map(profiles()[code].__contains__, words))


def is_other_script(text: str) -> bool:
    """True where most letters are of another script than Latin."""
    if text.isascii():
        return False
    other = len(_FOREIGN.findall(text))
    return other >= FEWEST_LETTERS and 2 * other > sum(map(str.isalpha, text))
