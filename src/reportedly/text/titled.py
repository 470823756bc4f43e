"""Headlines that give each word a capital, as prose writes them: "Rebels Take Town Near X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from reportedly.gazetteer.actors import open_actors
from reportedly.gazetteer.names import name_words
from reportedly.gazetteer.places import open_places
from reportedly.records.reports import Page
from reportedly.text.capitals import WORD, is_english
from reportedly.text.headlines import words as lists
from reportedly.text.styles import Edit

FEWEST = 4
"""Words of a headline; fewer are a name, a label or a heading."""
SHORT = 4
"""Letters: so long a word may stand in small letters in a headline of capitals ("with", "near")."""
LONGEST = 5
"""Words of a name that is looked for."""


def titled(page: Page) -> Iterator[Edit]:
    """What is read for the words of such headlines that are no names, in text order."""
    heads = [p for p in page.passages if p.kind == "headline" and p.why is None]
    rows = [list(WORD.finditer(page.text, p.start, p.end)) for p in heads]
    rows = [row for row in rows if is_titled([w.group() for w in row])]
    if not rows:
        return
    names = names_in_prose(page)
    for row in rows:
        kept = in_names(row)
        for k, word in enumerate(row):
            plain = word.group().lower()
            known = is_english(plain) or plain in lists().plain
            if k and k not in kept and known and is_plain(row, k) and plain not in names:
                yield word.start(), word.end(), plain


def is_titled(words: Sequence[str]) -> bool:
    """True for a row in which each long word has a capital, and not all letters have."""
    if len(words) < FEWEST or all(w.isupper() for w in words):
        return False
    return all(w[0].isupper() for w in words if len(w) > SHORT)


def is_plain(row: Sequence[Match[str]], k: int) -> bool:
    """True for "Captured" and "In"; "ISAF" may be initials, "May 3" is a day."""
    word = row[k].group()
    return word[1:].islower() and word[0].isupper() and not is_of_day(row, k)


def is_of_day(row: Sequence[Match[str]], k: int) -> bool:
    """True for a month's name that a figure stands beside, or that "in" leads to."""
    if row[k].group().lower() not in lists().months:
        return False
    text, before = row[k].string, row[k - 1].group().lower()
    after = text[row[k].end() : row[k].end() + 2].strip()
    return before == "in" or after.isdecimal() or text[: row[k].start()].rstrip()[-1:].isdecimal()


def names_in_prose(page: Page) -> set[str]:
    """The words that the page's prose writes with a capital alone, inside of sentences."""
    small, great = set(), set()
    for p in page.passages:
        if p.kind != "body" or p.why is not None:
            continue
        before = ""
        for word in WORD.finditer(page.text, p.start, p.end):
            told = word.group()
            if told.islower():
                small.add(told)
            elif before.islower() and not told.isupper():
                great.add(told.lower())
            before = told
    return great - small


def in_names(row: Sequence[Match[str]]) -> set[int]:
    """Which words stand in a name of several words that the lists know ("Red Sea")."""
    found: set[int] = set()
    actors, places = open_actors(), open_places()
    for first in range(len(row)):
        for last in range(min(len(row), first + LONGEST), first + 1, -1):
            text = row[0].string[row[first].start() : row[last - 1].end()]
            whole = name_words(text)
            if not all(w.group()[0].isupper() for w in (row[first], row[last - 1])):
                continue
            known = actors.names.exactly(whole) or actors.holders.exactly(whole)
            if known or places.find(text):
                found |= set(range(first, last))
                break
    return found
