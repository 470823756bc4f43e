"""From what a ledger knew on a day to the rows that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.flow_sorts import flow_sorts
from reportedly.gazetteer.people import people
from reportedly.gazetteer.portraits import named_entries
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.records.areas import AreaMeant
from reportedly.records.casualties import Casualties, Tally
from reportedly.records.changes import Change
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Survey
from reportedly.runs import linking
from reportedly.situation.areas import Areas
from reportedly.situation.asked import Asked
from reportedly.situation.assessments import assessments
from reportedly.situation.casualties import casualties, tallies
from reportedly.situation.changes import changes as told_changes
from reportedly.situation.flows import flows as told_flows
from reportedly.situation.spans import happened
from reportedly.situation.survey import Rows, survey
from reportedly.situation.voices import Voices, Word


class Held:
    """What was known on a day, each part made when it is first needed."""

    def __init__(self, known: linking.Known, gazetteer: Gazetteer, reader: Reader) -> None:
        self.known = known
        self.reader = reader
        self.gazetteer = gazetteer
        self.voices: Voices = linking.voices(gazetteer)
        self.last_told: str | None = None
        """The last day told of who holds anything, where only a part of what is known is here."""

    @cached_property
    def words(self) -> Mapping[str, Word]:
        """All claims as words of their sources, by id."""
        return {word.claim.id: word for word in linking.words(self.known)}

    @cached_property
    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, by day."""
        return linking.incidents(self.known, self.gazetteer)

    @cached_property
    def areas(self) -> Areas:
        """All areas that claims speak of."""
        return Areas(self.words.values())


def held(reader: Reader, gazetteer: Gazetteer, known_on: str | None = None) -> Held:
    """What a ledger knew on a day (ISO; None: now)."""
    return Held(linking.known(reader, gazetteer, known_on), gazetteer, reader)


def asked(known: Held, place: str | None = None, **filters: Any) -> Asked:
    """The filters with the area that is meant; raises SettingsWrong where it is not clear."""
    return Asked(area=None if place is None else area_meant(known, place), **filters)


def area_meant(known: Held, name: str) -> AreaMeant:
    """The area of that name or id of which claims speak, else the gazetteer's of that name.

    Raises SettingsWrong where there are several, and where no claim speaks of one.
    """
    found = known.areas.meant(name)
    if not found:
        entries = named_entries(name, known.gazetteer.places)
        found = known.areas.with_ids(entry.id for entry in entries)
    if len(found) > 1:
        offered = "; ".join(f"{one.place[-1]} ({one.name}, {one.place[0]})" for one in found)
        raise SettingsWrong(f"“{name}” may be one of several.", remedy=f"Name its id: {offered}.")
    if not found:
        raise SettingsWrong(
            f"No claim that was known then speaks of {name}.",
            remedy="See the places with `reportedly claims`.",
        )
    return found[0]


def flows(known: Held, as_of: str | None, wanted: Asked) -> Iterator[Flow]:
    """The flows that fit."""
    found = told_flows(known.incidents, known.words, flow_sorts(), known.voices, as_of)
    return (one for one in found if flow_fits(one, wanted, known))


def flow_fits(one: Flow, wanted: Asked, known: Held) -> bool:
    """True for a flow that begins, passes or ends where it is asked."""
    places = [p.place for p in (*one.origin, *one.destination, *one.at)]
    span = (one.earliest, one.latest)
    return wanted.fits(one.claims, places, span, known.words, known.voices.sides)


def incidents(known: Held, as_of: str | None, wanted: Asked) -> Iterator[Incident]:
    """The incidents that fit, as far as they had come about by a day."""
    told = happened(known.incidents, known.words, as_of)
    return (one for one in told if incident_fits(one, wanted, known))


def incident_fits(one: Incident, wanted: Asked, known: Held) -> bool:
    """True for an incident of the place and time that is asked."""
    span = (one.earliest, one.latest)
    return wanted.fits(one.claims, [one.place], span, known.words, known.voices.sides)


def figures(known: Held, as_of: str | None, wanted: Asked) -> Iterator[Tally]:
    """Every count of the incidents that fit."""
    return iter(tallies(incidents(known, as_of, wanted)))


def totals(known: Held, as_of: str | None, wanted: Asked) -> Casualties:
    """Casualties over the incidents that fit."""
    return casualties(incidents(known, as_of, wanted), known.areas, people())


def rows(known: Held, as_of: str | None) -> Rows:
    """All rows that what is known makes, as of a day."""
    return Rows(
        control=linking.holders(known.known, known.gazetteer, as_of or known.last_told),
        incidents=tuple(incidents(known, as_of, Asked())),
        flows=tuple(flows(known, as_of, Asked())),
        assessments=assessments(known.words.values(), known.voices, as_of),
    )


def situation(
    known: Held,
    place: str,
    as_of: str | None,
    known_on: str | None,
    wanted: Asked | None = None,
) -> Survey:
    """The situation of an area, of the rows that fit."""
    area = area_meant(known, place)
    made, words = rows(known, as_of), known.words
    if wanted is not None and wanted != Asked():
        made, words = narrowed(made, known, wanted)
    return survey(area, made, words, known.areas, people(), known.voices, as_of, known_on)


def narrowed(made: Rows, known: Held, wanted: Asked) -> tuple[Rows, Mapping[str, Word]]:
    """The rows that fit, and the words of claims that do."""
    sides = known.voices.sides

    def fits(claims: Iterable[str], first: str | None, last: str | None) -> bool:
        return wanted.fits(claims, (), (first, last), known.words, sides)

    def told(word: Word) -> bool:
        when = word.claim.when
        first, last = (when.earliest, when.latest) if when else (None, None)
        return fits([word.claim.id], first, last)

    return Rows(
        control=[c for c in made.control if fits(c.claims, c.since, c.as_of)],
        incidents=[i for i in made.incidents if fits(i.claims, i.earliest, i.latest)],
        flows=[f for f in made.flows if fits(f.claims, f.earliest, f.latest)],
        assessments=[a for a in made.assessments if fits([a.claim], a.said, a.said)],
    ), {key: word for key, word in known.words.items() if told(word)}


def changes(before: Held, after: Held, as_of: str | None, wanted: Asked) -> Iterator[Change]:
    """What the later knowledge has otherwise, as far as it fits."""
    gone = frozenset(set(before.words) - set(after.words))
    words = {**before.words, **after.words}
    for one in told_changes(rows(before, as_of), rows(after, as_of), gone):
        claims = (*one.claims_before, *one.claims_after)
        span = (one.earliest, one.latest)
        if wanted.fits(claims, one.places, span, words, after.voices.sides):
            yield one
