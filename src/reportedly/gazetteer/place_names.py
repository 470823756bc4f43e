"""The form in which names of places are compared: case, accents, hyphens, apostrophes aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
        "þ": "th", "Þ": "th", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "a",
        "Ə": "a", "ŋ": "ng", "ħ": "h", "Ħ": "h",
    }
)  # fmt: skip
_DROPPED = re.compile("['’‘ʻʼʾʿ`´′.]")
_BREAKS = re.compile("[-‐‑–—/_]+")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

ARTICLES = frozenset("al el ar as ash ad adh at ath az an l".split())
"""The Arabic article as it is written before sun letters and moon letters."""


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One token in lower-case ASCII as far as it goes; a hyphen is a blank, an apostrophe nothing.

    "St." is "saint", "Mt." is "mount".
    """
    if word.isascii() and word.isalpha():
        folded = word.lower()
        return _SHORT.get(folded, folded)
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _BREAKS.sub(" ", _DROPPED.sub("", plain.lower().translate(_LETTERS)))
    return " ".join(_SHORT.get(part, part) for part in plain.split())


def fold(name: str) -> str:
    """A whole name in the form of the index, words one blank apart."""
    words = (fold_word(word) for word in _BREAKS.sub(" ", name).split())
    return " ".join(word for word in words if word)


def without_article(folded: str) -> str:
    """A folded name less its leading Arabic article; the same name where it has none."""
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ARTICLES else folded
