"""Rows of numbers that tell who the counted were: read as they stand, whatever the parser makes
of a row that leaves out its nouns ("14 civilians, five from the army and one of the police")."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.language import numbers, unit_of
from reportedly.gazetteer.nouns import lemma_of
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import Counts

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OPENING = frozenset({"(", "–", "—", ":", "-", "["})
COMMAS = frozenset({",", ";"})
SKIPPED = frozenset({"DET", "NUM", "ADV", "PRON", "PUNCT"})


@dataclass(frozen=True)
class Item:
    """One member of a row, over tokens `first` to `last`; without a number it is one person."""

    mention: Mention | None
    first: int
    last: int
    noun: int | None
    """The counted noun; None where the row leaves it out ("five from the army")."""

    @property
    def count(self) -> int | None:
        """How many it adds to its row; None where that is no one number."""
        number = self.mention.figure if self.mention is not None else None
        if self.mention is None:
            return 1
        exact = isinstance(number, Number) and number.form == "exact" and number.low is not None
        return number.low if exact and isinstance(number, Number) else None


def row_at(sheet: Sheet, first: int) -> tuple[Item, ...]:
    """The members of a row that begins at a token, up to the first that has no number."""
    end = sheet.parse.sentences[sheet.tokens[first].sentence].last
    found: list[Item] = []
    while first < end:
        one = item_at(sheet, first, end)
        if one is None:
            break
        found.append(one)
        after = behind_joint(sheet, one.last + 1, end)
        if after == one.last + 1:
            break
        first = after
    return tuple(found) if any(one.mention for one in found) else ()


def item_at(sheet: Sheet, first: int, end: int) -> Item | None:
    """The member that begins at a token: a number of people, or "a nurse"."""
    mention = sheet.mention(first, "figure")
    number = mention.figure if mention is not None else None
    if mention is not None:
        if not isinstance(number, Number) or number.of_what not in (None, "people"):
            return None
        body = sheet.covered(mention.start, mention.end)[-1] + 1
    elif sheet.tokens[first].lemma in ("a", "an"):
        body = first + 1
    else:
        return None
    stop = next((k for k in range(body, end) if closes(sheet, k)), end)
    if mention is None and stop == body:
        return None
    noun = next((k for k in range(body, stop) if is_head(sheet, k, stop)), None)
    return Item(mention, first, stop - 1, noun)


def closes(sheet: Sheet, k: int) -> bool:
    """True for what ends a member: a mark, an "and" before the next number, a finite verb."""
    token = sheet.tokens[k]
    if token.dep == "cc" or token.text in ("and", "&", "plus"):
        return is_start(sheet, k + 1)
    if token.tag in FINITE:
        return token.dep not in ("acl", "amod") and state_of(sheet, k) is None
    return token.text in (*OPENING, *COMMAS, ")", "]", ".", "!", "?") and not joins(sheet, k)


def joins(sheet: Sheet, k: int) -> bool:
    """True for the hyphen within a word."""
    token = sheet.tokens[k]
    return token.text == "-" and sheet.tokens[k - 1].end == token.start


def is_start(sheet: Sheet, k: int) -> bool:
    """True where a member of a row may begin."""
    if k >= len(sheet.tokens):
        return False
    return sheet.mention(k, "figure") is not None or sheet.tokens[k].lemma in ("a", "an")


def behind_joint(sheet: Sheet, k: int, end: int) -> int:
    """The token behind a comma, an "and" or both."""
    while k < end and (sheet.tokens[k].text in COMMAS or sheet.tokens[k].lemma in ("and", "&")):
        k += 1
    return k


def is_head(sheet: Sheet, k: int, stop: int) -> bool:
    """True for the last noun before a preposition or the end of a member."""
    token = sheet.tokens[k]
    if token.pos not in ("NOUN", "PROPN") or state_of(sheet, k) is not None:
        return False
    return k + 1 >= stop or sheet.tokens[k + 1].pos not in ("NOUN", "PROPN", "PART")


def of_words(sheet: Sheet, one: Item) -> tuple[str, ...]:
    """Of whom a member is: its noun, with what it belongs to; of whom it is, without a noun."""
    if one.noun is None or one.mention is None:
        return ()
    behind = sheet.covered(one.mention.start, one.mention.end)[-1] + 1
    if is_there(sheet, one, behind):
        return ()
    inside = range(behind, one.noun)
    first = one.noun
    while first - 1 in inside and sheet.tokens[first - 1].pos not in (*SKIPPED, "ADP", "AUX"):
        first -= 1
    last = one.noun
    if lemma_of(sheet.tokens[one.noun]) in numbers().scopes.belonging:
        last = max(last, with_whole(sheet, one))
    return (sheet.slice(first, last),)


def with_whole(sheet: Sheet, one: Item) -> int:
    """The last noun of a member: "members of the coast guard"."""
    nouns = (k for k in range(one.first, one.last + 1) if sheet.tokens[k].pos in ("NOUN", "PROPN"))
    return max(nouns, default=one.last)


def of_people(sheet: Sheet, one: Item) -> bool:
    """True for a member that counts people: by its noun, or by what they are from."""
    if one.noun is None:
        return False
    behind = sheet.covered(one.mention.start, one.mention.end)[-1] + 1 if one.mention else one.first
    if sheet.tokens[behind].pos == "ADP":
        return sheet.tokens[behind].lemma in numbers().rows.whose or is_there(sheet, one, behind)
    known, classes = unit_of(lemma_of(sheet.tokens[one.noun])), classes_of(sheet, one.noun)
    if known == "household":
        return False  # "12,000 people (2,400 families)" are the same people.
    return known == "person" or "people" in classes or (known == "other" and not classes)


def is_there(sheet: Sheet, one: Item, behind: int) -> bool:
    """True for "six in Goma": some told by where they were."""
    named = any(sheet.mention(k, "place") is not None for k in range(behind, one.last + 1))
    return sheet.tokens[behind].lemma in ("in", "at", "near") and named


def state_of(sheet: Sheet, k: int) -> Counts | None:
    """What a word says befell those counted ("killed")."""
    return numbers().states.words.get(sheet.tokens[k].lemma)


def total(row: tuple[Item, ...]) -> int | None:
    """What a row adds up to; None where a member is no one number."""
    counts = [one.count for one in row]
    return None if None in counts else sum(n for n in counts if n is not None)
