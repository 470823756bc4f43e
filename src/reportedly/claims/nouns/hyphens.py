"""Words joined by a hyphen: one name ("al-Amin") or two ("Omani-Saudi")."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet

HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})


def hyphenated(sheet: Sheet, i: int) -> list[int]:
    """The tokens of one hyphenated word that ends in a token, the token last."""
    found = [i]
    while found[0] > 0 and sheet.tokens[found[0] - 1].end == sheet.tokens[found[0]].start:
        if HYPHENS.isdisjoint((sheet.tokens[found[0] - 1].text, sheet.tokens[found[0]].text)):
            break
        found.insert(0, found[0] - 1)
    return found


def joined(sheet: Sheet, tokens: tuple[int, ...]) -> list[int]:
    """Tokens without those that a later one takes up in its hyphenated word ("al-Amin")."""
    taken = {n for i in tokens for n in hyphenated(sheet, i)[:-1] if not is_of_two(sheet, n, i)}
    return [i for i in tokens if i not in taken]


def is_of_two(sheet: Sheet, first: int, last: int) -> bool:
    """True for "Omani-Saudi" before a noun: the names of two, not the parts of one."""
    if first < 0 or last >= len(sheet.tokens) or first not in hyphenated(sheet, last):
        return False
    one, other = sheet.mention(first, "place"), sheet.mention(last, "place")
    named = one is not None and other is not None and one is not other
    return named and sheet.tokens[first].text[0].isupper()


def first_of_name(sheet: Sheet, i: int) -> int:
    """The first token of a hyphenated word; the last where it names two ("Omani-Saudi")."""
    first = hyphenated(sheet, i)[0]
    return i if first != i and is_of_two(sheet, first, i) else first
