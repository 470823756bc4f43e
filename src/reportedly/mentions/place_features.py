"""Names of roads, waters, heights and buildings, told by the word that ends or begins them."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.gazetteer.language import classes_of
from reportedly.mentions.place_forms import Form, joins
from reportedly.mentions.place_words import PlaceWords, place_words
from reportedly.records.parses import Parse, Token
from reportedly.records.values import Feature

LONGEST = 4
"""Words that may stand before the head ("Martin Dies Jr. State Park" has five with it)."""


BODIES = frozenset({"organisation", "forces", "alliance_word"})
"""Classes of the nouns that a party is called by."""


class Named(NamedTuple):
    """Tokens `first` to `last` (half-open) that name a feature."""

    first: int
    last: int
    feature: Feature


def features(parse: Parse, forms: list[Form]) -> list[Named]:
    """Named features in text order that no name of the gazetteer covers, none overlapping."""
    words = place_words()
    inside = {n: f for f in forms for n in range(f.first, f.last)}
    found: list[Named] = []
    for token in parse.tokens:
        lower = token.text.lower()
        if not token.text[0].isupper() or not (lower in words.heads or leading(parse, token)):
            continue
        if found and token.i < found[-1].last:
            continue
        made = headed(parse, token, words, inside) or led(parse, token, words, inside)
        if made is not None and not (found and made.first < found[-1].last):
            found.append(made)
    return found


def headed(parse: Parse, token: Token, words: PlaceWords, inside: dict[int, Form]) -> Named | None:
    """A name that the token ends: "North Mill Road", "the Abaya River"."""
    feature = words.heads.get(token.text.lower())
    if feature is None or token.i in inside:
        return None
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    if after is not None and after.sentence == token.sentence and goes_on(after, words):
        return None
    first = run_before(parse, token)
    if first == token.i:
        return None
    if feature in ("facility", "other") and any(n in inside for n in range(first, token.i)):
        return None
    return Named(first, numbered(parse, token.i + 1), feature)


def goes_on(after: Token, words: PlaceWords) -> bool:
    """True where a further capitalised word makes the name another's: "Park Police"."""
    return after.text[0].isupper() and after.tag.startswith("NNP")


def run_before(parse: Parse, token: Token) -> int:
    """First token of the run of capitalised words and ordinals right before a token."""
    first = token.i
    while first > 0 and token.i - first < LONGEST:
        before = parse.tokens[first - 1]
        if before.sentence != token.sentence or not names(before):
            break
        if joins(before.text) and before.end != parse.tokens[first].start:
            break
        first -= 1
    while first < token.i and joins(parse.tokens[first].text):
        first += 1
    return first


def names(token: Token) -> bool:
    """True for a word of a name: capitalised and no article or preposition, or an ordinal."""
    if joins(token.text):
        return True
    if token.text[0].isdigit():
        return token.text[-2:].lower() in ("st", "nd", "rd", "th")
    return token.text[0].isupper() and token.pos not in ("DET", "ADP", "PRON", "VERB", "CCONJ")


def numbered(parse: Parse, last: int) -> int:
    """The end of a name with the number behind it: "County Road 43"."""
    after = parse.tokens[last] if last < len(parse.tokens) else None
    road = parse.tokens[last - 1].text.lower() in place_words().words.roads
    return last + 1 if road and after is not None and after.text[0].isdigit() else last


def led(parse: Parse, token: Token, words: PlaceWords, inside: dict[int, Form]) -> Named | None:
    """A name that the token begins: "Lake Abaya", "Highway 4"."""
    feature = words.leads.get(leading(parse, token))
    if feature is None or token.i in inside or token.i + 1 >= len(parse.tokens):
        return None
    after = parse.tokens[token.i + 1]
    if after.sentence != token.sentence:
        return None
    if feature == "road":
        return Named(token.i, token.i + 2, feature) if after.text[0].isdigit() else None
    if not after.text[0].isupper() or not after.tag.startswith("NNP"):
        return None
    if any(t.text.lower() in words.heads for t in parse.tokens[after.i : after.i + 2]):
        return None
    if BODIES & classes_of(after.lemma):
        # "The Dry River Front", "the Lake Caliphate"
        return None
    first = run_before(parse, token) if feature == "facility" else token.i
    return Named(first, token.i + 2, feature)


def leading(parse: Parse, token: Token) -> str:
    """The word or the two words up to a token that begin a name: "Lake", "Operating Base"."""
    one = token.text.lower()
    two = f"{parse.tokens[token.i - 1].text.lower()} {one}" if token.i else ""
    leads = place_words().leads
    return two if two in leads else one if one in leads else ""
