"""Incidents as they stand now, kept in the ledger and brought up to date by what is new.

A new report is compared with what stands at its places and days; what it may be joined with, and
what that may be joined with, is put together anew, and nothing else. The outcome is that of linking
everything from the start.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property

import msgspec

from reportedly.errors import LedgerError
from reportedly.gazetteer.event_groups import EventGroups, event_groups
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.incidents.accounts import Account, Face
from reportedly.incidents.faces import Faces, edges, matches
from reportedly.incidents.gathering import Gathering
from reportedly.incidents.link import accounts_of, order
from reportedly.incidents.pairs import TOLD, UNTOLD, above, shelves, window
from reportedly.ledger.derived import Derived
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.records.incidents import Incident
from reportedly.records.makers import digest
from reportedly.runs import judging
from reportedly.runs.linking import told, voices
from reportedly.runs.reach import Reach, bare, candidates, neighbours, own_areas
from reportedly.runs.states import State, maker, state
from reportedly.situation.counted_at import at_place
from reportedly.situation.figures import counts
from reportedly.situation.voices import Voices, Word

MANY = 4
"""Where more than one report in so many is new, all is made anew: it is done in one sweep."""


class Upkeep:
    """Brings the derived rows of a ledger up to date."""

    _derived: Derived

    def __init__(self, reader: Reader, gazetteer: Gazetteer) -> None:
        self._reader, self._gazetteer = reader, gazetteer
        self._said = judging.verdicts(reader, gazetteer)
        self._maker = maker(gazetteer)
        self.state = state(reader, self._said)

    @cached_property
    def _groups(self) -> EventGroups:
        return event_groups()

    @cached_property
    def _voices(self) -> Voices:
        return voices(self._gazetteer)

    @property
    def holds(self) -> bool:
        """True where the rows are those of the ledger as it is now."""
        return self._reader.derived() == (self._maker, _json(self.state))

    @property
    def of_others(self) -> bool:
        """True where the rows were made by other rules or code."""
        held = self._reader.derived()
        return held is not None and held[0] != self._maker

    def refresh(self, derived: Derived) -> None:
        """Let the rows be those of the ledger as it is now."""
        self._derived = derived
        with derived.together():
            held = derived.state()
            before = msgspec.json.decode(held[1], type=State) if held else State()
            known = held is not None and held[0] == self._maker
            fresh = self._fresh(before) if known else set()
            if not known or len(fresh) * MANY > self._reader.size():
                self._anew()
            else:
                self._update(fresh)
            derived.settle(self._maker, _json(self.state))

    def _fresh(self, before: State) -> set[str]:
        """Reports that were read, withdrawn or judged since, or say what was judged."""
        fresh = self.state.apart_from(before) | self._reader.read_since(before.readings)
        return fresh | set(self._reader.reports_of(self.state.pairs_apart_from(before)))

    def _accounts(self, reports: Iterable[str] | None) -> Iterator[Account]:
        """What reports that count tell; of all of them where none are named."""
        verdicts, sides = self.state.verdicts, self._gazetteer.sides
        for one in told(self._reader.claims_known(reports=reports), self._said):
            yield from accounts_of(one, self._groups, sides, verdicts)

    def _anew(self) -> None:
        """Make all rows in one sweep."""
        held, derived = Faces(), self._derived
        derived.clear()
        for one in self._accounts(None):
            held.put(one)
        found = edges(held.faces, self._groups)
        near = neighbours(len(held.faces), found)
        for n, row in enumerate(zip(held.keys, held.faces, near, strict=True)):
            derived.put("faces", [(n, row[0], _json(row[1]), row[2])])
        derived.put("shelves", (row for n, one in enumerate(held.faces) for row in _places(n, one)))
        shown = [(n, one) for n, told in enumerate(held.accounts) for one in told]
        rows = ((n, one.report, face, bare(one), None) for n, (face, one) in enumerate(shown))
        derived.put("accounts", rows)
        derived.put("own_areas", (r for n, (_, one) in enumerate(shown) for r in own_areas(n, one)))
        numbers = {one.key: n for n, (_, one) in enumerate(shown)}
        self._keep(Gathering(held, found, self._groups, self.state.verdicts), numbers, {})

    def _update(self, fresh: set[str]) -> None:
        touched = self._derived.faces_of(fresh)
        stale = self._derived.take_away(fresh)
        number = self._derived.next("accounts")
        for n, one in enumerate(self._accounts(fresh), start=number):
            face = self._face(one.face)
            self._derived.put("accounts", [(n, one.report, face, bare(one), None)])
            self._derived.put("own_areas", own_areas(n, one))
            touched.add(face)
        self._gather(Reach(self._derived, self._same()), touched, stale)

    def _same(self) -> dict[int, set[int]]:
        """Faces of reports of which an analyst put claims together."""
        found: dict[int, set[int]] = defaultdict(set)
        for one, other, _ in self.state.same:
            both = self._derived.faces_of(self._reader.reports_of([one, other]))
            for face in both:
                found[face] |= both
        return found

    def _face(self, one: Face) -> int:
        """The number of the face; where it is new, it is compared with those that it may match."""
        held = self._derived.face(one.key)
        if held is not None:
            return held
        number = self._derived.next("faces")
        others = self._derived.faces(sorted(candidates(self._derived, one)))
        known = ((n, msgspec.json.decode(record, type=Face)) for n, _, record, _ in others)
        near = array("i")
        for n, score in matches(one, known, self._groups) if one.group else ():
            near.extend((n, score))
            self._derived.meet(n, array("i", (number, score)).tobytes())
        self._derived.put("faces", [(number, one.key, _json(one), near.tobytes())])
        self._derived.put("shelves", _places(number, one))
        return number

    def _gather(self, reach: Reach, touched: set[int], stale: set[str]) -> None:
        """Put together anew whatever may be joined with the touched faces."""
        inside = reach.closed(touched)
        laid = reach.laid_open(inside)
        stale |= {key for key in laid.incidents_inside if key}
        verdicts = self.state.verdicts
        work = Gathering(laid.held, laid.edges, self._groups, verdicts, laid.settled, laid.homes)
        self._keep(work, laid.numbers, laid.homes, stale)

    def _keep(
        self,
        work: Gathering,
        numbers: Mapping[str, int],
        homes: Mapping[str, str | None],
        stale: Collection[str] = (),
    ) -> None:
        """Keep the incidents; `homes`: where accounts stood, by key, as far as they stood."""
        found = dict(work.described())
        keys = {n: one.incident for n, one in found.items()}
        keys |= {n: key or "" for n, key in work.outside.items()}
        new = {one.incident for one in found.values()}
        shapes = self._derived.shapes(sorted(new & set(stale)))
        self._derived.drop(sorted(set(stale) - new))
        self._derived.drop_reviews(sorted(set(stale) | new) if stale else ())
        self._derived.assign(list(_moved(work, keys, numbers, homes)))
        for n, one in found.items():
            told_anew = any(homes.get(a.key) is None for a in work.incidents[n])
            if told_anew or shapes.get(one.incident) != _shape(one):
                self._write(one, work.incidents[n])
        rows = ((keys[a], keys[b], _json(tie)) for a, b, tie in work.reviews() if keys[b])
        self._derived.put("reviews", rows)

    def _write(self, one: Incident, members: Iterable[Account]) -> None:
        held = list(members)
        told = self._words(key for a in held for key in a.figured)
        figures = counts(at_place(told, one.place), self._voices)
        whole = msgspec.structs.replace(one, figures=figures)
        day = " ".join(order(one)[:-1])
        areas = sorted({area for a in held for area in a.areas})
        self._derived.drop([one.incident])
        self._derived.put("incidents", [(one.incident, day, _shape(one), _json(whole))])
        self._derived.put("incident_areas", ((area, day, one.incident) for area in areas))

    def _words(self, claims: Iterable[str]) -> Iterator[Word]:
        for report, claim, known in self._reader.claims_named(dict.fromkeys(claims)):
            yield Word(report, self._said.applied(claim), known)


def up_to_date(
    reader: Reader, write: Callable[[], Writer], gazetteer: Gazetteer, at_home: bool
) -> State | None:
    """The state on which the derived rows stand, brought up to date; None where they cannot be.

    That is where the file cannot be written, or where they are of other rules than those that are
    asked for and these are not the ones `at_home`: a passing question changes nothing.
    """
    upkeep = Upkeep(reader, gazetteer)
    if not upkeep.holds:
        if not at_home and (upkeep.of_others or reader.derived() is None):
            return None
        try:
            upkeep.refresh(write().derived())
        except LedgerError:
            return None
    return upkeep.state


def _moved(
    work: Gathering,
    keys: Mapping[int, str],
    numbers: Mapping[str, int],
    homes: Mapping[str, str | None],
) -> Iterator[tuple[str | None, int]]:
    """(incident, account) of accounts that stand elsewhere than they stood."""
    for n, members in enumerate(work.incidents):
        if n not in work.outside:
            for one in members:
                if homes.get(one.key) != keys.get(n):
                    yield keys.get(n), numbers[one.key]


def _shape(one: Incident) -> str:
    return digest(one)[:16]


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _places(number: int, one: Face) -> Iterator[tuple[str, int, int, int, int, int]]:
    """Rows of the shelves on which a face is found, by its own kind and from below."""
    days = window(one)
    if days is None or not one.group:
        return
    width = UNTOLD if one.days is None else TOLD
    for side, found in ((0, shelves(one)), (1, above(one))):
        for shelf in dict.fromkeys(found):
            yield shelf, side, width, days.first, days.last, number
