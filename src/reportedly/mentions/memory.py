"""The actors told so far, and the last of them that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec

from reportedly.mentions.ground import Draft, Ground
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType, Why

Fits = Callable[[Draft], bool]


def span_of(ground: Ground, draft: Draft) -> tuple[int, int]:
    """Start and end of a draft's words."""
    return ground.tokens[draft.first].start, ground.tokens[draft.last].end


def again(ground: Ground, draft: Draft, told: Draft, why: Why) -> Draft:
    """The draft as a repetition of an earlier one: same actor, the words it goes back to."""
    last = told.last if told.actor.name else last_of_band(ground, told)
    name = told.actor.name or ground.words(told.first, last)
    chain = told.actor.chain or span_of(ground, replace(told, last=last))
    whose = None if told.actor.name else ground.entry_at.get(last)
    actor = msgspec.structs.replace(whose or told.actor, name=whose.name if whose else name)
    actor = msgspec.structs.replace(actor, chain=chain)
    return replace(draft, actor=actor, why=why)


def last_of_band(ground: Ground, told: Draft) -> int:
    """The end of "fighters of the Red Banner Brigade": many men with whose they are."""
    token, end = ground.tokens[told.last], ground.bounds(told.last)[1]
    behind = [t.text.lower() for t in ground.tokens[told.last + 1 : min(end, told.last + 3)]]
    if token.tag != "NNS" or behind[:1] not in (["of"], ["from"]):
        return told.last
    first = told.last + (3 if behind[1:] == ["the"] else 2)
    last = told.last
    for t in ground.tokens[first:end]:
        named = t.text[0].isupper() and t.pos in ("PROPN", "NOUN", "ADJ")
        if not named and t.lemma not in ("of", "for", "the"):
            break
        last = t.i if named else last
    return last


def settle(ground: Ground, draft: Draft, told: list[Draft], why: Why, kind: ActorType) -> Draft:
    """The draft as the one antecedent; without one it stays, with two it is ambiguous."""
    if len(told) == 1:
        return again(ground, draft, told[0], why)
    if told:
        return replace(draft, actor=Actor(None, None, kind), why="ambiguous")
    return draft


class Memory:
    """Finds the last fitting actor before a token."""

    def __init__(self, ground: Ground, drafts: list[Draft]) -> None:
        self.ground = ground
        self.by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.by_sentence.setdefault(ground.tokens[draft.head].sentence, []).append(draft)

    def add(self, draft: Draft) -> None:
        """Remember a resolved draft, for those that come after it."""
        rows = self.by_sentence.setdefault(self.ground.tokens[draft.head].sentence, [])
        rows.append(draft)
        rows.sort(key=lambda d: d.first)

    def back(self, i: int, reach: int) -> Iterator[list[Draft]]:
        """Actors before token `i`: those of its sentence, then of each sentence before it."""
        sentences = self.ground.parse.sentences
        here = self.ground.tokens[i].sentence
        for n in range(here, max(-1, here - reach - 1), -1):
            if sentences[n].article != sentences[here].article:
                return
            yield [d for d in self.by_sentence.get(n, ()) if d.last < i]

    def is_open(self, draft: Draft) -> bool:
        """True for a pronoun that goes back to nobody known: nobody can be known by it."""
        token = self.ground.tokens[draft.head]
        return token.pos in ("PRON", "DET") and not (draft.actor.name or draft.actor.id)

    def last(self, i: int, reach: int, fits: Fits) -> list[Draft]:
        """The fitting actors of the nearest sentence that has any, best rank only.

        One in the list: found. More: they fit equally well.
        """
        for rows in self.back(i, reach):
            fitting = [d for d in rows if fits(d) and not self.is_open(d)]
            if fitting:
                best = max(rank(self.ground, d) for d in fitting)
                return distinct([d for d in fitting if rank(self.ground, d) == best])
        return []


def distinct(drafts: list[Draft]) -> list[Draft]:
    """One draft (the last) of each actor."""
    table: dict[str, Draft] = {}
    for draft in drafts:
        table[draft.actor.id or draft.actor.name or f"{draft.first}"] = draft
    return list(table.values())


def rank(ground: Ground, draft: Draft) -> int:
    """2 for the subject of a main clause, 1 for another subject, 0 for the rest."""
    token = ground.tokens[draft.head]
    while token.dep in ("conj", "appos", "compound") and token.head != token.i:
        token = ground.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass"):
        return 0
    verb = ground.tokens[token.head]
    asked = verb.dep == "ccomp" and any(
        ground.tokens[c].tag in ("WRB", "WP") for c in ground.parse.children[verb.i]
    )  # "They asked where the doctors were": it is about those who asked.
    return 2 if verb.dep in ("ROOT", "conj", "ccomp") and not asked else 1
