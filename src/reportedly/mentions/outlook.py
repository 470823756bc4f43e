"""What a text may name, told from its words before it is parsed: never less than is found later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import TypeAlias

from reportedly.gazetteer.actors import Actors, StateName
from reportedly.gazetteer.language import times
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.gazetteer.names import WORD, folded
from reportedly.gazetteer.outlets import Outlets
from reportedly.gazetteer.place_names import fold_word
from reportedly.gazetteer.places import Places
from reportedly.mentions.place_phrases import BORDERS, COUNTED
from reportedly.mentions.place_words import place_words
from reportedly.mentions.word_forms import NONE, PIECE, word_forms
from reportedly.records.lines import Line
from reportedly.records.mentions import Actor
from reportedly.records.reports import Page
from reportedly.records.values import ActorType

WRITTEN = re.compile(r"[^\W_][\w'’‘`ʻʿ.]*")
INSIDE = re.compile(r"[^\W_a-z]")
"""What no small line holds behind its first letter: a capital, a figure, a foreign letter."""
APOSTROPHE = re.compile("['’‘`ʻʿ.]")
JOINED = re.compile(r"[\s'’.&/-]{0,3}$")
"""What may stand between two capitalised words of one name."""
ACRONYM = re.compile(r"\b[A-Z]{2}")
"""Letters that may stand for a name told in full before."""
BEHIND = 7
"""Words behind "in" among which the name of the area stands: "in the far north of X"."""
BACK = frozenset("he she they we i it who whom which this that these those one some all".split())
"""Pronouns: they may stand for whatever is named anywhere."""
PERSON: frozenset[ActorType] = frozenset({"person"})
BODIES: frozenset[ActorType] = frozenset({"military", "police", "government"})
"""Types of bodies that a state has: where one may be told, a state may be meant."""


def lines(page: Page) -> tuple[Line, ...]:
    """Every sentence that is read, with the forms of its words.

    The last word of a line without a full stop may stand before a noun of the next one.
    """
    forms, found = word_forms(), []
    spans = [s for p in page.passages if p.why is None for s in (p.sentences or (p.span,))]
    before = NONE
    for span in spans:
        text = page.text[span.start : span.end]
        told = PIECE.findall(text.lower())
        words = NONE.union(before, *map(forms.of, told))
        found.append(Line(text, words))
        before = forms.of_all(text.split()[-1]) if text[-1:].isalnum() else NONE
    return tuple(found)


class Outlook:
    """The types of actors and the number of places that each of some lines may name at most."""

    def __init__(
        self, lines: Sequence[Line], actors: Actors, outlets: Outlets, places: Places
    ) -> None:
        self.lines = lines
        self._actors, self._outlets, self._places = actors, outlets, places
        self._told: dict[int, frozenset[ActorType]] = {}
        self._begin: dict[int, list[int]] = {}

    def types(self, line: Line) -> frozenset[ActorType]:
        """Types of actors that a line may name or go back to; a person it always may."""
        own = self._told_in(line)
        goes_back = own > PERSON or not BACK.isdisjoint(line.words) or ACRONYM.search(line.text)
        return self._everywhere if goes_back else own

    @cached_property
    def _everywhere(self) -> frozenset[ActorType]:
        """Types of actors that any line may name."""
        found = PERSON.union(*map(self._told_in, self.lines))
        if found & BODIES:
            found |= {"state"}
        if "state" in found:
            found |= {"government", "civilians", *(b.type for b in self._actors.rows.body)}
        return found

    def _told_in(self, line: Line) -> frozenset[ActorType]:
        """Types that a line's own words may tell, looked up once a line."""
        found = self._told.get(id(line))
        if found is None:
            found = PERSON.union(self._by_role(line.words), self._by_name(line.text))
            self._told[id(line)] = found
        return found

    def _by_role(self, words: frozenset[str]) -> Iterator[ActorType]:
        """Types told by nouns: "fighters", "the mayor", "... Ministry", "the movement"."""
        nouns = nouns_of(self._actors)
        for noun in nouns.keys() & words:
            for parts, types in nouns[noun]:
                if parts <= words:
                    yield from types

    def _by_name(self, text: str) -> Iterator[ActorType]:
        """Types of what stands in the registry: no name is written in small letters alone."""
        opens = WORD.match(text) if is_small(text) else None
        written = [opens.group()] if opens else WORD.findall(text)
        words: set[str] | None = None
        registry = (self._actors.names, self._outlets.names, self._actors.state_names)
        for n, word in enumerate(written):
            if word.islower():
                continue
            key = folded(word)
            for names in registry:
                for name in names.with_word(key, first=n == 0):
                    words = words or {folded(w) for w in WORD.findall(text)}
                    if words.issuperset(name):
                        yield from map(type_of, names.named(name, word))

    def participles(self, line: Line) -> frozenset[str]:
        """Verbs of which a past participle may stand in a line."""
        return NONE.union(*map(word_forms().participles, PIECE.findall(line.text.lower())))

    def placed(self, line: Line) -> bool:
        """True where a line may name a place, known or not, or go back to one."""
        if _names_inside(line.text) or self.spots(line):
            return True
        if not self._any_place:
            return False
        words = place_words().words
        told = "it" in line.words and not line.words.isdisjoint(words.won | words.ground)
        return told or not line.words.isdisjoint(described())

    @cached_property
    def _any_place(self) -> bool:
        return any(_names_inside(line.text) or self.spots(line) for line in self.lines)

    def named(self, line: Line) -> bool:
        """True where a line may hold the name of a place, known or not."""
        return has_capital(line.text)

    def spots(self, line: Line) -> int:
        """How many names of a line may be known places: runs of capitals that open one."""
        return len(self._spots(line))

    def follows(self, line: Line, words: frozenset[str]) -> bool:
        """True where the name of a known place may stand a few words behind one of some words."""
        at = [hit.end() for hit in WRITTEN.finditer(line.text) if hit.group().lower() in words]
        near = [line.text[a:].split(maxsplit=BEHIND) for a in at]
        ends = [len(line.text) - len(cut[BEHIND]) if len(cut) > BEHIND else None for cut in near]
        spots = self._spots(line)
        return any(
            a < spot and (end is None or spot < end)
            for a, end in zip(at, ends, strict=True)
            for spot in spots
        )

    def _spots(self, line: Line) -> list[int]:
        """Where each name begins that may be a known place's, looked up once a line."""
        found = self._begin.get(id(line))
        if found is None:
            found = self._begin[id(line)] = self._begins(line.text)
        return found

    def _begins(self, text: str) -> list[int]:
        found: list[int] = []
        last = -1
        for hit in capitalised(text):
            word = hit.group()
            if not self._opens_place(word):
                continue
            if word.isdigit() and not text[hit.end() :].lstrip()[:1].isupper():
                continue  # A number; "6 October" is a city.
            if last < 0 and opens_sentence(text, hit):
                continue
            if last < 0 or JOINED.match(text[last : hit.start()]) is None:
                found.append(hit.start())
            last = hit.end()
        return found

    def _opens_place(self, word: str) -> bool:
        """True for "Sana'a" and for the name in "Kabul's"."""
        if self._is_known(fold_word(word)):
            return True
        name = APOSTROPHE.split(word, maxsplit=1)[0]
        return name != word and self._is_known(fold_word(name))

    def _is_known(self, name: str) -> bool:
        return bool(self._places.meanings(name) or self._places.begins(name))


