"""The situation of an area out of all that is known: nothing hidden, nothing filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from reportedly.gazetteer.people import People
from reportedly.records.areas import AreaMeant
from reportedly.records.casualties import Tally
from reportedly.records.control import Control
from reportedly.records.flows import Assessment, Flow
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Around, Gap, Sources, Subject, Survey
from reportedly.records.values import Missing, SlotName
from reportedly.situation.areas import Areas
from reportedly.situation.casualties import casualties, tallies
from reportedly.situation.held_areas import area_of
from reportedly.situation.spans import counts_on
from reportedly.situation.tellers import tellers
from reportedly.situation.trends import trends
from reportedly.situation.voices import Voices, Word


class Rows(msgspec.Struct, frozen=True):
    """All rows that were made of what is known, as of a day."""

    control: Sequence[Control]
    incidents: Sequence[Incident]
    flows: Sequence[Flow]
    assessments: Sequence[Assessment]


def survey(
    area: AreaMeant,
    rows: Rows,
    words: Mapping[str, Word],
    areas: Areas,
    people: People,
    voices: Voices,
    as_of: str | None = None,
    known_on: str | None = None,
) -> Survey:
    """The survey of an area: rows of it and of what lies in it; those of wider areas apart."""
    flows = tuple(f for f in rows.flows if _any(area.holds, f))
    moving = {c for f in rows.flows for c in f.claims}
    control = tuple(c for c in rows.control if area.holds(c.place))
    held = tuple(i for i in rows.incidents if area.holds(i.place))
    incidents = tuple(i for i in held if not moving.issuperset(i.claims))
    said = [w for w in words.values() if counts_on(w, as_of) and _speaks_of(w, area)]
    told = _with_rows(said, words, control, held, flows)
    tolls = casualties(held, areas, people)
    last = as_of or max((w.known[:10] for w in told if w.known), default=None)
    return Survey(
        area=area,
        as_of=as_of,
        known_on=known_on,
        control=control,
        incidents=incidents,
        casualties=tolls,
        flows=flows,
        assessments=tuple(a for a in rows.assessments if any(area.holds(p.place) for p in a.at)),
        trends=trends(incidents, told, areas, people, last),
        disputed_figures=tuple(t for t in tallies(held) if differs(t)),
        disputed_control=tuple(c for c in control if c.state in ("disputed", "contested")),
        gaps=tuple(_gaps(told)),
        silent=tuple(_silent(control, incidents, tolls.totals, flows)),
        around=_around(area, rows, moving),
        sources=_sources(told, voices),
        claims=tuple(w.claim.id for w in told),
    )


def _silent(*found: Sequence[object]) -> Iterator[Subject]:
    """Of what nothing is said; the rows in the order of the subjects."""
    subjects: tuple[Subject, ...] = get_args(Subject)
    yield from (name for name, rows in zip(subjects, found, strict=True) if not rows)


def _any(holds: Callable[[tuple[str, ...]], bool], flow: Flow) -> bool:
    return any(holds(p.place) for p in (*flow.origin, *flow.destination, *flow.at))


def _speaks_of(word: Word, area: AreaMeant) -> bool:
    return any(area.holds(area_of(p, None).place) for p in word.claim.places)


def _with_rows(
    said: Iterable[Word],
    words: Mapping[str, Word],
    control: Iterable[Control],
    incidents: Iterable[Incident],
    flows: Iterable[Flow],
) -> list[Word]:
    """The words that speak of the area, and those that its rows stand on, by report and id."""
    keys = {w.claim.id for w in said}
    for rows in (control, incidents, flows):
        keys |= {c for row in rows for c in row.claims}
    found = [words[key] for key in keys if key in words]
    return sorted(found, key=lambda w: (w.report.id, w.claim.id))


def differs(one: Tally) -> bool:
    """True where sources that still count give more than one figure."""
    said = [s for s in one.row.said if s.superseded_by is None]
    return len({(s.low, s.high) for s in said}) > 1


def _around(area: AreaMeant, rows: Rows, moving: set[str]) -> Around:
    def wider(one: Flow) -> bool:
        return not _any(area.holds, one) and _any(area.lies_in, one)

    return Around(
        tuple(c for c in rows.control if area.lies_in(c.place)),
        tuple(
            i for i in rows.incidents if area.lies_in(i.place) and not moving.issuperset(i.claims)
        ),
        tuple(f for f in rows.flows if wider(f)),
    )


def _gaps(words: Iterable[Word]) -> Iterator[Gap]:
    """What the claims leave open, by slot and reason."""
    found: dict[tuple[SlotName, Missing], list[str]] = defaultdict(list)
    for word in words:
        for slot, why in word.claim.missing.items():
            found[slot, why].append(word.claim.id)
    for slot, why in sorted(found):
        yield Gap(slot, why, tuple(found[slot, why]))


def _sources(words: Sequence[Word], voices: Voices) -> Sources:
    told = tellers(words, voices)
    return Sources(
        reports=tuple(sorted({w.report.id for w in words})),
        outlets=tuple(sorted({w.report.outlet for w in words if w.report.outlet})),
        origins=len({(t.source, t.voice) for t in told if t.voice}),
        voices=len({t.voice for t in told if t.voice}),
        sides=tuple(sorted({t.side for t in told if t.side})),
        tellers=told,
    )
