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
from reportedly.situation.control import control
from reportedly.situation.figures import counts
from reportedly.situation.voices import Voices, Word


class Known(msgspec.Struct, frozen=True):
    """What is known on a day: reports with their claims, as analysts judged them."""

    told: tuple[Told, ...]
    verdicts: Verdicts


def known(reader: Reader, gazetteer: Gazetteer, known_on: str | None = None) -> Known:
    """What a ledger knew on a day (ISO; None: now)."""
    said = judging.verdicts(reader, gazetteer, known_on)
    why = {one.judgement.id: one.judgement for one in said.standings}

    def words(key: str) -> str:
        return f"{why[key].who} judged so on {why[key].at}: {why[key].why}"

    return Known(
        tuple(_told(reader.claims_known(known_on), said)),
        Verdicts(
            {(one, other): words(key) for one, other, key in said.same},
            {(one, other): words(key) for one, other, key in said.not_same},
        ),
    )


def _told(found: Iterable[Found], said: judging.Verdicts) -> Iterator[Told]:
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
        msgspec.structs.replace(one, figures=counts([by_id[c] for c in one.claims], speak))
        for one in found
    )


def holders(held: Known, gazetteer: Gazetteer, as_of: str | None = None) -> tuple[Control, ...]:
    """Who is said to hold each area, as of a day (ISO; None: the latest told of)."""
    return control(words(held), control_effects(), voices(gazetteer), as_of)
