"""Stretches of text that may name a place: one pass of the tokens over the trie of names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from reportedly.gazetteer.place_names import ARTICLES, fold_word
from reportedly.gazetteer.places import ABBREVIATION, DEMONYM, Meaning, Places
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse, Token

LONGEST = 8
"""Tokens that one name may span ("Democratic People's Republic of Korea" has six)."""
BREAK = "\x01"


@dataclass
class Form:
    """Tokens `first` to `last` (half-open) that may name one of `meanings`; `key` is as folded."""

    first: int
    last: int
    key: str
    meanings: tuple[Meaning, ...]
    demonym: bool = False
    levels: tuple[str, ...] = ()
    """Features that the level word beside it fits."""
    level_word: str | None = None
    parent: Form | None = None
    """The form that names what holds it."""
    support: float = 0.0
    """How much its surroundings speak for a place."""
    weak: bool = False
    """True where only the company of the text can tell it from a word."""
    located: bool = False
    """True right after a preposition that stands before places alone or nearly so ("in")."""
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def single(self) -> bool:
        """True for a name of one token."""
        return self.last - self.first == 1

    @cached_property
    def weight(self) -> float:
        """The likeliest entry's weight."""
        return max(m.entry.weight for m in self.meanings)


class Folded:
    """The tokens of a parse as folded words with what joins each to the next."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.words = [fold_word(t.text) if is_wordlike(t.text) else BREAK for t in tokens]
        self.glue = [
            " " if a.end < b.start or joins(a.text) or joins(b.text) else ""
            for a, b in pairwise(tokens)
        ]
        self.glue.append(BREAK)

    def from_(self, i: int) -> tuple[str, dict[int, int]]:
        """The text from a token on, and for each length at which a token ends the next token."""
        text, ends = "", {}
        for n in range(i, min(i + LONGEST, len(self.words))):
            if self.words[n] == BREAK:
                break
            text += self.words[n]
            if text and not text.endswith(" "):
                ends[len(text)] = n + 1
            if self.words[n] and n + 1 < len(self.words):
                text += self.glue[n]
        return text, ends


def is_wordlike(text: str) -> bool:
    """True for what can stand inside a name."""
    return any(c.isalnum() for c in text) or text in "-‐‑–'’"


def joins(text: str) -> bool:
    """True for a hyphen or a dash."""
    return text in "-‐‑–"


def forms(parse: Parse, places: Places) -> list[Form]:
    """Names that stand in the gazetteer, longest first at each start, none overlapping."""
    folded = Folded(parse.tokens)
    found: list[Form] = []
    i = 0
    while i < len(parse.tokens):
        form = longest(parse, folded, i, places) if starts_name(parse.tokens[i]) else None
        if form is None:
            i += 1
            continue
        found.append(form)
        i = form.last
    return found


def starts_name(token: Token) -> bool:
    """True for a capital or a digit, after an apostrophe too ("'Adan")."""
    text = token.text
    return text[0].isupper() or (text[0] in "'‘’" and text[1:2].isupper()) or text[0].isdigit()


def longest(parse: Parse, folded: Folded, i: int, places: Places) -> Form | None:
    """The longest name that starts at a token and is written as a name is."""
    text, ends = folded.from_(i)
    if not text:
        return None
    for prefix in sorted(places.prefixes(text), key=len, reverse=True):
        last = ends.get(len(prefix))
        if last is None or not is_written_as_name(parse.tokens[i:last]):
            continue
        if parse.tokens[i].sentence != parse.tokens[last - 1].sentence:
            continue
        meanings = fitting(parse, i, last, places.meanings(prefix))
        if meanings and prefix not in ARTICLES:
            return Form(i, last, prefix, meanings, all(m.how == DEMONYM for m in meanings))
    return None


def is_written_as_name(run: tuple[Token, ...]) -> bool:
    """Capitals at both ends: "United States", "Spin Boldak", not "New england" or "U.S. of"."""
    final = run[-1].text
    return final[0].isupper() or final[0].isdigit() or (len(run) > 1 and not final.islower())


def fitting(
    parse: Parse, first: int, last: int, meanings: tuple[Meaning, ...]
) -> tuple[Meaning, ...]:
    """The meanings that the writing allows: abbreviations in capitals or with their point."""
    tokens = parse.tokens
    written = "".join(t.text for t in tokens[first:last])
    if any(m.how == DEMONYM for m in meanings) and tokens[first].tag not in ("VB", "VBP"):
        people = tuple(m for m in meanings if m.how == DEMONYM)
        others = tuple(m for m in meanings if m.how == 0 and m.entry.weight > 6)
        return others or people
    after_comma = first > 1 and tokens[first - 1].text in (",", "(")
    short = len(written) <= 2 and written.isupper() and written not in ("US", "UK", "DC")
    kept = []
    for m in meanings:
        if m.how == ABBREVIATION and not abbreviates(written, after_comma or not short):
            continue
        if m.how != ABBREVIATION and len(written) <= 3 and written.isupper():
            continue
        if m.how != ABBREVIATION and written.replace(".", "").isupper() and "." in written:
            continue
        kept.append(m)
    return tuple(kept)


def abbreviates(written: str, allowed: bool) -> bool:
    """True for "U.S.", "Va." and, where allowed, "UK"."""
    if written.endswith("."):
        return written.lower() not in place_words().words.not_abbreviations
    return allowed and written.isupper()


def article_start(parse: Parse, form: Form) -> int:
    """Start of the name with the Arabic article that a hyphen joins to it."""
    tokens = parse.tokens
    n = form.first
    if n > 1 and joins(tokens[n - 1].text) and tokens[n - 2].text.lower() in ARTICLES:
        return tokens[n - 2].start
    return tokens[n].start
