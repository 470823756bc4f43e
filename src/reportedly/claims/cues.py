"""Whether a text holds words that may yield a claim: asked before it is parsed.

A cue is never more than what a rule needs, so that a text without any cue yields no claim: every
word of a pattern in one sentence, and there a word or a name of the classes that its object must
be of. Cues are compiled from the rules in force; own rules extend them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Protocol

from reportedly.claims.clauses.phrases import OF_ACTORS
from reportedly.claims.cue_words import (
    NONE,
    Cue,
    pieces,
    told_of_blame,
    told_of_place,
    told_of_speech,
)
from reportedly.claims.geography.containment import INSIDE
from reportedly.claims.geography.distances import OUT_OF
from reportedly.gazetteer.geography import open_geography
from reportedly.gazetteer.kinds import NO_EVENT, Frame, Kinds
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.lines import Line
from reportedly.records.values import ActorType
from reportedly.records.whereabouts import direction

ALWAYS = frozenset({"actor", "people", "person"})
"""Classes of pronouns, numbers and names: any sentence may hold one."""
UNWRITTEN = frozenset({"subject", "object", "figure", "in", "to"})
"""Needs that no word of their own tells: a place before a noun counts as "in" it, whom a thing is
given as "to" him."""
SUMS = frozenset({"number", "total", "tally"})
"""Words before "of" and a noun that is counted."""
COMMON = frozenset("be have do take make get give go come in on at to of with for by the".split())
"""Words of so many patterns that another one tells sooner whether the pattern is there."""


class Outlook(Protocol):
    """What a line may name, as the room below tells before it is parsed."""

    def types(self, line: Line) -> frozenset[ActorType]:
        """Types of actors that it may name or go back to."""
        ...

    def participles(self, line: Line) -> frozenset[str]:
        """Verbs of which a past participle may stand in it: only then is a doer left out."""
        ...

    def placed(self, line: Line) -> bool:
        """True where it may name a place or go back to one."""
        ...

    def spots(self, line: Line) -> int:
        """How many known places it may name."""
        ...

    def named(self, line: Line) -> bool:
        """True where it may hold the name of a place, known or not."""
        ...

    def follows(self, line: Line, words: frozenset[str]) -> bool:
        """True where it may name one right behind one of some words."""
        ...


def may_tell(lines: Sequence[Line], kinds: Kinds, outlook: Outlook) -> bool:
    """False where no rule can make a claim of the lines."""
    cues = cues_of(kinds)
    if cues.boundless:
        return True
    told: list[tuple[Line, list[Cue]]] = []
    for line in lines:
        among = list(cues.among(line))
        if any(map(is_bare, among)):
            return True
        told.append((line, among))
    return any(cues.first(line, outlook, among) is not None for line, among in told)


def is_bare(cue: Cue) -> bool:
    """True where words alone are a cue, whatever is named."""
    return not (cue.classes or cue.doers or cue.counted or cue.named or cue.spots)


@lru_cache(maxsize=8)
def cues_of(kinds: Kinds) -> Cues:
    """The cues of some kinds of event, compiled once."""
    return Cues(kinds)


class Cues:
    """All cues by a word that each of them needs."""

    def __init__(self, kinds: Kinds) -> None:
        self.classes = kinds.classes
        self.by_word: dict[str, list[Cue]] = {}
        self.boundless = False
        """True where own rules have a pattern without a letter: then any text may tell."""
        told = (of_frames(kinds), told_of_speech(), told_of_blame(kinds), told_of_place())
        for cue in dict.fromkeys(cue for source in told for cue in source):
            if cue.words:
                key = min(cue.words, key=lambda w: (w in COMMON, -len(w), w))
                self.by_word.setdefault(key, []).append(cue)
            else:
                self.boundless = True

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words that cues are found by."""
        return frozenset(self.by_word)

    @cached_property
    def long_nouns(self) -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
        """Nouns of several pieces by one of them, with their classes."""
        found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
        for noun, classes in self.classes.items():
            parts = pieces(noun)
            if parts and parts != {noun}:
                found.setdefault(min(parts), []).append((parts, classes))
        return found

    def among(self, line: Line) -> Iterator[Cue]:
        """The cues all of whose words stand in a line."""
        words = line.words
        for word in self.keys & words:
            for cue in self.by_word[word]:
                if cue.words <= words and not (cue.one_of and cue.one_of.isdisjoint(words)):
                    yield cue

    def first(self, line: Line, outlook: Outlook, among: Iterable[Cue]) -> Cue | None:
        """The first of a line's cues whose tests it passes; None where no rule makes a claim."""
        near: frozenset[str] | None = None
        participles: frozenset[str] | None = None
        counted: bool | None = None
        for cue in among:
            if cue.counted:
                counted = is_counted(line) if counted is None else counted
                if not counted:
                    continue
            tests = [cue.classes] if cue.classes else []
            if cue.doers:
                participles = outlook.participles(line) if participles is None else participles
                if cue.verb == "be" or cue.verb not in participles:
                    tests.append(cue.doers)
            if tests and near is None:
                near = self.named_in(line) | carried(line, outlook)
            if near is not None and any(near.isdisjoint(test) for test in tests):
                continue
            if cue.named and not outlook.named(line):
                continue
            if cue.spots and outlook.spots(line) < cue.spots:
                continue
            return cue
        return BESIDE if tells_where(line, outlook) else None

    def named_in(self, line: Line) -> frozenset[str]:
        """Classes of the line's own nouns."""
        found = {name for word in line.words for name in self.classes.get(word, NONE)}
        for word in line.words & self.long_nouns.keys():
            for parts, classes in self.long_nouns[word]:
                if parts <= line.words:
                    found |= classes
        if not line.words.isdisjoint(open_party_words().taken):
            found |= self.classes.get("prisoner", NONE)
        return frozenset(found)


