"""Whether somebody holds an office by which he is a public person."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.language import classes_of
from reportedly.records.makers import digest

_OF = re.compile(r"\b(?:of|in|from|at|for)\b")


class PublicOffices(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The file `public_offices.toml`."""

    classes: frozenset[str]
    ranks: frozenset[str]

    def hold(self, office: str | None) -> bool:
        """True for "district governor" and "army colonel", not for "farmer" or "resident of X"."""
        told = re.findall(r"[\w-]+", _OF.split((office or "").casefold())[0])
        phrases = [" ".join(told[n:]) for n in range(len(told))]
        return any(word in self.ranks or classes_of(word) & self.classes for word in told + phrases)

    @cached_property
    def digest(self) -> str:
        """sha256 of the rows."""
        return digest((sorted(self.classes), sorted(self.ranks)))


@lru_cache(maxsize=10_000)  # the same offices are told of in many reports
def holds_public_office(office: str | None) -> bool:
    """True for an office that makes a public person, by the package's rows."""
    return public_offices().hold(office)


@lru_cache(maxsize=1)
def public_offices() -> PublicOffices:
    """The package's rows; raises DataWrong where the file breaks its schema."""
    return load_toml("public_offices.toml", PublicOffices)
