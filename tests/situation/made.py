"""All rows that reports of a case file make."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.event_groups import event_groups
from reportedly.gazetteer.flow_sorts import flow_sorts
from reportedly.gazetteer.people import people
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.incidents.link import Told, link
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Survey
from reportedly.runs.linking import voices
from reportedly.situation.areas import Areas
from reportedly.situation.assessments import assessments
from reportedly.situation.control import control
from reportedly.situation.figures import counts
from reportedly.situation.flows import flows
from reportedly.situation.spans import happened
from reportedly.situation.survey import Rows, survey
from reportedly.situation.voices import Word


def words(told: Sequence[Told]) -> dict[str, Word]:
    return {c.id: Word(t.report, c, t.known) for t in told for c in t.claims}


def incidents(told: Sequence[Told]) -> tuple[Incident, ...]:
    said, gazetteer = words(told), open_gazetteer()
    speak = voices(gazetteer)
    return tuple(
        msgspec.structs.replace(one, figures=counts([said[c] for c in one.claims], speak))
        for one in link(told, event_groups(), gazetteer.sides)
    )


def rows(told: Sequence[Told], as_of: str | None = None) -> Rows:
    said, speak = words(told), voices(open_gazetteer())
    made = incidents(told)
    return Rows(
        control=control(said.values(), control_effects(), speak, as_of),
        incidents=tuple(happened(made, said, as_of)),
        flows=flows(made, said, flow_sorts(), speak, as_of),
        assessments=assessments(said.values(), speak, as_of),
    )


def surveyed(told: Sequence[Told], area: str, as_of: str | None = None) -> Survey:
    said, speak = words(told), voices(open_gazetteer())
    areas = Areas(said.values())
    (meant,) = areas.meant(area)
    return survey(meant, rows(told, as_of), said, areas, people(), speak, as_of)