BESIDE = Cue(NONE, spots=1)
"""What places beside a comma, or a wind, stand for."""


def carried(line: Line, outlook: Outlook) -> frozenset[str]:
    """Classes that a name in the line, or what stands for one, may carry."""
    places = ("place", "country") if outlook.placed(line) else ()
    return ALWAYS.union(places, *(OF_ACTORS.get(kind, ()) for kind in outlook.types(line)))


def of_frames(kinds: Kinds) -> Iterator[Cue]:
    """A cue for each pattern of each frame that tells an event."""
    for table, nominal in ((kinds.verbs, False), (kinds.nouns, True), (kinds.adjectives, False)):
        for rows in table.values():
            for words, frame in rows:
                if frame.kind != NO_EVENT:
                    yield from of_pattern(words, frame, nominal)


def of_pattern(words: tuple[str, ...], frame: Frame, nominal: bool) -> Iterator[Cue]:
    """The cue of one pattern; a noun is matched without the classes of what belongs to it."""
    needs = (need for need in frame.needs if need not in UNWRITTEN)
    told = pieces(" ".join((*words, *needs)))
    tests = () if nominal else (frame.object_is, frame.affected_is)
    narrow = min((frozenset(t) for t in tests if t), key=len, default=NONE)
    doers = NONE if nominal else frozenset(frame.subject_is)
    place = frame.kind.startswith("geography.")
    yield Cue(told, NONE, narrow, words[0], doers, "figure" in frame.needs, place)


@lru_cache(maxsize=1)
def number_words() -> frozenset[str]:
    """Words that may stand for a number or count a noun."""
    told = numbers()
    phrases = (*told.values, *told.scales, *(w for row in told.vague for w in row.words))
    shares = (*told.shares.alone, *told.shares.parts, *told.shares.per_cent)
    return pieces(" ".join((*phrases, *shares))) - {"a", "an", "the", "of", "and"} | SUMS


def is_counted(line: Line) -> bool:
    """True where a number may stand in the line."""
    return any(map(str.isdigit, line.text)) or not line.words.isdisjoint(number_words())


def tells_where(line: Line, outlook: Outlook) -> bool:
    """True where a place may be told to lie in another, or in a direction from it.

    "X, Y"; "X in Y", "the town, in Y"; "north of Y".
    """
    spots = outlook.spots(line)
    if not spots:
        return False
    if spots > 1 and "," in line.text:
        return True
    kinds = open_geography().words.kinds
    if (spots > 1 or not line.words.isdisjoint(kinds)) and outlook.follows(line, INSIDE):
        return True
    return not line.words.isdisjoint(OUT_OF) and any(map(is_wind, line.words))


def is_wind(word: str) -> bool:
    """True for "north", "southwest"."""
    return direction(word) is not None
