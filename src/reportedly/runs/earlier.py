"""The incidents of an area as known on another day: linked anew, out of what may belong to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.incidents.link import accounts_of
from reportedly.ledger.reader import Reader
from reportedly.records.incidents import Incident
from reportedly.runs import judging
from reportedly.runs.linking import Known, incidents, told
from reportedly.runs.reach import Reach, candidates
from reportedly.runs.states import State, state, verdicts_of


def incidents_at(
    reader: Reader, gazetteer: Gazetteer, place: str, now: State, known_on: str
) -> tuple[Incident, ...]:
    """The incidents of which a claim that was known then names the area or what lies in it.

    `now`: the state on which the derived rows stand. What they tell of who may be joined with whom
    holds for any day; reports that were judged or withdrawn since are looked up as they were.
    """
    work = Earlier(reader, gazetteer, now, known_on)
    numbers = reader.numbers_at(place)
    held = work.known(numbers)
    meant = {f.claim.id for f in reader.claims_numbered(numbers, known_on)}
    found = incidents(held, gazetteer)
    return tuple(one for one in found if not meant.isdisjoint(one.claims))


class Earlier:
    """What was known on a day, as far as it may be joined with some claims."""

    def __init__(self, reader: Reader, gazetteer: Gazetteer, now: State, known_on: str) -> None:
        self._reader, self._gazetteer, self._day = reader, gazetteer, known_on
        self._said = judging.verdicts(reader, gazetteer, known_on)
        self._then = state(reader, self._said, known_on)
        pairs = self._then.pairs_apart_from(now)
        self._otherwise = self._then.apart_from(now) | set(reader.reports_of(pairs))
        """Reports whose accounts were others then."""

    def known(self, numbers: Iterable[int]) -> Known:
        """The reports with these claims, with all that may be joined with or stands beside them."""
        derived = self._reader.derived_rows()
        reach = Reach(derived, self._same())
        touched = derived.faces_of(self._reader.reports_numbered(numbers))
        touched |= derived.faces_of(self._otherwise) | set(self._once_near())
        inside = reach.closed(touched)
        whole = reach.closed(inside | reach.beside(inside))
        reports = {report for _, _, report, _, _ in derived.accounts(sorted(whole))}
        found = self._reader.claims_known(self._day, reports | self._otherwise)
        return Known(tuple(told(found, self._said)), verdicts_of(self._said))

    def _once_near(self) -> Iterator[int]:
        """Faces that may match what the reports told then."""
        groups, verdicts = event_groups(), self._then.verdicts
        derived = self._reader.derived_rows()
        for one in told(self._reader.claims_known(self._day, self._otherwise), self._said):
            for account in accounts_of(one, groups, self._gazetteer.sides, verdicts):
                yield from candidates(derived, account.face)

    def _same(self) -> dict[int, set[int]]:
        derived, found = self._reader.derived_rows(), defaultdict[int, set[int]](set)
        for one, other, _ in self._then.same:
            both = derived.faces_of(self._reader.reports_of([one, other]))
            for face in both:
                found[face] |= both
        return found
