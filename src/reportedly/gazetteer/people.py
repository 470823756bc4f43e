"""Of whom a toll is told: of civilians or of combatants, of all of them or of a part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.kinds import NounClass
from reportedly.records.makers import digest

PeopleId = Literal["civilians", "combatants"]


class PeopleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for all of them, and classes of nouns for some of them."""

    id: PeopleId
    words: tuple[str, ...]
    classes: tuple[str, ...]


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `people.toml`, with the nouns of its classes."""

    people: tuple[PeopleRow, ...]
    nouns: dict[str, tuple[str, ...]] = {}

    def of(self, told: str) -> tuple[PeopleId | None, bool]:
        """Of whom the words are, and whether they mean all of them; None for other words.

        `told` lists several by commas: all must be of one sort.
        """
        found = {self._word(words) for words in told.casefold().split(", ")}
        sorts = {sort for sort, _ in found}
        return (sorts.pop(), all(w for _, w in found)) if len(sorts) == 1 else (None, False)

    def _word(self, words: str) -> tuple[PeopleId | None, bool]:
        for noun in _nouns(words):
            for table, whole in ((self._wholes, True), (self._parts, False)):
                if noun in table:
                    return table[noun], whole
        return None, False

    @cached_property
    def _wholes(self) -> dict[str, PeopleId]:
        return {word: row.id for row in self.people for word in row.words}

    @cached_property
    def _parts(self) -> dict[str, PeopleId]:
        return {
            noun: row.id
            for row in self.people
            for name in row.classes
            for noun in self.nouns.get(name, ())
        }

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows."""
        return digest((self.people, sorted(self.nouns.items())))


def _nouns(words: str) -> Iterator[str]:
    """The last two words and the last one, as written and as one of them would be."""
    last = words.split()[-2:]
    for phrase in dict.fromkeys((" ".join(last), last[-1] if last else "")):
        yield phrase
        yield phrase.removesuffix("s")
        if phrase.endswith("men"):
            yield f"{phrase[:-3]}man"
        if phrase.endswith("ies"):
            yield f"{phrase[:-3]}y"
        if phrase == "children":
            yield "child"


@lru_cache(maxsize=1)
def people() -> People:
    """The package's words; raises DataWrong where a file breaks its schema."""
    classes = load_toml("english/nouns.toml", dict[str, NounClass])
    rows = load_toml("people.toml", People)
    named = {name for row in rows.people for name in row.classes}
    nouns = {name: classes[name].nouns for name in sorted(named & set(classes))}
    return msgspec.structs.replace(rows, nouns=nouns)
