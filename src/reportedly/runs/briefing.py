"""From what a ledger knew to the brief of an area, and whether a brief still says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.flow_sorts import flow_sorts
from reportedly.gazetteer.public_offices import public_offices
from reportedly.gazetteer.sides import Sides
from reportedly.gazetteer.source_classes import source_classes
from reportedly.publications.briefs.check import faults
from reportedly.publications.briefs.compose import compose
from reportedly.records.briefs import Behind, Brief, Fault, Material, Profile
from reportedly.records.changes import Change
from reportedly.records.claims import Claim
from reportedly.records.makers import Maker
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.surveys import Survey
from reportedly.runs import asking
from reportedly.runs.asking import Held
from reportedly.version import __version__

RECENT = 7
"""Days back from the last one that count as recent where none is asked for: a week's brief."""
LARGE = 100_000
"""People of a town that is no finer than a second-level area: most of these hold fewer."""
CREDITS = ("Places: GeoNames (CC BY 4.0); areas: geoBoundaries; countries: Natural Earth.",)


def brief(known: Held, before: Held | None, survey: Survey, since: str, profile: Profile) -> Brief:
    """The brief of an area; `before`: what was known on the evening of `since`."""
    return compose(material(known, before, survey, since), profile)


def checked(
    made: Brief, known: Held, before: Held | None, survey: Survey, profile: Profile
) -> tuple[Fault, ...]:
    """Where a brief differs from what the ledger says."""
    return faults(made, material(known, before, survey, made.since), profile, names(known))


def material(known: Held, before: Held | None, survey: Survey, since: str) -> Material:
    """All that the brief is made from."""
    changes: tuple[Change, ...] = ()
    if before is not None:
        wanted = asking.asked(known, survey.area.place[-1])
        changes = tuple(asking.changes(before, known, survey.as_of, wanted))
    used = {c for control in survey.control for c in control.claims}
    used |= {c for incident in survey.incidents for c in incident.claims}
    used |= {c for flow in survey.flows for c in flow.claims}
    used |= {a.claim for a in survey.assessments}
    used |= {c for change in changes for c in change.claims_after}
    behind = {
        key: Behind(known.words[key].report, known.words[key].claim, known.words[key].known)
        for key in sorted(used)
        if key in known.words
    }
    reports = {one.report.id for one in behind.values()}
    made_by = maker(known.gazetteer.sides).id
    return Material(survey, changes, since, behind, CREDITS, made_by, *named(known, reports))


def named(
    known: Held, reports: Collection[str]
) -> tuple[tuple[Claim, ...], tuple[Mention, ...], frozenset[str]]:
    """All claims, the persons and places that reports name, and the large towns among these: who
    and what is to be left out.

    A name in one report may be told of in another, where the text says who that is.
    """
    told = tuple(word.claim for word in known.words.values())
    mentions = tuple(known.reader.mentions_of(reports))
    places = (p for claim in told for p in claim.places)
    ids = {place.id for place in places}
    ids |= {m.place.id for m in mentions if isinstance(m.place, Place)}
    return told, mentions, frozenset(key for key in ids if key and _is_large(key, known))


def _is_large(key: str, known: Held) -> bool:
    """True for a town whose name hides as many as that of a district."""
    town = known.gazetteer.places.by_id(key)
    if town is None or town.feature != "populated_place":
        return False
    return town.is_capital or town.is_seat or town.population >= LARGE


def since_of(survey: Survey, given: str | None) -> str:
    """The day from which events are recent: as given, else a week before the last one told of."""
    if given is not None:
        return given
    last = survey.as_of or max((d for d in _days(survey)), default=None)
    if last is None:
        return "0001-01-01"
    return (date.fromisoformat(last[:10]) - timedelta(days=RECENT)).isoformat()


def _days(survey: Survey) -> Iterable[str]:
    return (d for row in survey.incidents for d in (row.latest, row.earliest) if d)


def maker(sides: Sides) -> Maker:
    """What decides a brief besides the claims."""
    parts = {
        "control_effects": control_effects().digest,
        "event_groups": event_groups().digest,
        "flow_sorts": flow_sorts().digest,
        "public_offices": public_offices().digest,
        "sides": sides.digest,
        "source_classes": source_classes().digest,
    }
    return Maker("brief", __version__, tuple(sorted(parts.items())))


class Names:
    """All names by which a party with an id may be shown."""

    def __init__(self, known: Held) -> None:
        self._sides = known.gazetteer.sides

    def __call__(self, key: str) -> tuple[str, ...]:
        line = self._sides.line(key)
        return tuple(name for one in line if (name := self._sides.name(one)) is not None)


def names(known: Held) -> Names:
    """The look-up of names for the check."""
    return Names(known)


def decoded(content: bytes, where: str) -> Brief:
    """A brief as it was written with `--format json`; raises SettingsWrong for what is none."""
    try:
        return msgspec.json.decode(content, type=Brief)
    except msgspec.DecodeError as wrong:
        raise SettingsWrong(
            f"It is no brief: {wrong}.",
            remedy="Write one with `reportedly brief AREA --format json -o FILE`.",
            where=where,
        ) from wrong
