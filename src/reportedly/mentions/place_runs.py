"""Runs of capitalised words before or behind a level word that no name of the list covers."""

from __future__ import annotations

from reportedly.gazetteer.commonness import MOST, stem, weight
from reportedly.mentions.place_forms import joins
from reportedly.mentions.place_quarters import names_quarter
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse, Token

LIST = frozenset({",", "and", "or", "&"})


def names_before(parse: Parse, level: Token, covered: set[int]) -> list[tuple[int, int]]:
    """The unknown names before a level word; before a plural a whole list ("X, Y and Z villages").

    In a list names of the gazetteer stand too; they only carry it on.
    """
    found: list[tuple[int, int]] = []
    last = level.i
    while (first := name_before(parse, last, covered)) < last or last - 1 in covered:
        if first < last:
            found.append((first, last))
        else:
            first = start_of(last - 1, covered)
        if not is_plural(level) or first < 2 or parse.tokens[first - 1].text not in LIST:
            break
        last = first - 1
        if parse.tokens[last - 1].text == ",":
            last -= 1
    return found


def names_after(parse: Parse, level: Token, covered: set[int]) -> list[tuple[int, int]]:
    """The unknown names in "the village of X"; behind a plural a whole list."""
    found: list[tuple[int, int]] = []
    here = level.i + 1
    if here >= len(parse.tokens) or parse.tokens[here].text != "of":
        return found
    while True:
        last = name_after(parse, here, covered)
        if last > here:
            found.append((here + 1, last))
        else:
            last = end_of(here + 1, covered)
        if not is_plural(level) or last == here + 1 or last >= len(parse.tokens):
            break
        if parse.tokens[last].text not in LIST:
            break
        both = last + 1 < len(parse.tokens) and parse.tokens[last + 1].text in LIST
        here = last + both
    return found


def is_plural(level: Token) -> bool:
    """True for "villages", "districts"."""
    return level.text.lower().endswith("s")


def start_of(i: int, covered: set[int]) -> int:
    """The first token of the names that end at one."""
    while i - 1 in covered:
        i -= 1
    return i


def end_of(i: int, covered: set[int]) -> int:
    """The token behind the names that start at one."""
    while i in covered:
        i += 1
    return i


LINKS = frozenset({"wa", "aw", "e", "i", "-", "al", "el", "ye"})
"""Short words and the hyphen inside names of districts ("Tarnak wa Jaldak")."""


def name_after(parse: Parse, i: int, covered: set[int]) -> int:
    """The end of up to two capitalised unknown words right behind a token; `i` without them."""
    last = i + 1
    while last < len(parse.tokens) and last - i < 3 and last not in covered:
        here = parse.tokens[last]
        if here.sentence != parse.tokens[i].sentence:
            break
        article = article_at(parse, last)
        if article and article not in covered:
            return article + 1
        if not (here.text[0].isupper() and here.tag.startswith("NNP")):
            break
        last += 1
    goes_on = (
        last < len(parse.tokens)
        and last in covered
        and parse.tokens[last - 1].end + 1 == (parse.tokens[last].start)
    )
    return i if last == i + 1 or goes_on else last


def article_at(parse: Parse, i: int) -> int:
    """The last token of "al-Xabad" from its article on; 0 where none begins."""
    run = parse.tokens[i : i + 3]
    if len(run) < 3 or run[0].text not in ARTICLES or not joins(run[1].text):
        return 0
    return i + 2 if run[2].text[0].isupper() and run[1].end == run[2].start else 0


ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az"})


def name_before(parse: Parse, i: int, covered: set[int]) -> int:
    """First token of the run of up to three capitalised unknown words before a token."""
    first = i
    while first > 0 and i - first < 4:
        token = parse.tokens[first - 1]
        if links(parse, first, i) and first - 1 not in covered:
            first -= 1
            continue
        if token.sentence != parse.tokens[i].sentence or first - 1 in covered:
            break
        named = is_name_tag(token.tag) or names_quarter(parse, token) or is_rare(parse, token)
        if not (token.text[0].isupper() and named):
            break
        if token.text.lower() in place_words().parts or token.text.lower() in place_words().levels:
            break
        first -= 1
    if first < i and (joins(parse.tokens[first].text) or is_body(parse, i)):
        return i  # "A Third-Street quarter"
    return first


def is_rare(parse: Parse, token: Token) -> bool:
    """True for a capital that English has no word for, inside a sentence: no adjective."""
    inside = token.i > parse.sentences[token.sentence].first
    if not inside or token.tag not in ("JJ", "NN", "VB", "VBP"):
        return False
    return token.text.istitle() and weight(stem(token.text.lower())) == MOST


def is_name_tag(tag: str) -> bool:
    """True for a proper noun, and for a capital that was taken for "um" or for a foreign word."""
    return tag.startswith("NNP") or tag in ("UH", "FW")


def is_body(parse: Parse, i: int) -> bool:
    """True for "Area" of "the Xabad Military Area": a body's name, known by the town in it."""
    level = parse.tokens[i]
    bodies = place_words().words.bodies
    return level.text.istitle() and parse.tokens[i - 1].text.lower() in bodies


def links(parse: Parse, first: int, i: int) -> bool:
    """True for a short word or hyphen inside a name before a token: "wa", "al" of "Tel al-Xa"."""
    if first < 2 or first == i or parse.tokens[first - 1].text not in LINKS:
        return False
    before = parse.tokens[first - 2].text
    joined = parse.tokens[first - 1].text == "-" and first > 2 and before in LINKS
    return before[0].isupper() or (joined and parse.tokens[first - 3].text[0].isupper())
