"""Stretches of text that may name a place: one pass of the tokens over the trie of names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from reportedly.gazetteer.place_names import ARTICLES, fold_word
from reportedly.gazetteer.places import ABBREVIATION, DEMONYM, Meaning, Places
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse, Token

LONGEST = 8
"""Tokens that one name may span ("Democratic People's Republic of Korea" has six)."""


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


NO_START = frozenset("IN PRP PRP$ CC TO WP WP$ WRB EX MD WDT VBD VBZ UH".split())
"""Tags of capitalised words with which a sentence may begin, a name hardly ever."""
SHORT = 5
"""Letters of the longest lower-case word inside a name ("Kirkby in Ashfield", "della")."""
JOINTS = frozenset("-‐‑–")
APOSTROPHES = "'’‘`ʻʿ"
"""A name's ayn or glottal stop, which the parser cuts off ("Pul-e ‘Alam")."""


def joins(text: str) -> bool:
    """True for a hyphen or a dash."""
    return text in JOINTS


def forms(parse: Parse, places: Places) -> list[Form]:
    """Names that stand in the gazetteer, longest first at each start, none overlapping."""
    tokens = parse.tokens
    found: list[Form] = []
    free = 0
    for token in tokens:
        # Most tokens are lower-case words: this comparison is the cheapest way past them.
        if "a" <= token.text < "{" or token.i < free or not starts_name(token):
            continue
        if token.tag in ("DT", "CD") and opens_nothing(tokens, token.i):
            continue
        form = longest(parse, token.i, places)
        if form is not None:
            found.append(form)
            free = form.last
    return found


def starts_name(token: Token) -> bool:
    """True for a capital or a digit, after an apostrophe too ("'Adan")."""
    text = token.text
    if text[0].isupper():
        return token.tag not in NO_START
    return text[0].isdigit() or (text[0] in "'‘’" and text[1:2].isupper())


def opens_nothing(tokens: tuple[Token, ...], i: int) -> bool:
    """True for an article or a numeral before a lower-case word: "The army", not "The Hague"."""
    return tokens[i].text.isalpha() and (i + 1 == len(tokens) or tokens[i + 1].text[0].islower())


def longest(parse: Parse, i: int, places: Places) -> Form | None:
    """The longest name that starts at a token and is written as a name is."""
    tokens = parse.tokens
    text = fold_word(tokens[i].text)
    names, ends = [text], {len(text): i + 1}
    if places.begins(text):
        text, ends = written_on(tokens, i)
        names = sorted(places.prefixes(text), key=len, reverse=True)
    for name in names:
        last = ends.get(len(name))
        if last is None or name in ARTICLES or not is_written_as_name(tokens[i:last]):
            continue
        known = places.meanings(name)
        if not known:
            continue
        meanings = known
        if is_special(places, name) or may_abbreviate(tokens[i:last]):
            meanings = fitting(parse, i, last, known)
        if meanings:
            return Form(i, last, name, meanings, all(m.how == DEMONYM for m in meanings))
    return None


@lru_cache(maxsize=1 << 14)
def is_special(places: Places, name: str) -> bool:
    """True for a name that is a demonym or an abbreviation of something."""
    return any(m.how in (DEMONYM, ABBREVIATION) for m in places.meanings(name))


def may_abbreviate(run: tuple[Token, ...]) -> bool:
    """True for a word so short, or so pointed, that it may abbreviate a name."""
    return len(run) == 1 and (len(run[0].text) < 4 or "." in run[0].text)


def written_on(tokens: tuple[Token, ...], i: int) -> tuple[str, dict[int, int]]:
    """The folded text from a token on, and for each length at which a token ends the next one.

    It goes on as far as one name may: over capitals, figures, joints and short words.
    """
    token = tokens[i]
    text = fold_word(token.text)
    ends = {len(text): i + 1}
    glued = True
    for other in tokens[i + 1 : i + LONGEST]:
        if not goes_on(other.text) or other.sentence != token.sentence:
            break
        if glued and (token.end < other.start or joins(token.text) or joins(other.text)):
            text += " "
        word = fold_word(other.text)
        glued = bool(word)
        if word:
            text += word
            ends[len(text)] = other.i + 1
        token = other
    return text, ends


def goes_on(text: str) -> bool:
    """True for what can stand inside a name: no punctuation, no long lower-case word."""
    if "A" <= text < "{":
        return len(text) <= SHORT or text < "a" or text in ENDS_NAME
    return (
        text[0].isalpha() or text in JOINTS or any(c.isalnum() for c in text) or text in APOSTROPHES
    )


ENDS_NAME = frozenset({"state"})
"""What ends a name in lower case too: "Karen state", where "Karen" alone names no place."""


def is_written_as_name(run: tuple[Token, ...]) -> bool:
    """Capitals at both ends: "United States", "Spin Boldak", not "New england" or "U.S. of"."""
    final = run[-1].text
    if len(run) > 1 and final in ENDS_NAME:
        return is_written_as_name(run[:-1])
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
        return people if describes(tokens, last) else others or people
    pointed = last < len(tokens) and tokens[last].text == "." and "." not in written[-1:]
    if pointed and first > 0 and tokens[first - 1].text in (",", "-", "of"):
        written += "."  # "Salem, Va." in two tokens
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


def describes(tokens: tuple[Token, ...], last: int) -> bool:
    """True before a common noun that no area is called by: "Somali soldiers", "Somali region"."""
    after = tokens[last] if last < len(tokens) else None
    if after is None or not after.text[0].islower() or after.pos not in ("NOUN", "ADJ"):
        return False
    return after.text not in place_words().levels


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
