"""Statements told by the wordings of the data: borders, opposite, on the border with, between."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.geography.statements import Statement, is_open
from reportedly.claims.geography.subjects import Named, named, right_before, spoken_of
from reportedly.gazetteer.geography import Geography, Pattern, open_geography
from reportedly.records.mentions import Mention

AT_SEA = frozenset({"maritime", "sea", "virtual", "digital"})
SPOTS = frozenset({"on_border", "near_border"})


def related(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Statement]:
    """Statements told by the wordings of the data: borders, opposite, between."""
    words = open_geography()
    for token in sheet.tokens:
        for pattern in _patterns(words, token.lemma, token.text.lower()):
            used = chain(sheet, token.i, pattern.words[1:])
            told = used and statement(sheet, clauses, words, pattern, used)
            if told:
                yield told
                break


def _patterns(words: Geography, lemma: str, text: str) -> tuple[Pattern, ...]:
    found = words.by_first.get(lemma, ())
    return found if text == lemma else (*words.by_first.get(text, ()), *found)


def statement(
    sheet: Sheet,
    clauses: dict[int, Clause],
    words: Geography,
    pattern: Pattern,
    used: tuple[int, ...],
) -> Statement | None:
    """What the words of a pattern tell; None where either side is no known place."""
    i = used[0]
    if _is_modifier(sheet, i) or is_open(sheet, clauses, i):
        return None
    misread = _is_misread(sheet, i)
    nouns = _before(sheet, used) if pattern.before else _after(sheet, clauses, used)
    if sheet.tokens[i].dep == "amod" and i < sheet.tokens[i].head:
        # "lies opposite X": the parser takes it for X's adjective.
        nouns, i = [sheet.tokens[i].head], sheet.tokens[i].head
    if misread:
        nouns = conjuncts(sheet, sheet.covered(*_span(sheet, i + 1))[-1])
    found = [named(sheet, n) for n in nouns]
    objects = tuple(o for o in found if o is not None)
    if not objects and len(used) > 1 and i in clauses:
        # "faces X across the river": what the verb takes.
        objects = tuple(o for o in (named(sheet, n) for n in clauses[i].objects) if o is not None)
    told_of = right_before(sheet, clauses, i) if misread else spoken_of(sheet, clauses, i)
    subjects = tuple(s for s in told_of if all(s.mention != o.mention for o in objects))
    if pattern.relation == "between" and len(objects) != 2:
        return None
    if pattern.relation in SPOTS and sheet.tokens[i].head not in clauses:
        # "forces of a country on the border with another": a whole country lies on none.
        subjects = tuple(s for s in subjects if s.place.feature != "country")
    if not subjects or not objects:
        return None
    only = any(t.lemma in words.words.only for t in sheet.tokens[max(0, i - 2) : i + 3])
    return Statement(pattern.relation, i, subjects, objects, len(objects) >= len(found), only)


def _is_misread(sheet: Sheet, i: int) -> bool:
    """True for "X borders Y" where the parser takes the verb for a noun."""
    token = sheet.tokens[i]
    between = 0 < i < len(sheet.tokens) - 1
    return (
        between
        and token.text == "borders"
        and token.pos in ("NOUN", "PROPN")
        and sheet.mention(i + 1, "place") is not None
    )


def _span(sheet: Sheet, i: int) -> tuple[int, int]:
    mention = sheet.mention(i, "place")
    return (mention.start, mention.end) if mention else (0, 1)


def _is_modifier(sheet: Sheet, i: int) -> bool:
    """True for "neighbouring Chad", which says nothing of who neighbours it."""
    token = sheet.tokens[i]
    before = token.dep in ("amod", "compound") and i < token.head
    return before and (token.lemma != "opposite" or sheet.mention(token.head, "place") is None)


def _after(sheet: Sheet, clauses: dict[int, Clause], used: tuple[int, ...]) -> list[int]:
    """Heads of the objects of the last word, with what is coordinated with them."""
    last = used[-1]
    heads = [c for c in sheet.parse.children[last] if sheet.tokens[c].dep in ("pobj", "dobj")]
    if not heads and last in clauses:
        return list(clauses[last].objects)
    return [n for head in heads for n in conjuncts(sheet, head)]


def _before(sheet: Sheet, used: tuple[int, ...]) -> list[int]:
    """The one or two places named right before the last word: "the X-Y border", "X's border"."""
    found: list[Mention] = []
    heads: list[int] = []
    n = used[-1] - 1
    while n > used[0] and len(found) < 2:
        mention = sheet.mention(n, "place")
        if mention is not None and mention not in found:
            found.append(mention)
            heads.append(n)
        elif mention is None and sheet.tokens[n].text not in ("-", "–", "'s", "’s", "/", "and"):
            break
        n -= 1
    return heads[::-1]


def presupposed(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Statement]:
    """ "X's border with Y", "the X-Y border" take for granted that the two border on each other."""
    words = open_geography().words
    for token in sheet.tokens:
        if token.lemma not in words.borders or is_open(sheet, clauses, token.i):
            continue
        if any(sheet.tokens[c].lemma in AT_SEA for c in sheet.parse.children[token.i]):
            continue
        states = [s for s in _sides(sheet, clauses, token.i) if s.place.feature == "country"]
        if len(states) == 2 and states[0].place != states[1].place:
            yield Statement("borders", token.i, (states[0],), (states[1],), explicit=False)


def _sides(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[Named]:
    """The one place before a border and the one it is "with", or both before it; else none."""
    before = _before(sheet, (-1, i))
    after = chain(sheet, i, ("with",))
    beyond = _after(sheet, clauses, after) if after else []
    if (len(before), len(beyond)) not in ((1, 1), (2, 0)):
        return []
    found = (named(sheet, n) for n in (*before, *beyond))
    return [n for n in found if n is not None]


def chain(sheet: Sheet, head: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Tokens of a pattern: each word below one found before it, or right after the last one."""
    found = [head]
    for word in words:
        below = [c for above in found[::-1] for c in sheet.parse.children[above] if c > found[-1]]
        after = [found[-1] + 1] if found[-1] + 1 < len(sheet.tokens) else []
        fits = [
            c
            for c in (*below, *after)
            if word in (sheet.tokens[c].lemma, sheet.tokens[c].text.lower())
        ]
        if not fits:
            return None
        found.append(fits[0])
    return tuple(found)
