"""Words set in capitals as prose writes them: "GUNMEN KILL 12 IN MOPTI", "FIGHTERS OF THE ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from reportedly.gazetteer.kinds import open_kinds
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.records.reports import Page, Passage
from reportedly.text.lines import joins
from reportedly.text.sentences import starters
from reportedly.text.styles import Edit

FEWEST = 3
"""Words in capitals that make a heading or a lead-in; fewer may be a name and its short form."""
SHORT = 4
"""Letters: a word of so many that nobody knows may be made of initials."""
WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.[^\W\d_])*")
VOWEL = re.compile("[AEIOU]")
ENDINGS = {
    "s": ("",),
    "es": ("",),
    "ies": ("y",),
    "ed": ("", "e"),
    "ied": ("y",),
    "ing": ("", "e"),
    "men": ("man",),
}


def in_prose(page: Page) -> Iterator[Edit]:
    """What is read for the words in capitals that a passage opens with, in text order."""
    told = [p for p in page.passages if p.why is None]
    opened = [0 if p.kind == "dateline" else leading(in_capitals(page, p)) for p in told]
    if not any(opened):
        return
    every = [list(WORD.finditer(page.text, p.start, p.end)) for p in told]
    rest = {w.group() for n, words in zip(opened, every, strict=True) for w in words[n:]}
    for n, words in zip(opened, every, strict=True):
        row = [as_prose(word.group(), rest) for word in words[:n]]
        for k, word in enumerate(words[:n]):
            plain = row[k] if k else row[k][0].upper() + row[k][1:]
            beside = any(r.istitle() for r in (*row[max(k - 1, 0) : k], *row[k + 1 : k + 2]))
            if plain.isupper() and beside and VOWEL.search(plain):
                plain = plain.capitalize()  # "BOKO HARAM"
            yield word.start(), word.end(), plain


def in_capitals(page: Page, passage: Passage) -> list[str]:
    """The words in capitals that a passage opens with."""
    words = map(re.Match.group, WORD.finditer(page.text, passage.start, passage.end))
    return list(takewhile(str.isupper, words))


def leading(words: Sequence[str]) -> int:
    """How many of a passage's first words are its heading or lead-in; 0 where they are none."""
    if len(words) < FEWEST:
        return 0
    plain = sum(is_english(w.lower()) for w in words)
    return len(words) if 2 * plain >= len(words) - 1 else 0


def as_prose(word: str, rest: set[str]) -> str:
    """The word in small letters, or as a name, or as it is where it may be made of initials.

    `rest`: the words of the page that do not stand in such a row.
    """
    plain = word.lower()
    if plain in rest and plain != "us":
        return plain
    if word in rest or "." in word or any(map(str.isdecimal, word)):
        return word
    if is_english(plain):
        return plain
    if len(word) <= SHORT:
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def is_english(plain: str) -> bool:
    """True for a word that the lists know, or a form of one; "us" may be a country."""
    stems = (plain.removesuffix(e) + m for e in ENDINGS if plain.endswith(e) for m in ENDINGS[e])
    return plain != "us" and (plain in known() or any(len(s) > 2 and s in known() for s in stems))


@cache
def known() -> frozenset[str]:
    """English words of the frames and of the lists for sentences and lines."""
    kinds, lemmas = open_kinds(), open_lemmas()
    never_last, second = joins()
    listed = {w.lower() for w in starters()} | never_last | second | lemmas.openers
    forms = {*lemmas.verbs, *lemmas.nouns, *lemmas.closed}
    return frozenset({*kinds.verbs, *kinds.nouns, *kinds.classes, *forms} | listed)
