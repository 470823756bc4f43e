"""Names matched as whole words, whatever their accents, hyphens, apostrophes and full stops."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, KeysView, Sequence
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")

WORD = re.compile(r"[^\W_]+")
JOINTS = re.compile(
    r"(?:[ \t\u00a0]{0,2}[-\u2010-\u2014'\u2018\u2019`.&/]{0,1}[ \t\u00a0\r\n]{0,2})$"
)
"""What may stand between two words of one name."""


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a text: its folded form and its characters."""

    folded: str
    start: int
    end: int


def folded(word: str) -> str:
    """The word in lower case without accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def name_words(name: str) -> list[str]:
    """The folded words of a name: "Hizb-e Islami" and "Hizb e-Islami" give the same."""
    return [folded(m.group()) for m in WORD.finditer(name)]


def text_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of text, with offsets into the whole."""
    return [Word(folded(m.group()), m.start(), m.end()) for m in WORD.finditer(text, start, end)]


class Names(Generic[T]):
    """Names by their words; a name may stand for several entries."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], list[tuple[str | None, T]]] = {}
        self._lengths: dict[str, list[int]] = {}
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}

    def add(self, name: str, entry: T, *, cased: bool = False) -> None:
        """Let `name` stand for `entry`; `cased`: only when its letters are written just so."""
        words = tuple(name_words(name))
        rows = self._by_words.setdefault(words, [])
        row = ("".join(WORD.findall(name)) if cased else None, entry)
        if row not in rows:
            rows.append(row)
        lengths = self._lengths.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
            lengths.sort(reverse=True)

    @property
    def openers(self) -> KeysView[str]:
        """The folded words with which a name begins."""
        return self._lengths.keys()

    def exactly(self, words: Sequence[str]) -> tuple[T, ...]:
        """Entries of a whole name, whatever its case."""
        return tuple(entry for _, entry in self._by_words.get(tuple(words), ()))

    def at(self, text: str, words: Sequence[Word], i: int) -> tuple[int, tuple[T, ...]]:
        """How many words the longest name at word `i` has, and its entries; 0 if there is none."""
        for length in self._lengths.get(words[i].folded, ()):
            run = words[i : i + length]
            if len(run) < length:
                continue
            rows = self._by_words.get(tuple(w.folded for w in run))
            if rows is None or not is_one_name(text, run):
                continue
            written = "".join(text[w.start : w.end] for w in run)
            found = tuple(e for cased, e in rows if fits(cased, written))
            if found:
                return length, found
        return 0, ()

    def with_word(self, word: str, *, first: bool) -> Sequence[tuple[str, ...]]:
        """The names that hold a folded word, or begin with it."""
        if not self._by_word:
            for name in self._by_words:
                self._by_first.setdefault(name[0], []).append(name)
                for part in dict.fromkeys(name):
                    self._by_word.setdefault(part, []).append(name)
        return (self._by_first if first else self._by_word).get(word, ())

    def named(self, name: tuple[str, ...], written: str) -> Iterator[T]:
        """Entries of a name, one of whose words is written so; it may hold their letters."""
        for cased, entry in self._by_words[name]:
            if cased is None or written in cased:
                yield entry

    def find(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, tuple[T, ...]]]:
        """Every name in the words, longest first from the left: start, end, entries."""
        i = 0
        while i < len(words):
            length, entries = self.at(text, words, i)
            if length:
                yield words[i].start, words[i + length - 1].end, entries
            i += length or 1


def fits(cased: str | None, written: str) -> bool:
    """True where the letters are as the name asks; any name needs one capital or figure."""
    if cased is not None:
        return written == cased
    return not written.islower()


def is_one_name(text: str, run: Sequence[Word]) -> bool:
    """True where nothing but joints (no comma, no bracket) stands between the words."""
    pairs = itertools.pairwise(run)
    return all(JOINTS.match(text[a.end : b.start]) is not None for a, b in pairs)
