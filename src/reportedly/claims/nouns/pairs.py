"""Which two "both countries", "the two sides" and "the ministers" are."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Party
from reportedly.records.mentions import Mention
from reportedly.records.values import ActorType

STATES: tuple[ActorType, ...] = ("state",)
WARRING: tuple[ActorType, ...] = ("state", "armed_group", "military", "government")
PAIRED: dict[str, tuple[ActorType, ...]] = {
    "country": STATES,
    "nation": STATES,
    "state": STATES,
    "neighbour": STATES,
    "neighbor": STATES,
    "side": WARRING,
    "party": WARRING,
    "minister": ("person",),
    "leader": ("person",),
    "president": ("person",),
    "general": ("person",),
}
"""Plural nouns that stand for two told before, with what those are."""
REACH = 6
"""Sentences back in which the two are sought."""


def pair(sheet: Sheet, i: int) -> tuple[Mention, ...]:
    """The two actors that a definite plural stands for; empty where not just two are near."""
    token = sheet.tokens[i]
    types = PAIRED.get(token.lemma)
    if types is None or token.tag not in ("NNS", "NNPS") or not is_of_two(sheet, i):
        return ()
    here = sheet.parse.sentences[token.sentence]
    asking = who_asks(sheet, i)
    for n in range(token.sentence, max(-1, token.sentence - REACH - 1), -1):
        if sheet.parse.sentences[n].article != here.article:
            break
        told = {
            m.actor.id or m.actor.name or "": m
            for m in sheet.of_sentence.get(n, ())
            if m.actor and m.actor.type in types and m.actor.name and m.end < token.start
            if m.start not in asking
        }
        if len(told) > 1:
            return tuple(told.values()) if len(told) == 2 else ()
        if asking:
            break  # Who else they are, sentences before do not tell.
    return ()


def who_asks(sheet: Sheet, i: int) -> frozenset[int]:
    """Where who urges "both sides" is named: it is neither."""
    asking = open_sources().verbs["plan"]
    return frozenset(
        mention.start
        for a in sheet.parse.ancestors(i)
        if sheet.tokens[a].lemma in asking and sheet.tokens[a].pos == "VERB"
        for c in sheet.parse.children[a]
        if sheet.tokens[c].dep == "nsubj"
        and c < i
        and (mention := sheet.mention(c, "actor")) is not None
    )


def is_of_two(sheet: Sheet, i: int) -> bool:
    """True for "the", "both" or "the two" and no other word before the noun."""
    words = [sheet.tokens[c].lemma for c in sheet.parse.children[i] if c < i]
    return bool(words) and all(w in ("the", "both", "two", "these") for w in words)


def both(sheet: Sheet, i: int) -> tuple[Party, ...]:
    """The two that "both sides" stands for, by the words that named them before."""
    return tuple(
        Party(m.text, m.start, m.end, m.actor.id, m.actor.name, m.actor.type)
        for m in pair(sheet, _told_as(sheet, i))
        if m.actor
    )


def _told_as(sheet: Sheet, i: int) -> int:
    """The last token of the words that a pronoun goes back to; else the token itself."""
    mention = sheet.mention(i, "actor")
    if sheet.tokens[i].pos != "PRON" or mention is None or not mention.actor:
        return i
    chain = mention.actor.chain
    return sheet.covered(*chain)[-1] if chain else i
