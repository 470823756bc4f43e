"""One person told without a numeral: "a commander was captured" is a count of one.

The number does not stand in the words, so `stated` is empty, as for vague words.
"""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.counted_nouns import figures_on
from reportedly.claims.figures.scopes import scope_of
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.language import unit_of as unit_of_noun
from reportedly.records.figures import Figure
from reportedly.records.values import Counts

ALONE: frozenset[Counts | None] = frozenset({"captured", "detained", "killed"})
"""What is counted where nothing but the article tells how many."""
LISTED: frozenset[Counts | None] = frozenset({"injured", "abducted", "released"})
"""What is counted only beside another number of the same claim."""


def singles(
    sheet: Sheet, match: Match, nouns: tuple[int, ...], *, beside_number: bool
) -> list[Figure]:
    """A figure of one for each single person among the counted nouns of the clause."""
    counts = match.frame.counts
    if counts not in ALONE | LISTED or counts is None:
        return []
    heads = [behind_name(sheet, i) for i in nouns]
    pairs = [_pair(sheet, match, i, both, counts) for i in heads for both in said_both(sheet, i)]
    if counts in LISTED and not (beside_number or in_a_list(sheet, match)):
        return pairs
    return pairs + [
        _one(sheet, match, i, counts)
        for i in heads
        if is_single(sheet, i) or is_known_single(sheet, i, counts)
    ]


def said_both(sheet: Sheet, i: int) -> list[int]:
    """The "both" of "both drivers": two, where no "and" follows ("both soldiers and clerks")."""
    below = sheet.parse.children[i]
    if sheet.tokens[i].tag != "NNS" or any(sheet.tokens[c].dep == "cc" for c in below):
        return []
    if not _is_person(sheet, i):
        return []
    return [c for c in below if sheet.tokens[c].lemma == "both"]


def is_known_single(sheet: Sheet, i: int, counts: Counts) -> bool:
    """True for one told of before: "killing him", "killed the gunman" (who dies but once)."""
    token = sheet.tokens[i]
    if counts != "killed":
        return False
    if token.tag == "PRP":
        return token.text.lower() in ("he", "him", "she", "her")
    the = any(sheet.tokens[c].text.lower() == "the" for c in sheet.parse.children[i])
    numbered = any(sheet.mention(k, "figure") is not None for k in _words(sheet, i))
    return token.tag == "NN" and the and not numbered and _is_man(sheet, i)


def _is_man(sheet: Sheet, i: int) -> bool:
    """True for a noun of single persons; not for "the family", "the crew"."""
    lemma = sheet.tokens[i].lemma
    return lemma not in numbers().counted.groups and unit_of_noun(lemma) == "person"


def behind_name(sheet: Sheet, i: int) -> int:
    """The noun behind a name that the parser splits ("a Front of Ulan man"); else the token."""
    actor = sheet.mention(i, "actor")
    if actor is None or sheet.tokens[i].pos != "PROPN":
        return i
    inside = sheet.covered(actor.start, actor.end)
    behind = inside[-1] + 1
    is_noun = behind < len(sheet.tokens) and sheet.tokens[behind].tag == "NN"
    return behind if is_noun and sheet.tokens[behind].head in inside else i


def in_a_list(sheet: Sheet, match: Match) -> bool:
    """True where a coordinated verb counts its own ("killed a clerk and wounded five guards")."""
    joined = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].dep == "conj"]
    if sheet.tokens[match.i].dep == "conj":
        joined.append(sheet.tokens[match.i].head)
    return any(
        sheet.tokens[c].dep in ("dobj", "nsubjpass") and figures_on(sheet, c)
        for verb in joined
        for c in sheet.parse.children[verb]
    )


def is_single(sheet: Sheet, i: int) -> bool:
    """True for one new person: an indefinite singular, or a name."""
    token = sheet.tokens[i]
    if any(sheet.mention(k, "figure") is not None for k in _words(sheet, i)):
        return False
    if token.lemma == "another" and token.pos in ("DET", "PRON"):
        return True  # "One soldier was killed and another wounded"
    if token.tag == "NN":
        told = _article(sheet, i) is not None or _is_named(sheet, i)
        return told and _is_person(sheet, i)
    return token.tag == "NNP" and _is_named_person(sheet, i)


def _is_named(sheet: Sheet, i: int) -> bool:
    """True for a role right before a name ("the senior leader Mirza Zaman")."""
    return any(
        sheet.tokens[c].dep == "appos" and sheet.tokens[c].tag == "NNP" and c - i <= 3
        for c in sheet.parse.children[i]
    )


def _is_person(sheet: Sheet, i: int) -> bool:
    lemma = sheet.tokens[i].lemma
    if lemma in numbers().counted.groups:
        return False
    unit, classes = unit_of_noun(lemma), classes_of(sheet, i)
    return unit == "person" or "people" in classes or (unit == "other" and not classes)


def _is_named_person(sheet: Sheet, i: int) -> bool:
    actor = sheet.mention(i, "actor")
    return bool(actor is not None and actor.actor and actor.actor.type == "person")


def _article(sheet: Sheet, i: int) -> int | None:
    """The "a" or "an" of a noun."""
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep == "det":
            return c if sheet.tokens[c].lemma in ("a", "an") else None
    name = sheet.mention(i - 1, "actor") if i else None
    before = sheet.covered(name.start, name.end)[0] - 1 if name is not None else -1
    return before if before >= 0 and sheet.tokens[before].lemma in ("a", "an") else None


def _words(sheet: Sheet, i: int) -> list[int]:
    return [i, *(c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("nummod", "det"))]


def _pair(sheet: Sheet, match: Match, i: int, both: int, counts: Counts) -> Figure:
    token = sheet.tokens[both]
    return _unwritten(sheet, match, (token.start, token.end, i), 2, sheet.tokens[i].text, counts)


def _one(sheet: Sheet, match: Match, i: int, counts: Counts) -> Figure:
    article, actor = _article(sheet, i), sheet.mention(i, "actor")
    end, said = sheet.tokens[i].end, sheet.tokens[i].text
    if article is not None:
        start, said = sheet.tokens[article].start, sheet.slice(article + 1, i)
    elif actor is not None:
        start, end, said = actor.start, actor.end, actor.text
    else:
        start = sheet.tokens[i].start
    return _unwritten(sheet, match, (start, end, i), 1, said, counts)


def _unwritten(
    sheet: Sheet, match: Match, where: tuple[int, int, int], many: int, of: str, counts: Counts
) -> Figure:
    """A count that no numeral tells; `where`: start, end and the token of those counted."""
    start, end, i = where
    return Figure(
        id=f"f{start}",
        text=sheet.text[start:end],
        start=start,
        end=end,
        form="exact",
        stated=(),
        low=many,
        high=many,
        unit="person",
        counts=counts,
        of=(of,),
        scope=scope_of(sheet, match, start, end, i, counts),
    )
