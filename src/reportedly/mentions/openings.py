"""Openings without a comma, put right: "In Herat rebels killed two" is in Herat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.mentions.rows import Change, Children, leftmost
from reportedly.records.parses import Token

WHERE = frozenset({"in", "at", "near", "outside", "inside", "around"})


def town_before_doer(tokens: Sequence[Token], children: Children, prep: Token) -> Iterator[Change]:
    """ "In Herat rebels killed two": the preposition has no object but the name right behind it."""
    if prep.lemma not in WHERE or prep.i + 2 >= len(tokens):
        return
    town = tokens[prep.i + 1]
    doer = tokens[town.head]
    if town.dep not in ("compound", "amod", "nmod") or not town.text.istitle() or doer.i < town.i:
        return
    if children[prep.i]:
        yield from taken_for_object(tokens, children, prep, town, doer)
    elif doer.dep in ("nsubj", "nsubjpass") and stands_alone(tokens, children, town, doer):
        yield town.i, "pobj", prep.i


def taken_for_object(
    tokens: Sequence[Token], children: Children, prep: Token, town: Token, doer: Token
) -> Iterator[Change]:
    """ "In Herat men shouted": who shouted is no place, and nobody else is told to have."""
    verb = tokens[prep.head]
    if doer.dep != "pobj" or doer.head != prep.i or doer.i + 1 != verb.i or verb.tag != "VBD":
        return
    done = any(tokens[c].dep in ("nsubj", "nsubjpass", "expl") for c in children[verb.i])
    if done or doer.tag != "NNS" or not stands_alone(tokens, children, town, doer):
        return
    yield doer.i, "nsubj", verb.i
    yield town.i, "pobj", prep.i


def stands_alone(tokens: Sequence[Token], children: Children, town: Token, doer: Token) -> bool:
    """True for one name before those who act, and no article before both."""
    between = tokens[town.i + 1 : doer.i]
    plain = all(t.tag.startswith("JJ") for t in between) and not doer.tag.startswith("NNP")
    return plain and leftmost(children, doer.i) == town.i
