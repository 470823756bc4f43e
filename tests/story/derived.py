"""What the ledger of the story derives, in the rows and by the keys of `expected/`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from reportedly import api
from reportedly.gazetteer.sides import Sides, sides_with
from reportedly.records.changes import Change, Shown
from reportedly.records.control import Control
from reportedly.records.counts import CountRow
from reportedly.records.flows import Assessment, Flow, FlowCount, FlowParty, FlowPlace
from reportedly.records.incidents import Incident
from reportedly.runs import asking
from reportedly.runs.inputs import gazetteer_of
from reportedly.situation.survey import Rows
from tests.story.kept import RULES, STORY, ledger

DAYS = ("2031-09-04", "2031-09-08", "2031-09-12", "2031-09-17", "2031-09-22")
TOLLS = ("killed", "injured", "missing", "casualties", "captured", "detained", "abducted")
"""Other counts (flight, forces) stand in the flows only."""
LEFT_OUT = ("pledge", "threat", "sanctions", "refusal", "breach")
"""Sorts of flows that the story does not list."""
LISTED = ("done", "planned", "denied")
"""What may be, or is tied to a condition, is no row of the story."""
LEVELS = {"stock": "stock", "total": "cumulative"}
"""How the story calls what is no flow."""
SHOWN = ("holder", "state", "low", "high", "best", "best_none")
Key = tuple[Any, ...]
Row = dict[str, Any]


def toml(name: str) -> Row:
    """A file of the folder."""
    return tomllib.loads((STORY / name).read_text(encoding="utf-8"))


FIGURES = {row["incident"] for day in DAYS for row in toml(f"expected/{day}.toml")["figures"]}
LABELS = [row for row in toml("incidents.toml")["incident"] if row["label"] in FIGURES]
"""The incidents of which figures are told: a label is a name only."""
PLACES = {row["id"]: row["name"] for row in toml("places.toml")["place"]}


def sides() -> Sides:
    """Who is part of whom, with the rules of the story."""
    return sides_with(gazetteer_of(RULES).own)


@cache
def known(day: str) -> Rows:
    """Everything as of an evening, as known on it; areas that nobody is said to hold left out."""
    with api.open(ledger()) as opened:
        rows = asking.rows(opened._held(RULES, day), day)
    held = tuple(one for one in rows.control if one.state != "unknown")
    return msgspec.structs.replace(rows, control=held)


def rows(table: str, day: str) -> dict[Key, Row]:
    """The rows of a table by their keys; of two with one key the second is one too many."""
    return unique(TABLES[table](known(day)))


def unique(found: Iterable[tuple[Key, Row]]) -> dict[Key, Row]:
    """The rows by keys, none lost where two have the same."""
    kept: dict[Key, Row] = {}
    for key, row in found:
        while key in kept:
            key = (*key, "again")
        kept[key] = row
    return kept


def told(**given: Any) -> Row:
    """A row without what does not apply."""
    return {key: value for key, value in given.items() if value not in (None, ())}


def ids(found: Iterable[str]) -> tuple[str, ...]:
    """Reports in order."""
    return tuple(sorted(set(found)))


def control(found: Rows) -> Iterator[tuple[Key, Row]]:
    """By area and count."""
    for one in found.control:
        reports = ids(g.report for g in one.grounds)
        yield held_key(one), held_row(one) | told(since=one.since, reports=reports)


def held_key(one: Control) -> Key:
    return one.area, one.count


def held_row(one: Control) -> Row:
    return told(holder=one.holder, state=one.state)


def figures(found: Rows) -> Iterator[tuple[Key, Row]]:
    """By the label of the incident, what is counted, of whom and in which scope."""
    for one in found.incidents:
        for row in one.figures:
            if row.unit == "person" and row.counts in TOLLS:
                key = (label(one, row), row.counts, row.of, row.scope)
                yield key, counted(row) | {"voices": row.voices, "origins": row.origins}


def counted(row: CountRow) -> Row:
    """The range, the best and the reports behind them; one that repeats what it corrects is one of
    those that stand."""
    standing = ids(s.report for s in row.said if s.superseded_by is None)
    replaced = {s.report for s in row.said if s.superseded_by is not None}
    return told(
        low=row.low,
        high=row.high,
        best=row.best,
        best_none=row.best_none,
        reports=standing,
        superseded=tuple(sorted(replaced - set(standing))),
    )


def label(one: Incident, row: CountRow) -> str:
    """The label of the incident that most reports of the figure tell of."""
    said = {s.report for s in row.said}
    place = PLACES.get(one.place[-1]) if one.place else None

    def fits(named: Row) -> tuple[int, int, bool, bool]:
        family = one.kind.split(".")[0] == named["family"]
        reports = set(named["reports"])
        shared = len(said & reports), len(set(one.reports) & reports)
        return (*shared, place == named["place"], family)

    best = max(LABELS, key=fits)
    return str(best["label"]) if fits(best)[0] else f"{one.kind} {one.area}"


def flows(found: Rows) -> Iterator[tuple[Key, Row]]:
    """By kind, parties, modality, places, scope, count and day."""
    for flow in found.flows:
        if is_listed(flow):
            yield from flow_rows(flow)
    for judged in found.assessments:
        yield judgement_key(judged), told(reports=(judged.report,))


def is_listed(one: Flow) -> bool:
    """True for a flow that the story lists."""
    return one.sort not in LEFT_OUT and one.modality in LISTED


def judgement_key(one: Assessment) -> Key:
    whose = sides().name(one.whose.voice or "") or one.whose.source
    return (one.kind, str([whose]), *(None,) * 7)


def flow_rows(one: Flow) -> Iterator[tuple[Key, Row]]:
    """A row a count; one without figures where it has none."""
    for count in one.counts:
        yield flow_key(one, count), counted(count.row)
    if not one.counts:
        yield flow_key(one, None), told(reports=one.reports)


def flow_key(one: Flow, count: FlowCount | None) -> Key:
    who = ["civilians" if p.type == "civilians" else body(p) for p in one.who]
    level = count is not None and count.measure in LEVELS
    scope = LEVELS.get(count.measure, count.row.scope) if count else None
    modality = None if one.modality == "done" else one.modality
    return (
        *(one.kind, str(sorted(who)), modality),
        *(named(places) for places in (one.origin, one.destination, one.at)),
        *(scope, count.row.counts if count else None),
        None if level or modality == "planned" else one.earliest,
    )


def body(party: FlowParty) -> str:
    """The widest body that it is part of, short of a state: a command's deeds are its army's."""
    return sides().name(sides().voice(party.id)) or party.name if party.id else party.name


def named(places: Sequence[FlowPlace]) -> str | None:
    return " and ".join(p.name for p in places) or None


TABLES = {"control": control, "figures": figures, "flows": flows}


def changes(earlier: str, later: str) -> dict[Key, Row]:
    """What a later evening has otherwise, by table and key; what changed is shown by the table."""
    before, after = known(earlier), known(later)
    with api.open(ledger()) as opened:
        held = [opened._held(RULES, day) for day in (earlier, later)]
        found = list(asking.changes(held[0], held[1], later, asking.asked(held[1])))
    return unique(
        (key, told(change=one.change, before=shown(one.before), after=shown(one.after)))
        for one in found
        if (key := change_key(one, before, after)) is not None
    )


def shown(one: Shown | None) -> Row | None:
    held = {name: getattr(one, name) for name in SHOWN} if one else {}
    return {key: value for key, value in held.items() if value is not None} or None


def change_key(one: Change, before: Rows, after: Rows) -> Key | None:
    """The key of the row that changed; None for what the story does not list."""
    if one.what == "control":
        for row in (*after.control, *before.control):
            if row.claims in (one.claims_after, one.claims_before):
                return ("control", *held_key(row))
    if one.what == "figures" and one.counts in TOLLS:
        for incident in (*after.incidents, *before.incidents):
            for count in incident.figures if incident.incident == one.row else ():
                if (count.counts, count.of, count.scope) == (one.counts, one.of, one.scope):
                    return ("figures", label(incident, count), one.counts, one.of, one.scope)
    if one.what == "flows":
        for flow in (*after.flows, *before.flows):
            if flow.flow == one.row and is_listed(flow):
                told = [c for c in flow.counts if (c.row.counts, c.row.of) == (one.counts, one.of)]
                return ("flows", *flow_key(flow, told[0] if told else None))
    if one.what == "assessments":
        for judged in (*after.assessments, *before.assessments):
            if judged.claim == one.row:
                return ("flows", *judgement_key(judged))
    return None
