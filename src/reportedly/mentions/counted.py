"""What a number counts: its noun by the parse, and why it may count no people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.gazetteer.language import classes_of, numbers, unit_of
from reportedly.gazetteer.nouns import lemma_of
from reportedly.mentions.quantities import Quantity
from reportedly.records.parses import Parse, Token

BELOW = frozenset(
    (
        "nummod",
        "quantmod",
        "amod",
        "compound",
        "det",
        "advmod",
        "nmod",
        "predet",
        "npadvmod",
        "prep",
    )
)
"""Labels under which a part of a number expression hangs on what it counts."""
NOUNS = ("NOUN", "PROPN")
_BETWEEN = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "ADV"))
_SERIAL = re.compile(r"\W*\w*\d\w*(?:[-/.]\w+)+[-/]\w*\d[\w-]*\W*")


@cache
def _measures() -> dict[str, str]:
    """The reason a number counts no people, by the word beside it."""
    return {word: reason for reason, words in numbers().measures.items() for word in words}


def noun_of(parse: Parse, tokens: Sequence[Token], found: Quantity) -> Token | None:
    """The head noun of what a number counts; None where none stands with it."""
    end = with_sign([t.text.lower() for t in tokens[found.end : found.end + 2]])
    after = tokens[found.end + end] if found.end + end < len(tokens) else None
    if after is not None and after.lemma == "of":
        return _of_what(parse, after)
    if found.vague is not None and tokens[found.last].lemma == "of":
        return _of_what(parse, tokens[found.last])
    inside = range(tokens[found.first].i, tokens[found.end - 1].i + 1)
    for n in (found.last, found.start):
        noun = _above(parse, tokens[n], inside)
        if noun is not None:
            return noun
    return _on_the_right(tokens, found)


def _of_what(parse: Parse, of: Token) -> Token | None:
    """The noun that an "of" leads to: the next noun head to its right."""
    for i in parse.children[of.i]:
        token = parse.tokens[i]
        if token.dep == "pobj":
            return token if token.pos in NOUNS else None
    return None


def _above(parse: Parse, token: Token, inside: range) -> Token | None:
    """Up from a part of the number to the first noun right of it."""
    while token.dep in BELOW and token.head != token.i:
        token = parse.tokens[token.head]
        if token.i in inside or token.pos in ("NUM", "ADJ", "ADV", "SYM", "X"):
            continue
        is_name = token.pos == "PROPN" and token.dep in ("nmod", "compound")
        if is_name and token.head > token.i:
            # "several Northern Front men": a name stands between the number and its noun.
            continue
        return token if token.pos in NOUNS and token.i > inside[-1] else None
    return None


def _on_the_right(tokens: Sequence[Token], found: Quantity) -> Token | None:
    """The end of the run of adjectives and nouns right after a number that hangs on none."""
    first = tokens[found.last]
    if first.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "attr") and found.vague is None:
        return None
    noun = None
    for token in tokens[found.end : found.end + 6]:
        if token.pos in NOUNS:
            noun = token
        elif token.pos not in _BETWEEN or noun is not None:
            break
    return noun


def reason(tokens: Sequence[Token], words: Sequence[str], found: Quantity) -> str | None:
    """Why a number counts no people, by the words beside it; None where they give no reason."""
    before = words[found.start - 1] if found.start else ""
    after = found.end + 1 if words[found.end : found.end + 1] in (["-"], ["–"]) else found.end
    next_word = words[after] if after < len(words) else ""
    if is_age(tokens, words, found, after):
        return "age"
    if _measures().get(before) == "money" and before[-1:] in "$€£¥₽₴":
        return "money"
    if with_sign(words[found.end : found.end + 2]):
        return "share"
    behind = tokens[after + 1].lemma if after + 1 < len(words) else ""
    if classes_of(f"{next_word} {behind}"):
        return None  # "Six barrel bombs"
    if next_word in _measures() and next_word != "second":
        return _measures()[next_word]
    if is_vote(words, tokens, found):
        return "vote"
    return "name" if is_name(tokens, words, found) else None


def with_sign(behind: Sequence[str]) -> int:
    """How many of the words behind a number are its "%" or "per cent"."""
    if list(behind[:2]) == ["per", "cent"]:
        return 2
    return 1 if behind and behind[0] in numbers().shares.per_cent else 0


def is_age(tokens: Sequence[Token], words: Sequence[str], found: Quantity, after: int) -> bool:
    """ "12-year-old", "34 years old", "aged 34", "age 7", and ", 34," after a name."""
    if words[after : after + 1] and words[after] in ("year", "years", "month", "months"):
        return "old" in words[after + 1 : after + 3] or "olds" in words[after + 1 : after + 3]
    before = words[found.first - 1] if found.first else ""
    if before in ("aged", "age", "ages"):
        return True
    named = found.first >= 2 and before == "," and tokens[found.first - 2].pos == "PROPN"
    closed = words[found.end : found.end + 1] in ([","], ["."], [";"])
    return named and closed and found.form == "exact" and 0 < (found.low or 0) < 110


def is_vote(words: Sequence[str], tokens: Sequence[Token], found: Quantity) -> bool:
    """ "voted 321-103", "by 9 votes to 2": two sides of a count beside a word of voting."""
    marks = ("-", "–", "to", "against")
    paired = any(
        words[n : n + 1] and words[n] in marks and _is_digit(words, m)
        for n, m in ((found.end, found.end + 1), (found.first - 1, found.first - 2))
        if n >= 0
    )
    if not paired and len(found.stated) < 2:
        return False
    near = tokens[max(0, found.first - 6) : found.end + 5]
    return any(t.lemma in numbers().changes.votes for t in near)


def _is_digit(words: Sequence[str], n: int) -> bool:
    return 0 <= n < len(words) and words[n][0].isdigit()


def is_name(tokens: Sequence[Token], words: Sequence[str], found: Quantity) -> bool:
    """A number that is part of a name: "Resolution 2254", "Boeing 737"."""
    if found.first != found.start or found.start == 0 or found.form not in ("exact", "range"):
        return False
    token, before = tokens[found.start], tokens[found.start - 1]
    behind = words[found.end : found.end + 1]
    if is_unit(tokens, found):
        return True
    if before.pos == "VERB":
        return False
    if words[found.start - 1] in numbers().names.before:
        return behind == [] or tokens[found.end].pos not in NOUNS or token.head < token.i
    if before.lemma == "of" and found.start > 1 and token.text[0].isupper():
        return tokens[found.start - 2].pos == "PROPN"
    if before.pos != "PROPN" or before.end + 1 < token.start:
        return False
    follows = bool(behind) and tokens[found.end].pos in (*NOUNS, "ADJ")
    return numbers().names.after_proper and (token.head < token.i or not follows)


def is_unit(tokens: Sequence[Token], found: Quantity) -> bool:
    """True for "144 Battalion", "7 Division": a body of that number, where words count several."""
    if found.end != found.start + 1 or found.end >= len(tokens):
        return False
    noun = tokens[found.end]
    named = noun.tag == "NNP" and noun.text[0].isupper() and not noun.text.isupper()
    return named and tokens[found.start].text.isdigit() and unit_of(noun.text.lower()) == "unit"


def is_listed(words: Sequence[str], found: Quantity) -> bool:
    """True inside a bare list of three or more numbers ("3152, 3107, 3177"): references."""
    run = 1
    for step in (-2, 2):
        n = found.start + step
        while 0 <= n < len(words) and words[n].isdigit() and words[n - step // 2] == ",":
            run, n = run + 1, n + step
    return run >= 3 and words[found.start].isdigit()


def is_serial(text: str, start: int, end: int) -> bool:
    """True where a number is a piece of a code: "2032-09-CX-005", "12/7/B4", "737-800"."""
    left, right = start, end
    while left > 0 and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and not text[right].isspace():
        right += 1
    return _SERIAL.fullmatch(text[left:right]) is not None


def counts_people(noun: Token | None) -> bool:
    """True for a person noun, a people's name, or no noun at all."""
    if noun is None:
        return True
    lemma = lemma_of(noun)
    if unit_of(lemma) in ("person", "household"):
        return True
    proper = noun.pos == "PROPN" and not any(c.isdigit() for c in noun.text)
    return proper and not classes_of(lemma) and unit_of(lemma) == "other"
