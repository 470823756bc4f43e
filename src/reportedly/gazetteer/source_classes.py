"""How close a source stands to the facts, as a class in an order that decides between figures."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.records.claims import Link
from reportedly.records.makers import digest
from reportedly.records.values import ActorType, SourceRole


class SourceClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class of sources, told by role, by type of body, or by words in what it is called."""

    id: str
    stand: str
    gloss: str
    roles: tuple[SourceRole, ...] = ()
    types: tuple[ActorType, ...] = ()
    words: tuple[str, ...] = ()


class _Anyone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Stopped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[str, ...]
    word: str


class SourceClasses(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `source_classes.toml`."""

    classes: tuple[SourceClass, ...] = msgspec.field(name="class")
    anyone: _Anyone
    stopped: _Stopped

    def class_of(self, link: Link, kind: ActorType | None = None) -> str:
        """The class of a link of a chain; `kind`: the type of the body that it is, if known."""
        said = " ".join(filter(None, (link.text, link.name, link.office)))
        called = f" {said.casefold()} "
        for one in self.classes:
            if one.words and self._patterns[one.id].search(called):
                return one.id
        typed = (one.id for one in self.classes if kind in one.types)
        held = (one.id for one in self.classes if link.role in one.roles)
        return next(typed, None) or next(held, None) or self.classes[-1].id

    def stand(self, class_id: str) -> str:
        """The standing of a class: sources of one are held against each other."""
        return next(one.stand for one in self.classes if one.id == class_id)

    def rank(self, class_id: str) -> int:
        """0 for the closest class."""
        return [one.id for one in self.classes].index(class_id)

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows."""
        return digest((self.classes, self.anyone, self.stopped))

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {
            one.id: re.compile(rf"\b(?:{'|'.join(map(re.escape, one.words))})\b")
            for one in self.classes
            if one.words
        }


@lru_cache(maxsize=1)
def source_classes() -> SourceClasses:
    """The package's classes; raises DataWrong where the file breaks its schema."""
    return load_toml("source_classes.toml", SourceClasses)
