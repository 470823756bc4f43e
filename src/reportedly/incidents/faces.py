"""The faces that accounts show, with who shows them and how they match."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.accounts import Account, Face
from reportedly.incidents.matches import ENOUGH, WORTH_A_LOOK, score
from reportedly.incidents.pairs import Shelves, shelves, window

THOUSAND = 1000
"""Scores have three digits: they are kept as whole thousandths."""
SURE = round(THOUSAND * ENOUGH)


class Faces:
    """Faces by number, with their keys and the accounts that show each."""

    def __init__(self) -> None:
        self.faces: list[Face] = []
        self.keys: list[str] = []
        self.accounts: list[list[Account]] = []
        self._numbers: dict[Face, int] = {}

    def put(self, one: Account) -> None:
        """Take in an account."""
        number = self._numbers.setdefault(one.face, len(self.faces))
        if number == len(self.faces):
            self.take(one.face, one.face.key)
        shared = self.faces[number]
        self.accounts[number].append(msgspec.structs.replace(one, face=shared))

    def take(self, face: Face, key: str) -> int:
        """The number of a face that is new here."""
        self.faces.append(face)
        self.keys.append(key)
        self.accounts.append([])
        return len(self.faces) - 1


class Edges:
    """Matches between faces: each pair once, with its score in thousandths."""

    def __init__(self) -> None:
        self.one, self.other, self.score = array("i"), array("i"), array("i")

    def put(self, one: int, other: int, score: int) -> None:
        """Note a match."""
        self.one.append(one)
        self.other.append(other)
        self.score.append(score)


def edges(faces: Iterable[Face], groups: EventGroups) -> Edges:
    """The matches worth a look among all faces; no two of one place and time are left out."""
    held, known, found = Shelves(), list(faces), Edges()
    for n, one in enumerate(known):
        if one.group:
            held.put(n, one)
    for n, one in enumerate(known):
        if one.group:
            for m, score in matches(one, ((m, known[m]) for m in held.near(one, n)), groups):
                found.put(n, m, score)
    return found


def matches(
    one: Face, others: Iterable[tuple[int, Face]], groups: EventGroups
) -> Iterator[tuple[int, int]]:
    """Of the others by number those that match it well enough for a look, with their scores."""
    for n, other in others:
        found = score(one, other, groups)
        if found is not None and found >= WORTH_A_LOOK:
            yield n, round(THOUSAND * found)


def own_score(one: Face, groups: EventGroups) -> int:
    """How well two accounts of this face match each other, in thousandths."""
    if not one.group or window(one) is None or not shelves(one):
        return 0
    return round(THOUSAND * (score(one, one, groups) or 0.0))