def type_of(entry: Actor | StateName) -> ActorType:
    """The type of what a name stands for."""
    return "state" if isinstance(entry, StateName) else entry.type


Nouns: TypeAlias = dict[str, list[tuple[frozenset[str], tuple[ActorType, ...]]]]


@lru_cache(maxsize=8)
def nouns_of(actors: Actors) -> Nouns:
    """Nouns that tell a type of actor, by one of their words: roles, offices, heads of names."""
    told: list[tuple[tuple[str, ...], tuple[ActorType, ...]]] = [
        *((noun, (kind,)) for noun, kind in actors.roles.items()),
        *(((word,), (kind,)) for word, kind in actors.organisation_heads.items()),
        *((office, ("office",)) for office in sorted(actors.offices)),
        *(((noun,), types) for noun, types in actors.words.descriptions.items()),
    ]
    found: Nouns = {}
    for noun, types in told:
        parts = frozenset(PIECE.findall(" ".join(noun)))
        found.setdefault(max(parts, key=lambda w: (len(w), w)), []).append((parts, types))
    return found


@cache
def described() -> frozenset[str]:
    """Nouns that may stand for a place told before: "the province", "the border", "the north"."""
    told = place_words()
    return frozenset((*told.descriptions, *told.parts, *COUNTED, *BORDERS))


def opens_sentence(text: str, hit: re.Match[str]) -> bool:
    """True for a first word that is no name: "In", "They", "The" before a lower-case word."""
    if any(map(str.isalnum, text[: hit.start()])):
        return False
    word = hit.group().lower()
    if word in ("the", "a", "an"):
        return text[hit.end() :].lstrip()[:1].islower()
    return word in open_lemmas().openers


def is_small(text: str) -> bool:
    """True where only the first letter can be a capital: most sentences, told from at a glance."""
    return INSIDE.search(text, 1) is None


def capitalised(text: str) -> list[re.Match[str]]:
    """The words that begin with no small letter, numbers among them."""
    if is_small(text):
        opens = WRITTEN.match(text)
        return [opens] if opens and not text[0].islower() else []
    return [hit for hit in WRITTEN.finditer(text) if not hit.group()[0].islower()]


def has_capital(text: str) -> bool:
    """True where a word is capitalised that may be a name."""
    for hit in capitalised(text):
        word = hit.group()
        if word[0].isupper() and word.lower() not in days() and not opens_sentence(text, hit):
            return True
    return False


@cache
def days() -> frozenset[str]:
    """Names of weekdays and months."""
    return frozenset((*times().weekdays, *(name for month in times().months for name in month)))


def _names_inside(text: str) -> bool:
    """True where a word after the first is capitalised."""
    return not is_small(text) and any(not w[0].islower() for w in PIECE.findall(text)[1:])
