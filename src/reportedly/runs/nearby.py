"""What is known now of an area and of the areas that hold it, without reading the rest."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.gazetteer.portraits import named_entries
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.incidents.link import order
from reportedly.ledger.reader import Found, Reader
from reportedly.records.incidents import Incident
from reportedly.runs import judging, linking
from reportedly.runs.asking import Held, area_meant
from reportedly.runs.states import verdicts_of


class Nearby(Held):
    """As far as an area goes: its claims and incidents, and those told of wider areas alone."""

    def __init__(
        self,
        known: linking.Known,
        gazetteer: Gazetteer,
        reader: Reader,
        incidents: Iterable[Incident] = (),
        last: str | None = None,
    ) -> None:
        super().__init__(known, gazetteer, reader)
        self.__dict__["incidents"] = tuple(incidents)
        self.last_told = last


def nearby(reader: Reader, gazetteer: Gazetteer, place: str) -> Held:
    """What is known of the area; the derived rows must be those of now.

    Raises SettingsWrong where it is not clear which area is meant.
    """
    said = judging.verdicts(reader, gazetteer)
    numbers = reader.numbers_at(place, whole=True)
    if not numbers:
        for entry in named_entries(place, gazetteer.places):
            numbers |= reader.numbers_at(entry.id, whole=True)
    named = list(reader.claims_numbered(numbers))
    line = area_meant(_held(named, gazetteer, reader, said), place).place
    areas = [f"={line[-1]}", *(f"@{area}" for area in line)]
    found = sorted(reader.incidents_by(areas), key=order)
    claims = {claim for one in found for claim in one.claims}
    claims |= reader.claims_by(line[:-1]) | set(said.corrections)
    claims -= {one.claim.id for one in named}
    held = _held(_with(named, sorted(claims), reader), gazetteer, reader, said)
    return Nearby(held.known, gazetteer, reader, found, linking.last_told(reader))


def _with(named: list[Found], claims: Iterable[str], reader: Reader) -> list[Found]:
    """Claims in their order, with more of them: of reports that have some of both, read again."""
    more = list(reader.claims_numbered(reader.numbers_of(claims)))
    both = {one.report.id for one in named} & {one.report.id for one in more}
    again = [one.claim.id for one in (*named, *more) if one.report.id in both]
    rows = [one for one in (*named, *more) if one.report.id not in both]
    rows += reader.claims_numbered(reader.numbers_of(again))
    return sorted(rows, key=lambda one: one.report.id)


def _held(
    found: Iterable[Found], gazetteer: Gazetteer, reader: Reader, said: judging.Verdicts
) -> Held:
    told = linking.told(found, said)
    return Held(linking.Known(tuple(told), verdicts_of(said)), gazetteer, reader)
