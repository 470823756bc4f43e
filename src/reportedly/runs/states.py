"""On which readings, judgements, rules and code the derived rows of a ledger stand."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.gazetteer.shelf import Gazetteer
from reportedly.incidents.verdicts import Verdicts
from reportedly.ledger.reader import Reader
from reportedly.records.makers import digest
from reportedly.runs import judging

CODE = ("incidents", "situation", "records")
"""Rooms whose code makes the rows: they are made anew by any other version of it."""
DATA = ("event_groups.toml", "sides.toml", "source_classes.toml", "outlets.toml", "actors")
Pairs = tuple[tuple[str, str, str], ...]


class State(msgspec.Struct, frozen=True):
    """What the derived rows stand on, besides rules and code."""

    readings: int = 0
    """Number of the last reading."""
    withdrawn: tuple[str, ...] = ()
    same: Pairs = ()
    """(claim, claim, what the analyst said), in order."""
    not_same: Pairs = ()
    judged: tuple[tuple[str, str], ...] = ()
    """Reports of whose claims a figure or place is judged, each with a hash of what is said."""

    @property
    def verdicts(self) -> Verdicts:
        """The pairs as linking takes them."""
        same, not_same = (
            {(a, b): why for a, b, why in rows} for rows in (self.same, self.not_same)
        )
        return Verdicts(same, not_same)

    def apart_from(self, other: State) -> set[str]:
        """Reports that count or are judged in one of the two alone."""
        gone = set(self.withdrawn) ^ set(other.withdrawn)
        return gone | {report for report, _ in set(self.judged) ^ set(other.judged)}

    def pairs_apart_from(self, other: State) -> set[str]:
        """Claims of pairs that are judged in one of the two alone."""
        pairs = {("same", *p) for p in self.same} ^ {("same", *p) for p in other.same}
        pairs |= {("not", *p) for p in self.not_same} ^ {("not", *p) for p in other.not_same}
        return {claim for _, one, two, _ in pairs for claim in (one, two)}


def verdicts_of(said: judging.Verdicts) -> Verdicts:
    """The judged pairs, each with who says so."""
    return Verdicts(
        {(one, other): why for one, other, why in _pairs(said, said.same)},
        {(one, other): why for one, other, why in _pairs(said, said.not_same)},
    )


def _pairs(said: judging.Verdicts, rows: Iterable[tuple[str, str, str]]) -> Pairs:
    held = {one.judgement.id: one.judgement for one in said.standings}

    def words(key: str) -> str:
        return f"{held[key].who} judged so on {held[key].at}: {held[key].why}"

    return tuple(sorted((one, other, words(key)) for one, other, key in rows))


def state(reader: Reader, said: judging.Verdicts, known_on: str | None = None) -> State:
    """The state of a ledger as it is now, or as it was known and judged on a day."""
    ids: dict[str, list[str]] = defaultdict(list)
    for claim, rows in sorted(said.corrections.items()):
        for report in reader.reports_of([claim]):
            ids[report] += [row.id for row in rows]
    places = {key: digest(place) for key, place in sorted(said.places.items())}
    return State(
        readings=reader.last_reading(),
        withdrawn=tuple(sorted(reader.withdrawn(known_on))),
        same=_pairs(said, said.same),
        not_same=_pairs(said, said.not_same),
        judged=tuple((report, digest((keys, places))) for report, keys in sorted(ids.items())),
    )


def maker(gazetteer: Gazetteer) -> str:
    """A hash of the data and the code that decide the rows; none of it is opened for that."""
    total = hashlib.sha256(f"{_code()} {gazetteer.own.digest}".encode())
    for name in DATA:
        path = gazetteer.data / name
        for file in sorted(path.rglob("*.toml")) if path.is_dir() else [path]:
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


@cache
def _code() -> str:
    total = hashlib.sha256()
    for room in CODE:
        for file in sorted(files(f"reportedly.{room}").iterdir(), key=lambda f: f.name):
            if file.name.endswith(".py"):
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
