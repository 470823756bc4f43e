"""From the claims of a ledger, as known and judged on a day, to incidents and to control."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.gazetteer.source_classes import source_classes
from reportedly.incidents.link import Told, link
from reportedly.incidents.verdicts import Verdicts
from reportedly.ledger.reader import Found, Reader
from reportedly.records.control import Control
from reportedly.records.incidents import Incident
from reportedly.runs import judging
from reportedly.runs.states import verdicts_of
from reportedly.situation.control import control
from reportedly.situation.counted_at import at_place
from reportedly.situation.figures import counts
from reportedly.situation.grounds import says_who_holds
from reportedly.situation.voices import Voices, Word


class Known(msgspec.Struct, frozen=True):
    """What is known on a day: reports with their claims, as analysts judged them."""

    told: tuple[Told, ...]
    verdicts: Verdicts


def known(reader: Reader, gazetteer: Gazetteer, known_on: str | None = None) -> Known:
    """What a ledger knew on a day (ISO; None: now)."""
    said = judging.verdicts(reader, gazetteer, known_on)
    return Known(tuple(told(reader.claims_known(known_on), said)), verdicts_of(said))


def known_at(
    reader: Reader, gazetteer: Gazetteer, place: str, known_on: str | None = None
) -> Known:
    """What a ledger knew on a day of an area, by id or name, and of what lies in it.

    Of the reports come the claims alone that name it or a place in it, under whatever name, and
    those of which an analyst judged the place, wherever they are.
    """
    said = judging.verdicts(reader, gazetteer, known_on)
    numbers = reader.numbers_at(place) | reader.numbers_of(sorted(said.corrections))
    return Known(tuple(told(reader.claims_numbered(numbers, known_on), said)), verdicts_of(said))


def told(found: Iterable[Found], said: judging.Verdicts) -> Iterator[Told]:
    """Reports with their claims, from claims in order of reports."""
    for _, group in groupby(found, key=lambda f: f.report.id):
        rows = list(group)
        yield Told(rows[0].report, tuple(said.applied(r.claim) for r in rows), rows[0].known)


def words(held: Known) -> Iterator[Word]:
    """All claims as words of their sources."""
    return (Word(t.report, claim, t.known) for t in held.told for claim in t.claims)


def voices(gazetteer: Gazetteer) -> Voices:
    """Who speaks for whom."""
    return Voices(gazetteer.sides, source_classes(), gazetteer.actors)


def incidents(held: Known, gazetteer: Gazetteer) -> tuple[Incident, ...]:
    """The incidents that the claims tell of, with their figures, by day."""
    by_id = {word.claim.id: word for word in words(held)}
    speak = voices(gazetteer)
    found = link(held.told, event_groups(), gazetteer.sides, held.verdicts)
    return tuple(
        msgspec.structs.replace(
            one, figures=counts(at_place((by_id[c] for c in one.claims), one.place), speak)
        )
        for one in found
    )


def holders(held: Known, gazetteer: Gazetteer, as_of: str | None = None) -> tuple[Control, ...]:
    """Who is said to hold each area, as of a day (ISO; None: the latest told of)."""
    return control(words(held), control_effects(), voices(gazetteer), as_of)


def last_told(reader: Reader, known_on: str | None = None) -> str | None:
    """The last day of which any claim says who holds a place; what was said long before it is old.

    That of all areas, as `control` takes it where no day is named.
    """
    effects = control_effects()
    best: str | None = None
    for rows in reader.last_days((one.kind for one in effects.effect), known_on):
        for day, claim in rows:
            if best is not None and day <= best:
                break
            if says_who_holds(claim, effects):
                best = day
                break
    return best
