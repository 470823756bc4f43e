"""The situation of an area in plain words, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.cli.control import block as control_block
from reportedly.cli.wording import (
    block,
    count_lines,
    event_head,
    flow_head,
    flow_lines,
    named,
    plural,
    teller,
    toll_head,
    toll_lines,
)
from reportedly.records.casualties import Tally
from reportedly.records.flows import Assessment, Flow, FlowTable
from reportedly.records.incidents import Incident
from reportedly.records.surveys import Gap, Sources, Survey, Trend

TABLES: dict[FlowTable, str] = {
    "people": "Flight and displacement",
    "forces": "Mobilisation and forces on the move",
    "passages": "Passages",
    "contacts": "Talks, agreements and pledges",
}
SILENT = {
    "control": "who holds any place in it",
    "incidents": "fighting or attacks",
    "casualties": "killed or injured",
    "flows": "flight, forces on the move, passages, talks or pledges",
}
SLOTS = {
    "agent": "a doer",
    "target": "one to whom it was done",
    "places": "a place",
    "when": "a day",
    "figures": "a figure",
    "attribution": "a source",
}


def sections(one: Survey, columns: int) -> Iterator[str]:
    """The sections that have anything in them; what is not known is one of them."""
    yield f"{_title(one)}\n\n"
    for title, blocks in _all(one, columns):
        shown = [f"{text}\n" for text in blocks]
        if shown:
            yield f"{title.upper()}\n\n" + "\n".join(shown) + "\n"


def _title(one: Survey) -> str:
    day = f"as of {one.as_of}" if one.as_of else "as far as it is told"
    known = f"known on {one.known_on}" if one.known_on else "with all reports in the ledger"
    return f"{one.area.name}: {day}, {known}"


def _all(one: Survey, columns: int) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Who holds what", (control_block(c, columns) for c in one.control)
    yield "Incidents", (incident(i, columns) for i in one.incidents)
    tolls = one.casualties.totals
    yield "Casualties", (block(toll_head(t), toll_lines(t), columns) for t in tolls)
    for table, title in TABLES.items():
        yield title, (flow(f, columns) for f in one.flows if f.table == table)
    yield "Opinions, as their speakers'", (opinion(a, columns) for a in one.assessments)
    yield "More or less than before", (block(trend(t), (), columns) for t in one.trends)
    yield "Figures that differ", (differing(t, columns) for t in one.disputed_figures)
    yield "Said of wider areas, not known to be of this one", _around(one, columns)
    lines = [block(line, (), columns) for line in unknown(one)]
    yield "Not known", ["\n".join(lines)] if lines else []
    yield "Sources", [sources(one.sources, columns)]


def incident(one: Incident, columns: int) -> str:
    """What it was, where and when, with what is counted."""
    head = event_head(one.kind, one.area, one.earliest, one.latest)
    head += f" · {one.standing}" if one.standing else ""
    size = f"{plural(len(one.claims), 'claim')} in {plural(len(one.reports), 'report')}"
    lines = [line for row in one.figures for line in count_lines(row)]
    return block(f"{head} · {size} [{one.incident}]", lines, columns)


def flow(one: Flow, columns: int) -> str:
    """A flow with who says so."""
    return block(flow_head(one), flow_lines(one), columns)


def opinion(one: Assessment, columns: int) -> str:
    """Somebody's judgement of things, with the words."""
    return block(f"{teller(one.whose)}: “{one.words}” [{one.claim}]", (), columns)


def trend(one: Trend) -> str:
    """Two weeks side by side, with the reports of each; a warning where these differ much."""
    first = _number(one.before, one.not_in_before)
    then = _number(one.after, one.not_in_after)
    weeks = f"{first} ({_span(one.before_days)}), then {then} ({_span(one.after_days)})"
    told = f"reports: {one.reports_before}, then {one.reports_after}"
    warning = (
        "; beware: the number of reports changed more than two-fold, so this may only tell of "
        "more or fewer reports"
    )
    return f"{one.what}: {weeks}; {told}{warning if one.coverage_changed else ''}"


def _number(number: int, left_out: int) -> str:
    """A sum, with how many counts are not in it."""
    return (
        f"{number:,} and {plural(left_out, 'count')} that cannot be added"
        if left_out
        else f"{number:,}"
    )


def _span(span: tuple[str, str]) -> str:
    return f"{span[0]} to {span[1]}"


def differing(one: Tally, columns: int) -> str:
    """The figures side by side."""
    head = event_head(one.kind, one.area, one.earliest, one.latest)
    return block(head, count_lines(one.row), columns)


def _around(one: Survey, columns: int) -> Iterator[str]:
    around = one.around
    yield from (control_block(c, columns) for c in around.control)
    yield from (incident(i, columns) for i in around.incidents)
    yield from (flow(f, columns) for f in around.flows)


def unknown(one: Survey) -> Iterator[str]:
    """Of what nothing is said, which slots are empty and why."""
    for subject in one.silent:
        yield f"No report says anything of {SILENT[subject]}."
    for gap in one.gaps:
        yield gap_line(gap)


def gap_line(gap: Gap) -> str:
    """An empty slot, its reason, and how many claims leave it open."""
    why = gap.why.replace("_", " ")
    return f"{plural(len(gap.claims), 'claim')} without {SLOTS[gap.slot]}: {why}"


def sources(one: Sources, columns: int) -> str:
    """How many speak, and who."""
    voices = f"{plural(one.origins, 'named origin')}, {plural(one.voices, 'voice')}"
    sides = f"; sides: {named(one.sides)}" if one.sides else ""
    outlets = f"{plural(len(one.reports), 'report')} of {plural(len(one.outlets), 'outlet')}"
    tellers = [
        f"   {teller(t)}: {plural(len(t.claims), 'claim')}"
        for t in sorted(one.tellers, key=lambda t: -len(t.claims))
    ]
    return block(f"{outlets}; {voices}{sides}", tellers, columns)
