"""What a few accounts may be joined with, out of all that the ledger keeps."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from reportedly.incidents.accounts import Account, Face
from reportedly.incidents.faces import SURE, Edges, Faces
from reportedly.incidents.pairs import TOLD, UNTOLD, above, beside, shelves, window
from reportedly.ledger.derived import Derived

if TYPE_CHECKING:
    from collections.abc import Collection

Near = list[tuple[int, int]]


class Bare(msgspec.Struct, frozen=True):
    """An account without its report and face, as it is kept."""

    key: str
    claims: tuple[str, ...]
    told: tuple[str, ...]
    figured: tuple[str, ...]
    areas: tuple[str, ...]


class Laid(msgspec.Struct):
    """Faces with their accounts and matches, as linking takes them."""

    held: Faces
    edges: Edges
    settled: list[int]
    """Faces that stand beside what is put together, and are only looked at."""
    numbers: dict[str, int]
    """Of accounts, by key."""
    homes: dict[str, str | None]
    """Incidents in which accounts stood, by key."""
    incidents_inside: set[str | None]


class Reach:
    """Faces with their neighbours; `same`: faces that an analyst put together."""

    def __init__(self, derived: Derived, same: Mapping[int, set[int]]) -> None:
        self._derived, self._same = derived, same
        self._near: dict[int, Near] = {}

    def closed(self, touched: Iterable[int]) -> set[int]:
        """The touched faces with all that sure matches or analysts tie to them; of these alone
        that some account shows. One that none shows any more may have tied others together."""
        found: set[int] = set()
        todo = set(touched)
        for _, _, _, blob in self._derived.faces(sorted(todo)):
            todo |= {n for n, score in near_of(blob) if score >= SURE}
        while todo:
            here = sorted(todo)
            todo = set()
            for number, blob in self._derived.near(here):
                found.add(number)
                self._near[number] = near_of(blob)
                todo |= {n for n, score in self._near[number] if score >= SURE}
                todo |= self._same.get(number, set())
            todo -= found | set(here)
        return found

    def beside(self, inside: Collection[int]) -> set[int]:
        """Faces that may be worth a look beside these, which are closed."""
        return {n for face in inside for n, _ in self._near[face]} - set(inside)

    def laid_open(self, inside: Collection[int]) -> Laid:
        """The faces, with those beside them that may be worth a look."""
        ring = self.beside(inside)
        laid = Laid(Faces(), Edges(), [], {}, {}, set())
        local: dict[int, int] = {}
        for number, key, record, _ in self._derived.faces(sorted((*inside, *ring))):
            local[number] = laid.held.take(msgspec.json.decode(record, type=Face), key)
        for number, face, report, record, incident in self._derived.accounts(sorted(local)):
            one = _account(record, report, laid.held.faces[local[face]])
            laid.held.accounts[local[face]].append(one)
            laid.numbers[one.key], laid.homes[one.key] = number, incident
            if face in inside:
                laid.incidents_inside.add(incident)
        for face in inside:
            for n, score in self._near[face]:
                if n in local and (n in ring or face < n):
                    laid.edges.put(local[face], local[n], score)
        laid.settled = [local[n] for n in sorted(ring) if n in local]
        return laid


def candidates(derived: Derived, one: Face) -> set[int]:
    """Faces that stand where a face and its like may stand, on days that may be its own."""
    days = window(one)
    if days is None:
        return set()
    looked = [(shelf, 0) for shelf in (*beside(one), *above(one))]
    looked += [(shelf, 1) for shelf in shelves(one)[:1]]
    return {
        n
        for shelf, side in looked
        for width in (TOLD, UNTOLD)
        for n in derived.on_shelf(shelf, side, width, days.first, days.last)
    }


def bare(one: Account) -> str:
    """An account as it is kept."""
    kept = Bare(one.key, one.claims, one.told, one.figured, one.areas)
    return msgspec.json.encode(kept).decode()


def own_areas(number: int, one: Account) -> Iterator[tuple[str, int]]:
    """The very places that the claims of an account name."""
    return ((area, number) for area in one.areas if area.startswith("@"))


def _account(record: str, report: str, face: Face) -> Account:
    kept = msgspec.json.decode(record, type=Bare)
    rest = (kept.claims, kept.told, kept.figured, kept.areas)
    return Account(kept.key, report, *rest, face)


def near_of(blob: bytes) -> Near:
    """Neighbours of a face with their scores."""
    flat = array("i")
    flat.frombytes(blob)
    return list(zip(flat[::2], flat[1::2], strict=True))


def neighbours(count: int, found: Edges) -> Iterator[bytes]:
    """The neighbours of each face, as they are kept."""
    import numpy as np

    one, other, score = (
        np.array(row, dtype=np.int32) for row in (found.one, found.other, found.score)
    )
    here = np.concatenate([one, other])
    pairs = np.stack([np.concatenate([other, one]), np.concatenate([score, score])], axis=1)
    order = np.argsort(here, kind="stable")
    pairs, ends = pairs[order], np.cumsum(np.bincount(here, minlength=count))
    start = 0
    for end in ends.tolist():
        yield pairs[start:end].tobytes()
        start = end
