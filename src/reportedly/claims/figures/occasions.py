"""The how manieth attack it was: "the fifth time the army had struck the building" counts five."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.as_told import as_told
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.partaking import ATTACKS
from reportedly.gazetteer.language import numbers
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number

PREDICATE = frozenset({"attr", "appos", "npadvmod", "ROOT"})
"""Labels of "the fifth attack" where something is said to be it."""
HAVE_TO = frozenset({"have", "force", "oblige", "compel", "be"})
"""Verbs of which what is done depends: "the fifth time that they had to strike it"."""


def nth(sheet: Sheet, match: Match) -> Figure | None:
    """The running count of attacks that an ordinal tells of this one."""
    if match.frame.kind.partition(".")[0] not in ATTACKS:
        return None
    if match.nominal and (alone := said_to_be(sheet, match.i)) is not None:
        return _count(alone)
    deed = match.i if match.nominal else _bound(sheet, match.i)
    told = deed if match.nominal else turn_of(sheet, deed)
    noun, verb = sheet.tokens[told], sheet.tokens[deed]
    if match.nominal and noun.dep not in PREDICATE and not _is_marked(sheet, told):
        return None
    if not match.nominal and (
        verb.dep not in ("relcl", "acl", "ccomp") or noun.lemma not in numbers().counted.turns
    ):
        return None
    below = [sheet.tokens[c] for c in sheet.parse.children[told] if c < told]
    if any(t.lemma in ("a", "an") for t in below):
        return None  # "It was a second attack": the next, and no count.
    turns = [n for t in below for n in (t.i, *conjuncts(sheet, t.i))]
    told_turns = [m for n in turns if (m := ordinal(sheet, n)) is not None]
    return _count(told_turns[-1]) if told_turns else None


def _bound(sheet: Sheet, i: int) -> int:
    """The verb that a deed hangs on as what had to be done; else the deed's own."""
    head = sheet.tokens[i].head
    return head if sheet.tokens[i].dep == "xcomp" and sheet.tokens[head].lemma in HAVE_TO else i


def _is_marked(sheet: Sheet, i: int) -> bool:
    """True for "the raid marked the third attack on the port"."""
    verb = sheet.tokens[sheet.tokens[i].head]
    return sheet.tokens[i].dep == "dobj" and verb.lemma in numbers().counted.marking


def turn_of(sheet: Sheet, i: int) -> int:
    """The time of "it was the fifth time (that) they had struck it": what the verb hangs on."""
    head = sheet.tokens[i].head
    if sheet.tokens[i].dep != "ccomp" or sheet.tokens[head].lemma != "be":
        return head
    told = (c for c in sheet.parse.children[head] if sheet.tokens[c].dep == "attr")
    return next(told, head)


def said_to_be(sheet: Sheet, i: int) -> Mention | None:
    """The ordinal that stands for the event: "the raid, the third in a month", "was the fifth"."""
    beside = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "appos" and c > i]
    verb = sheet.tokens[sheet.tokens[i].head]
    if sheet.tokens[i].dep == "nsubj" and verb.lemma == "be":
        beside += [c for c in sheet.parse.children[verb.i] if sheet.tokens[c].dep == "attr"]
    alone = [c for c in beside if sheet.tokens[c - 1].lemma == "the"]
    return next((m for c in alone if (m := ordinal(sheet, c)) is not None), None)


def ordinal(sheet: Sheet, i: int) -> Mention | None:
    """The ordinal that a token is."""
    mention = sheet.mention(i, "figure")
    number = mention.figure if mention is not None else None
    return mention if isinstance(number, Number) and number.of_what == "ordinal" else None


def _count(mention: Mention) -> Figure | None:
    number = mention.figure
    if not isinstance(number, Number):
        return None
    return as_told(
        mention,
        number,
        unit="attack",
        counts="attacks",
        of=(),
        scope="cumulative",
    )
